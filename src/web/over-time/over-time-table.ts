import type { ModelStep } from '#schemas/views/model-over-time.ts'
import { formatDate } from '#src/texts/dates.ts'
import { formatNumber } from '#src/texts/numbers.ts'
import { formatShare } from '#src/texts/shares.ts'
import { html, type Html } from '../html/html.ts'
import { cellsHead } from '../model/cells-head.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { namedCells } from './stacked-cells.ts'

/** A row for every date, every number with the list behind it. */
export const overTimeTable = (
  visit: Visit,
  steps: readonly ModelStep[],
  filter: Parameters,
): Html => {
  const words = visit.texts.overTime
  return html`<h2 id="over-time-table">${words.tableTitle}</h2>
    <section class="scroll" tabindex="0" aria-labelledby="over-time-table">
      <table class="table table--compact breakdown-table over-time-table over-time-dates">
        ${cellsHead(visit, { first: words.date, share: words.share })}
        <tbody>
          ${steps.map((step) => row(visit, step, filter))}
        </tbody>
      </table>
    </section>`
}

const row = ({ language, texts }: Visit, step: ModelStep, filter: Parameters): Html => {
  const { validAt, activeCitizenshipShare: share } = step
  const number = (count: number, asked: Parameters): Html | string => {
    const words = formatNumber(language, count)
    if (count === 0) return words
    return html`<a href="${addressOf('agreements', language, { ...filter, validAt, ...asked })}"
      >${words}</a
    >`
  }
  return html`<tr>
    <th scope="row">${formatDate(language, validAt)}</th>
    ${namedCells.map(({ name, cell }) =>
      cell.production === 'co-production'
        ? html`<td class="is-active">${number(step[name], { ...cell })}</td> `
        : html`<td>${number(step[name], { ...cell })}</td> `,
    )}
    <td><strong>${number(step.total, {})}</strong></td>
    <td>
      ${
        share === null
          ? html`<span aria-hidden="true">–</span
              ><span class="visually-hidden">${texts.model.nothingHere}</span>`
          : formatShare(language, share)
      }
    </td>
    <td>${number(step.lapsed, { status: 'lapsed' })}</td>
  </tr> `
}
