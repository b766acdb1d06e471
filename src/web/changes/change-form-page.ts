import { errorSummary } from '../forms/error-summary.ts'
import type { FoundError } from '../forms/form-problems.ts'
import { sentenceAt, summaryLines, type Form } from '../forms/form.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { input } from '../forms/input.ts'
import { postForm } from '../forms/post-form.ts'
import { onceField, onceHidden } from '../forms/sent-once.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { failure } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { ChangeForm, FormParts, Section } from './change-form.ts'
import type { Subject } from './subject.ts'
import { whichAgreement } from './subject.ts'
import { agreementLink, trailTo } from './trail.ts'

export interface FormState {
  readonly typed: Typed
  /** Of the agreement, as the sender saw it. */
  readonly revision: number
  readonly problems: readonly FoundError[]
  /** What must be mended first. */
  readonly stop?: Html | null
}

/** The form with what was typed, and what is wrong with it. */
export const changeFormPage = async <Body>(
  form: ChangeForm<Body>,
  subject: Subject,
  { typed, revision, problems, stop = null }: FormState,
): Promise<Html> => {
  const { visit } = subject
  const parts = await form.parts(subject, typed)
  const explained = form.explain?.(subject, problems) ?? null
  const shown: Form = { visit, typed, problems: explained?.rest ?? problems }
  const questions = parts.sections.flatMap((section) => section.questions)
  const lines = summaryLines(shown, questions)
  const asked = new Set(questions.map(({ pointer }) => pointer.slice(1).replaceAll('/', '-')))
  const unseen = Object.entries({ ...parts.hidden, ...answersIn(typed) })
  const hidden = Object.fromEntries(unseen.filter(([name]) => !asked.has(name)))
  const content = html`${errorSummary(visit, lines)}
    ${explained !== null && failure(explained.notice)} ${stop}
    <p class="which">${whichAgreement(subject)}</p>
    <p class="lead">${parts.lead}</p>
    ${parts.before ?? null}
    ${postForm(
      visit,
      { class: 'form change-form', action: actionOf(form, subject), novalidate: true },
      html`${hiddenFields({ ...hidden, ...control(typed, revision) })}
      ${parts.sections.map((section) => sectionPart(shown, section))} ${parts.after ?? null}
      ${buttons(form, subject, parts)}`,
    )}`
  return layout(visit, {
    title: parts.title,
    content,
    trail: trailTo(subject),
    isRefused: problems.length > 0 || stop !== null,
  })
}

/** What belongs to the form itself and not to the command. */
export const control = (typed: Typed, revision: number): Typed => ({
  revision: String(revision),
  ...onceHidden(typed),
})

export const answersIn = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !controlNames.has(name)))

const controlNames: ReadonlySet<string> = new Set(['step', 'revision', onceField])

/** Null where none was sent. */
export const revisionIn = ({ revision = '' }: Typed): number | null =>
  /^\d{1,9}$/.test(revision) ? Number(revision) : null

/** Where the form is sent: its own address, with what that asks for. */
export const actionOf = <Body>(form: ChangeForm<Body>, { visit, agreement }: Subject): string =>
  addressOf(form.page, visit.language, {
    agreementId: agreement.agreementId,
    ...form.variant,
    from: visit.asked.from === 'mine' ? 'mine' : null,
  })

const sectionPart = (form: Form, section: Section): Html => {
  const { heading, intro, questions, isFolded = false, isWithin = false } = section
  const content = html`${intro !== undefined && html`<p>${intro}</p>`}
  ${questions.map((question) => input(form, question))}`
  if (isFolded) {
    const isWrong = questions.some((question) => sentenceAt(form, question) !== null)
    return html`<details ${attributes({ class: 'folded', open: isWrong })}>
      <summary>${heading ?? ''}</summary>
      <div class="details-body">${content}</div>
    </details>`
  }
  if (heading === undefined) return content
  return isWithin
    ? html`<h3 class="form-party">${heading}</h3>
        ${content}`
    : html`<section class="form-section">
        <h2>${heading}</h2>
        ${content}
      </section>`
}

const buttons = <Body>(form: ChangeForm<Body>, subject: Subject, parts: FormParts): Html => {
  const { forms, changes } = subject.visit.texts
  const isAtOnce = form.check === null
  const cancel = agreementLink(subject, forms.cancel)
  return html`<div class="form-buttons">
    <button
      ${attributes({
        class: 'button button-primary',
        type: 'submit',
        name: 'step',
        value: isAtOnce ? 'send' : 'check',
      })}
    >
      ${parts.act ?? changes.continue}
    </button>
    ${
      parts.instead !== undefined &&
      html`<a class="button button-secondary" href="${parts.instead.href}"
        >${parts.instead.words}</a
      >`
    }
    <a class="button button-quaternary" href="${cancel.href}">${cancel.words}</a>
  </div>`
}
