import type { DurationSpread } from '#schemas/views/durations.ts'
import { formatNumber } from '#src/texts/numbers.ts'
import { formatShare } from '#src/texts/shares.ts'
import { html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'

/** What is measured, with what a median and quartiles say in words. */
export const spreadTable = (visit: Visit, spreads: readonly DurationSpread[]): Html => {
  const { durations: words } = visit.texts
  return html`<section class="breakdown">
    <h2 id="durations">${words.timeTitle}</h2>
    <section class="scroll" tabindex="0" aria-labelledby="durations">
      <table class="table table--compact breakdown-table wide-heads">
        <thead>
          <tr>
            <th scope="col" class="breakdown-name">${words.measure}</th>
            ${[words.count, words.lower, words.median, words.upper, words.share].map(
              (head) => html`<th scope="col">${head}</th> `,
            )}
          </tr>
        </thead>
        <tbody>
          ${spreads.map((spread) => row(visit, spread))}
        </tbody>
      </table>
    </section>
    <h3>${words.howTitle}</h3>
    <p>${words.how}</p>
    ${example(visit, spreads)}
    <p class="note">${words.whichCount}</p>
  </section>`
}

const row = (visit: Visit, spread: DurationSpread): Html => {
  const { language, texts } = visit
  const { measure, count, activeCitizenshipShare: share } = spread
  return html`<tr>
    <th scope="row">${texts.durations.measures[measure]}</th>
    <td>${formatNumber(language, count)}</td>
    <td>${daysIn(visit, spread.lowerQuartileDays)}</td>
    <td><strong>${daysIn(visit, spread.medianDays)}</strong></td>
    <td>${daysIn(visit, spread.upperQuartileDays)}</td>
    <td>${share === null ? none(visit) : formatShare(language, share)}</td>
  </tr> `
}

/** Where more days than a year are more than anybody can picture, the years stand beneath. */
const yearsFrom = 365
const daysInYear = 365.25

export const daysIn = (visit: Visit, days: number | null): Html => {
  if (days === null) return none(visit)
  const { durations: words } = visit.texts
  const years = Math.round((days / daysInYear) * 10) / 10
  return html`${words.days(days)}${days >= yearsFrom && html`<span class="within">${words.years(years)}</span>`}`
}

export const none = ({ texts }: Visit): Html =>
  html`<span aria-hidden="true">–</span
    ><span class="visually-hidden">${texts.durations.nothing}</span>`

const example = ({ texts }: Visit, spreads: readonly DurationSpread[]): Html | null => {
  const { durations: words } = texts
  const { count, medianDays } = spreads.find(({ measure }) => measure === 'in-force') ?? {}
  if (count === undefined || medianDays === undefined || medianDays === null) return null
  return html`<p>${words.example(count, words.days(medianDays))}</p>`
}
