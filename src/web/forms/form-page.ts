import type { PageAnswer } from '../answer.ts'
import { attributes, html, type Html, type HtmlValue } from '../html/html.ts'
import { layout, type Link } from '../layout.ts'
import type { Typed } from '../sent.ts'
import { errorSummary } from './error-summary.ts'
import { summaryLines, type Form } from './form.ts'
import { hiddenFields } from './hidden-fields.ts'
import { input } from './input.ts'
import { postForm } from './post-form.ts'
import type { Question } from './question.ts'

export interface FormPage {
  readonly title: string
  readonly trail: readonly Link[]
  /** Where it is sent. */
  readonly action: string
  readonly questions: readonly Question[]
  /** What the button does, in words. */
  readonly button: string
  /** What stands below a question, by its pointer, such as a button of its own. */
  readonly beside?: Readonly<Record<string, HtmlValue>>
  /** Name of what is sent where it was Enter in a field that sent the form. */
  readonly byEnter?: string
  /** What stands above the questions. */
  readonly before?: HtmlValue
  /** What stands between the questions and the button. */
  readonly after?: HtmlValue
  /** Sent along unseen. */
  readonly hidden?: Typed
  /** Where to go without sending it. */
  readonly cancel: Link
}

/** One form on a page of its own; with problems the answer is 422 and keeps what was typed. */
export const formPage = (form: Form, page: FormPage): Html => {
  const { title, trail, action, questions, button, beside, before, after, hidden, cancel } = page
  const { byEnter } = page
  const lines = summaryLines(form, questions)
  const content = html`${errorSummary(form.visit, lines)} ${before ?? null}
  ${postForm(
    form.visit,
    { class: 'form', action, novalidate: true },
    html`${hiddenFields(hidden ?? {})} ${beside !== undefined && pressedByEnter(button, byEnter)}
      ${questions.map((question) => [input(form, question), beside?.[question.pointer] ?? null])}
      ${after ?? null}
      <div class="form-buttons">
        <button class="button button-primary" type="submit">${button}</button>
        <a class="button button-quaternary" href="${cancel.href}">${cancel.words}</a>
      </div>`,
  )}`
  return layout(form.visit, { title, content, trail, isRefused: lines.length > 0 })
}

/** Enter in a field presses the first button of a form, which must be the one that sends it. */
const pressedByEnter = (button: string, name?: string): Html =>
  html`<button
    class="visually-hidden"
    type="submit"
    tabindex="-1"
    aria-hidden="true"
    ${attributes({ name: name ?? null, value: name === undefined ? null : 'yes' })}
  >
    ${button}
  </button>`

export const refusedForm = (form: Form, page: FormPage): PageAnswer => ({
  status: 422,
  page: formPage(form, page),
})
