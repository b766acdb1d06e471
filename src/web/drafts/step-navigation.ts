import { attributes, html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { isNew } from './form-kinds.ts'
import type { OwnDraft } from './own-draft.ts'
import { stepsOf } from './step-order.ts'
import type { Step } from './step.ts'

/** The steps of a new agreement, with what is done; a change has its parts on one page instead. */
export const stepNavigation = (
  { language, texts }: Visit,
  { id, draft }: OwnDraft,
  here: Step | null,
): Html | null => {
  if (!isNew(draft.form)) return null
  const { drafts: words } = texts
  const { asked } = stepsOf(draft)
  return html`<nav class="step-list" aria-label="${words.stepsTitle}">
    <ol class="no-max-width">
      ${asked.map((step) => {
        const isHere = step.name === here?.name
        const isDone = draft.done.includes(step.name)
        return html`<li class="${isHere ? 'here' : isDone ? 'done' : ''}">
          <a
            ${attributes({
              href: addressOf(step.page, language, { draftId: id }),
              'aria-current': isHere ? 'step' : null,
            })}
            >${words.steps[step.name]}</a
          >
          ${isDone && html`<span class="visually-hidden">${words.done}</span>`}
        </li> `
      })}
    </ol>
  </nav>`
}
