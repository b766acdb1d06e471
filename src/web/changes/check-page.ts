import { isProblemCode, problemText } from '#src/texts/problem-text.ts'
import { rowList } from '../agreement/term-rows.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { notice } from '../notice.ts'
import type { Typed } from '../sent.ts'
import type { ChangeForm, Receipt, Trial } from './change-form.ts'
import { actionOf, answersIn, control } from './change-form-page.ts'
import { whichAgreement, type Subject } from './subject.ts'
import { agreementLink, trailTo } from './trail.ts'

interface Checked<Body> {
  readonly form: ChangeForm<Body>
  readonly subject: Subject
  readonly typed: Typed
  readonly revision: number
}

/** What will change, in words, before anything is recorded. */
export const checkPage = async <Body>(
  { form, subject, typed, revision }: Checked<Body>,
  trial: Trial<Body>,
): Promise<Html> => {
  const { visit } = subject
  const { check: words } = visit.texts.changes
  const parts = await form.check?.(subject, trial)
  if (parts === undefined) throw new Error(`${form.page} is not checked`)
  const { title, says = null, terms = null, rows, cell = null, act } = parts
  const content = html`<p class="which">${whichAgreement(subject)}</p>
    <p>${words.notYet}</p>
    ${warnings(subject, trial.receipt)} ${says !== null && html`<p class="lead">${says}</p>`}
    ${terms !== null && part(words.changes, terms)}
    ${rows.length > 0 && part(words.about, rowList(rows))}
    ${cell !== null && part(words.cell, cell)}
    ${postForm(visit, { class: 'form change-form', action: actionOf(form, subject) }, html`${hiddenFields({ ...answersIn(typed), ...control(typed, revision) })} ${buttons(subject, act)}`)}`
  return layout(visit, { title, content, trail: trailTo(subject) })
}

export const part = (title: string, content: Html | null): Html =>
  html`<section class="change-part">
    <h2>${title}</h2>
    ${content}
  </section>`

const buttons = (subject: Subject, act: string): Html => {
  const { changes, forms } = subject.visit.texts
  const cancel = agreementLink(subject, forms.cancel)
  return html`<div class="form-buttons">
    <button class="button button-primary" type="submit" name="step" value="send">${act}</button>
    <button class="button button-secondary" type="submit" name="step" value="edit">
      ${changes.edit}
    </button>
    <a class="button button-quaternary" href="${cancel.href}">${cancel.words}</a>
  </div>`
}

const warnings = ({ visit }: Subject, receipt: Receipt): readonly Html[] => {
  const { check, warnings: own } = visit.texts.changes
  return receipt.warnings.map(({ code }) => {
    if (Object.hasOwn(own, code)) {
      return notice({ title: check.warnings, text: own[code as keyof typeof own] })
    }
    const { title, detail } = isProblemCode(code)
      ? problemText(visit.language, code)
      : { title: check.warnings, detail: '' }
    return notice({ title, text: detail })
  })
}
