import type { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import { DurationMeasure, type DurationRow } from '#schemas/views/durations.ts'
import { formatNumber } from '#src/texts/numbers.ts'
import { html, type Html } from '../html/html.ts'
import { groupingMenu, namedRows, type NamedRow } from '../model/model-breakdown.ts'
import { notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import type { DurationsAddress } from './durations-address.ts'
import { daysIn, none } from './spread-table.ts'

/** The same by what the agreements name; or the way there. */
export const durationGroups = async (
  context: PageContext,
  asked: Omit<DurationsAddress, 'table'>,
): Promise<Html> => {
  const { visit, queries } = context
  const { durations: words, model } = visit.texts
  const { groupBy = null, paragraph, ...filter } = asked
  const menu = groupingMenu(visit, 'durations', { groupedBy: groupBy, filter: asked })
  if (groupBy === null) return html`<section class="breakdown" id="breakdown">${menu}</section>`
  const told = await queries.durations({ ...filter, groupBy })
  const ungrouped = addressOf('durations', visit.language, { ...filter, paragraph })
  return html`<section class="breakdown">
    <h2 id="breakdown">${model.breakdownBy(model.groupings[groupBy])}</h2>
    ${menu}
    <p><a href="${ungrouped}">${words.ungrouped}</a></p>
    ${
      'refused' in told
        ? notice({ title: words.tooManyTitle, text: words.tooManyText })
        : table(visit, groupBy, await namedRows(context, told, filter.municipalityCode))
    }
  </section>`
}

const table = (
  visit: Visit,
  groupBy: ModelGrouping,
  rows: readonly NamedRow<DurationRow>[],
): Html => {
  const { durations: words, filter, model } = visit.texts
  if (rows.length === 0) return html`<p>${model.noRows}</p>`
  const groups = [...Map.groupBy(rows, ({ row }) => row.key).values()]
  return html`<p>${words.groupTable}</p>
    <section class="scroll" tabindex="0" aria-labelledby="breakdown">
      <table class="table table--compact breakdown-table wide-heads">
        <thead>
          <tr>
            <th scope="col" rowspan="2" class="breakdown-name">${filter[groupBy]}</th>
            ${DurationMeasure.options.map(
              (measure) =>
                html`<th scope="colgroup" colspan="2">${words.shortMeasures[measure]}</th> `,
            )}
          </tr>
          <tr>
            ${DurationMeasure.options.map(
              () =>
                html`<th scope="col">${words.count}</th>
                  <th scope="col">${words.median}</th> `,
            )}
          </tr>
        </thead>
        <tbody>
          ${groups.map((own) => rowOf(visit, own))}
        </tbody>
      </table>
    </section>
    ${groups.length > 1 && html`<p class="note">${model.sumNote}</p>`}`
}

const rowOf = (visit: Visit, own: readonly NamedRow<DurationRow>[]): Html => {
  const [{ name, within } = { name: '', within: null }] = own
  return html`<tr>
    <th scope="row">${name}${within !== null && html`<span class="within">${within}</span>`}</th>
    ${DurationMeasure.options.map((measure) => {
      const found = own.find(({ row }) => row.measure === measure)?.row
      return found === undefined
        ? html`<td>0</td>
            <td>${none(visit)}</td> `
        : html`<td>${formatNumber(visit.language, found.count)}</td>
            <td>${daysIn(visit, found.medianDays)}</td> `
    })}
  </tr> `
}
