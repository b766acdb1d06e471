import { attributes, html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { isNew } from './form-kinds.ts'
import type { OwnDraft } from './own-draft.ts'
import { stepsOf } from './step-order.ts'
import type { Step } from './step.ts'

/**
 * The steps of a new agreement, with what is done; a change has its parts on one page instead. Beside
 * a form they are its buttons, so that whoever goes to another step takes along what was typed.
 */
export const stepNavigation = (
  { language, texts }: Visit,
  { id, draft }: OwnDraft,
  here: { readonly step: Step; readonly formId: string } | null,
): Html | null => {
  if (!isNew(draft.form)) return null
  const { drafts: words } = texts
  const { asked } = stepsOf(draft)
  return html`<nav class="step-list" aria-label="${words.stepsTitle}">
    <ol class="no-max-width">
      ${asked.map((step) => {
        const isHere = step.name === here?.step.name
        const isDone = draft.done.includes(step.name)
        return html`<li class="${isHere ? 'here' : isDone ? 'done' : ''}">
          ${
            here === null || isHere
              ? html`<a
                  ${attributes({
                    href: addressOf(step.page, language, { draftId: id }),
                    'aria-current': isHere ? 'step' : null,
                  })}
                  >${words.steps[step.name]}</a
                >`
              : html`<button type="submit" form="${here.formId}" name="go" value="${step.page}">
                  ${words.steps[step.name]}
                </button>`
          }
          ${isDone && html`<span class="visually-hidden">${words.done}</span>`}
        </li> `
      })}
    </ol>
  </nav>`
}
