import type { BoundaryAnswer } from '#schemas/views/finding.ts'
import { boundaryWords } from '#src/texts/boundaries/rule-words.ts'
import type { PageAnswer } from '../answer.ts'
import { whichAgreement } from '../changes/subject.ts'
import { errorSummary } from '../forms/error-summary.ts'
import type { FoundError } from '../forms/form-problems.ts'
import { sentenceAt, summaryLines, type Form } from '../forms/form.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { input } from '../forms/input.ts'
import { postForm } from '../forms/post-form.ts'
import { onceHidden } from '../forms/sent-once.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { seenHidden } from '../parties/merged.ts'
import { addressOf } from '../paths.ts'
import { severityTag } from '../rulebooks/severity-tag.ts'
import type { Typed } from '../sent.ts'
import { whatIsFound } from './finding-part.ts'
import { findingTitle } from './finding-title.ts'
import { backLink, overtakenPart, trailToForm, type Overtaken } from './form-parts.ts'
import { allBreaches, type BoundariesOnPage } from './read-boundaries.ts'
import { closingQuestions, findingQuestions } from './review-questions.ts'
import { seenOf } from './seen-findings.ts'

export interface ReviewState {
  readonly status: number
  readonly typed: Typed
  readonly problems?: readonly FoundError[]
  readonly overtaken?: Overtaken
}

export const reviewAddress = ({ visit, agreement }: BoundariesOnPage): string =>
  addressOf('review', visit.language, { agreementId: agreement.agreementId })

/** Every open finding with what is to be decided of it, and what is concluded. */
export const reviewFormPage = (
  shown: BoundariesOnPage,
  { status, typed, problems = [], overtaken = { gone: [], changed: [] } }: ReviewState,
): PageAnswer => {
  const { visit } = shown
  const { reviewForm: words } = visit.texts.boundaries
  const form: Form = { visit, typed, problems }
  const breaches = allBreaches(shown)
  const closing = closingQuestions(visit)
  const questions = [...breaches.flatMap((one) => findingQuestions(visit, one)), ...closing]
  const open = breaches.filter(({ state }) => state === 'open')
  const before = breaches.filter(({ state }) => state === 'to-be-mended' || state === 'judged')
  const content = html`${errorSummary(visit, summaryLines(form, questions))}
    ${overtakenPart(shown, overtaken)}
    <p class="which">${whichAgreement(shown)}</p>
    <p class="lead">${open.length === 0 ? words.nothingOpen : words.lead}</p>
    ${postForm(
      visit,
      { class: 'form review-form', action: reviewAddress(shown), novalidate: true },
      html`${hiddenFields({ ...onceHidden(typed), ...seenHidden(seenOf(breaches)) })}
        ${isStopped(shown, open) && html`<p class="note">${words.stays}</p>`}
        ${open.map((answer) => judgedPart(form, shown, answer))} ${decidedPart(form, shown, before)}
        <section class="form-section">
          <h2>${words.close}</h2>
          ${closing.map((question) => input(form, question))}
        </section>
        <div class="form-buttons">
          <button class="button button-primary" type="submit">${words.act}</button>
          ${cancel(shown)}
        </div>`,
    )}`
  const isRefused = problems.length > 0
  const parts = { title: words.title, trail: trailToForm(shown), content, isRefused }
  return { status, page: layout(visit, parts) }
}

/** What can stand in the way of a proposal is not lifted by judging it. */
const isStopped = (
  { agreement: { status } }: BoundariesOnPage,
  open: readonly BoundaryAnswer[],
): boolean => status === 'proposed' && open.some(({ severity }) => severity === 'must-fix')

const judgedPart = (form: Form, shown: BoundariesOnPage, answer: BoundaryAnswer): Html => {
  const { visit } = shown
  return html`<section class="finding finding-${answer.severity}">
    <p class="finding-severity">${severityTag(visit, answer.severity)}</p>
    <h2>${findingTitle(visit, answer)}</h2>
    ${whatIsFound(shown, answer)}
    ${findingQuestions(visit, answer).map((question) => input(form, question))}
  </section> `
}

/** What was decided is there to be decided anew, and is not asked again. */
const decidedPart = (
  form: Form,
  shown: BoundariesOnPage,
  before: readonly BoundaryAnswer[],
): Html | null => {
  const { visit } = shown
  const { reviewForm: words } = visit.texts.boundaries
  if (before.length === 0) return null
  const isWrong = before
    .flatMap((one) => findingQuestions(visit, one))
    .some((question) => sentenceAt(form, question) !== null)
  return html`<details ${attributes({ class: 'folded', open: isWrong })}>
    <summary>${words.again} (${before.length})</summary>
    ${before.map((answer) => html`${judgedBefore(shown, answer)} ${judgedPart(form, shown, answer)}`)}
  </details>`
}

const judgedBefore = ({ visit }: BoundariesOnPage, { judgement }: BoundaryAnswer): Html | null => {
  if (judgement === null) return null
  const { before } = visit.texts.boundaries.reviewForm
  const verdict = boundaryWords(visit.language).reviewVerdict[judgement.verdict]
  return html`<p>${before(`${verdict}. ${judgement.reason}`)}</p>`
}

const cancel = (shown: BoundariesOnPage): Html => {
  const { href, words } = backLink(shown, shown.visit.texts.forms.cancel)
  return html`<a class="button button-quaternary" href="${href}">${words}</a>`
}
