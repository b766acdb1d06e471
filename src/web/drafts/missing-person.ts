import { html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'
import type { Section, Step } from './step.ts'

/** What a button sends that saves the step and goes to register a person. */
export const toPerson = 'person'

/** The way to register somebody who cannot be chosen yet. */
export const missingPerson = ({ texts }: Visit): Section => {
  const { choice: words, register } = texts.persons
  return {
    heading: words.missingTitle,
    questions: [],
    help: html`${words.missing}
      <button
        class="button button-secondary missing-person"
        type="submit"
        name="go"
        value="${toPerson}"
      >
        ${register}
      </button>`,
  }
}

/** Registering a person, and then back to the step that it was missing in. */
export const personAddress = ({ language, asked }: Visit, step: Step, draftId: string): string =>
  addressOf('recordPerson', language, {
    draftId,
    step: step.page === 'draftMore' ? 'more' : 'consents',
    from: asked.from === 'check' ? 'check' : null,
  })
