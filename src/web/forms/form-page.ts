import type { PageAnswer } from '../answer.ts'
import { html, type Html, type HtmlValue } from '../html.ts'
import { layout, type Link } from '../layout.ts'
import type { Typed } from '../sent.ts'
import { errorSummary } from './error-summary.ts'
import { summaryLines, type Form } from './form.ts'
import { hiddenFields } from './hidden-fields.ts'
import { input } from './input.ts'
import type { Question } from './question.ts'

export interface FormPage {
  readonly title: string
  readonly trail: readonly Link[]
  /** Where it is sent. */
  readonly action: string
  readonly questions: readonly Question[]
  /** What the button does, in words. */
  readonly button: string
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
  const { title, trail, action, questions, button, before, after, hidden, cancel } = page
  const lines = summaryLines(form, questions)
  const content = html`${errorSummary(form.visit, lines)} ${before ?? null}
    <form class="form" method="post" action="${action}" novalidate>
      ${hiddenFields(hidden ?? {})} ${questions.map((question) => input(form, question))}
      ${after ?? null}
      <div class="form-buttons">
        <button class="button button-primary" type="submit">${button}</button>
        <a class="button button-quaternary" href="${cancel.href}">${cancel.words}</a>
      </div>
    </form>`
  return layout(form.visit, { title, content, trail, isRefused: lines.length > 0 })
}

export const refusedForm = (form: Form, page: FormPage): PageAnswer => ({
  status: 422,
  page: formPage(form, page),
})
