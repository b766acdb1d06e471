import { PartialDate } from '#schemas/values.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { titleOf, toldAnswer } from '../drafts/told-answer.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { postForm } from '../forms/post-form.ts'
import { readDate } from '../forms/read-date.ts'
import { html, type Html } from '../html/html.ts'
import { icon } from '../html/icon.ts'
import { layout } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import { whichAgreement, type Subject } from './subject.ts'
import { agreementLink, trailTo } from './trail.ts'

/**
 * Which rules a proposal breaks that must be mended before it is agreed, with the way to mend it;
 * null where none stands in the way of a start as it is typed.
 */
export const stopBefore = async (subject: Subject, typed: Typed): Promise<Html | null> => {
  const { context, visit, agreement, names } = subject
  const terms = withStart(agreement.terms, typed)
  const { stops } = await context.boundaries.draftAnswers(terms, agreement.origin, agreement)
  if (stops.length === 0) return null
  const { stop: words } = visit.texts.changes
  return html`<div class="alert alert-error stop-notice" role="alert">
    ${icon('error', 'alert-icon')}
    <div class="alert-body">
      <h2 class="alert-heading">${words.count(stops.length)}</h2>
      <ul class="told-rules">
        ${stops.map((answer) =>
          toldAnswer(visit, {
            answer,
            title: titleOf(visit, answer, { terms, names }),
            link: null,
          }),
        )}
      </ul>
      <p>${words.otherwise}</p>
      ${mendings(subject)}
    </div>
  </div>`
}

/** Instead of a form that would be filled in for nothing. */
export const stopPage = (subject: Subject, stop: Html): Html => {
  const { visit } = subject
  const back = agreementLink(subject, visit.texts.changes.toAgreement)
  return layout(visit, {
    title: visit.texts.changes.stop.title,
    trail: trailTo(subject),
    content: html`<p class="which">${whichAgreement(subject)}</p>
      ${stop}
      <p class="to-agreement"><a href="${back.href}">${back.words}</a></p>`,
  })
}

/** A draft of another proposal, begun at once; and what all the rules say. */
const mendings = ({ visit, agreement: { agreementId } }: Subject): Html => {
  const { language, texts } = visit
  const { stop: words } = texts.changes
  return postForm(
    visit,
    { class: 'stop-mend', action: addressOf('change', language, { agreementId }) },
    html`${hiddenFields({ form: 'negotiation' })}
      <button class="button button-primary" type="submit">${words.mend}</button>
      <a href="${addressOf('boundaries', language, { agreementId })}">${words.boundaries}</a>`,
  )
}

/** What began before today is recorded as it was: the day it begins decides. */
const withStart = (terms: Terms, typed: Typed): Terms => {
  const from = PartialDate.safeParse(readDate(typed['period-from'] ?? ''))
  return from.success ? { ...terms, period: { ...terms.period, from: from.data } } : terms
}
