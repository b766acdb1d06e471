import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import { noticeInWords } from '../terms/value-words.ts'
import type { Subject } from './subject.ts'

/** What the agreement itself says of its end: how long notice is, and what happens then. */
export const aboutTheEnd = (subject: Subject): Html | null => {
  const { visit, agreement } = subject
  const { end: words } = visit.texts.changes
  const { atTheEnd, period } = agreement.terms
  const said = [noticeSaid(subject), period.notice?.note ?? null, atTheEnd].filter(
    (one) => one !== null,
  )
  return said.length === 0
    ? null
    : html`<div class="given">
        <h2>${words.agreedEnd}</h2>
        ${said.map((one) => html`<p>${one}</p> `)}
      </div>`
}

/** Should it never have been here, it has not ended. */
export const mistakeInstead = ({ visit, agreement: { agreementId } }: Subject): Html => {
  const { end: words } = visit.texts.changes
  const href = addressOf('end', visit.language, { agreementId, what: 'annul' })
  return html`<details class="folded">
    <summary>${words.mistakeTitle}</summary>
    <div class="details-body">
      <p>${words.mistakeText}</p>
      <p><a href="${href}">${words.mistakeLink}</a></p>
    </div>
  </details>`
}

/** Longer than any notice is. */
const longest = 1000

const noticeSaid = ({ visit, agreement, today }: Subject): string | null => {
  const { notice } = agreement.terms.period
  const words = noticeInWords(visit.language, notice)
  if (notice?.length == null || words === null || notice.length > longest) return null
  const earliest = Temporal.PlainDate.from(today).add({ [notice.unit]: notice.length })
  return visit.texts.changes.end.notice(words, formatDate(visit.language, earliest.toString()))
}
