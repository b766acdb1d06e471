import type { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import type { ModelOverTime } from '#schemas/views/model-over-time.ts'
import { formatShortDate } from '#src/texts/dates.ts'
import { formatNumber } from '#src/texts/numbers.ts'
import { html, type Html } from '../html/html.ts'
import { filterOfRow } from '../model/model-breakdown.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'
import type { Group } from './groups.ts'

interface Grouped {
  readonly told: ModelOverTime
  readonly groupedBy: ModelGrouping
  readonly filter: Parameters
}

/** A column for every date, with all that was in force. */
export const groupTable = (
  visit: Visit,
  groups: readonly Group[],
  { told, groupedBy, filter }: Grouped,
): Html => {
  const { language, texts } = visit
  const head = texts.model.groupings[groupedBy]
  return html`<p>${texts.overTime.groupTable}</p>
    <section class="scroll" tabindex="0" aria-label="${texts.model.breakdownTable(head)}">
      <table class="table table--compact breakdown-table over-time-table">
        <thead>
          <tr>
            <th scope="col" class="breakdown-name">${texts.filter[groupedBy]}</th>
            ${told.steps.map(
              ({ validAt }) => html`<th scope="col">${formatShortDate(language, validAt)}</th> `,
            )}
          </tr>
        </thead>
        <tbody>
          ${groups.map((group) => row(visit, group, filterOfRow(groupedBy, group.row.key, filter)))}
        </tbody>
      </table>
    </section>`
}

/** Without links where no list can be asked for what the row counts. */
const row = (
  { language }: Visit,
  { name, within, steps }: Group,
  filter: Parameters | null,
): Html =>
  html`<tr>
    <th scope="row">${name}${within !== null && html`<span class="within">${within}</span>`}</th>
    ${steps.map(({ validAt, total }) => {
      const words = formatNumber(language, total)
      if (total === 0 || filter === null) return html`<td>${words}</td> `
      const behind = addressOf('agreements', language, { ...filter, validAt })
      return html`<td><a href="${behind}">${words}</a></td> `
    })}
  </tr> `
