import { NetworkKind } from '#schemas/parties/network.ts'
import { Theme } from '#schemas/values.ts'
import {
  ModelGrouping,
  type CollaborationModel,
  type ModelRow,
} from '#schemas/views/collaboration-model.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { formatNumber } from '#src/texts/numbers.ts'
import { isActor } from '#src/identity/visitor.ts'
import { inOrder } from '../lists/filter-fields.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { cellsHead } from './cells-head.ts'
import { withList } from './list-behind.ts'

/** The same counts by what the agreements name, every number with the list behind it. */
export const breakdown = async (
  context: PageContext,
  model: CollaborationModel,
  filter: Parameters,
): Promise<Html | null> => {
  const { visit } = context
  const { groupedBy } = model
  if (groupedBy === null) return null
  const { model: words } = visit.texts
  const title = words.breakdownBy(words.groupings[groupedBy])
  const rows = await namedRows(context, model, filter.municipalityCode)
  return html`<section class="breakdown">
    <h2 id="breakdown">${title}</h2>
    ${groupingMenu(visit, 'model', { groupedBy, filter })}
    ${rows.length === 0 ? html`<p>${words.noRows}</p>` : table(visit, { groupedBy, rows, filter })}
    ${model.rowsMayOverlap && rows.length > 1 && html`<p class="note">${words.sumNote}</p>`}
  </section>`
}

export interface NamedRow<Row = ModelRow> {
  readonly row: Row
  readonly name: string
  /** Tells apart what has the same name. */
  readonly within: string | null
}

export const namedRows = async <Row extends Keyed>(
  { visit, directory }: PageContext,
  { groupedBy, rows }: { groupedBy: ModelGrouping | null; rows: readonly Row[] },
  onlyMunicipality: string | null | undefined,
): Promise<NamedRow<Row>[]> => {
  const { language } = visit
  if (groupedBy === null) return []
  if (groupedBy === 'institution') {
    const codes = await directory.municipalitiesOf(rows.map(({ key }) => key))
    return rows.map((row) => {
      const code = codes.get(row.key)
      const isToldApart = code === undefined || code === onlyMunicipality
      const within = isToldApart ? null : municipalityName(language, code)
      return { row, name: row.name ?? visit.texts.site.unknown, within }
    })
  }
  const named = rows.map((row) => ({ row, name: nameOf(visit, groupedBy, row), within: null }))
  // Places come in Danish order; codes have none until they have names.
  if (groupedBy === 'place') return named
  return named.toSorted((a, b) => inOrder(language, a.name, b.name))
}

type Keyed = Pick<ModelRow, 'key' | 'name'>

const nameOf = ({ language, texts }: Visit, groupedBy: ModelGrouping, row: Keyed): string => {
  const { key, name } = row
  if (key === '') return texts.site.unknown
  if (groupedBy === 'municipality') return municipalityName(language, key)
  const theme = Theme.safeParse(key)
  if (groupedBy === 'theme' && theme.success) return texts.theme[theme.data]
  const kind = NetworkKind.safeParse(key)
  if (groupedBy === 'networkKind' && kind.success) return texts.networkKind[kind.data]
  return name ?? texts.site.unknown
}

export const groupingMenu = (
  { language, texts }: Visit,
  page: 'model' | 'overTime' | 'durations',
  { groupedBy, filter }: { groupedBy: ModelGrouping | null; filter: Parameters },
): Html =>
  html`<nav class="grouping" aria-label="${texts.model.groupingMenu}">
    <span aria-hidden="true">${texts.model.breakdown}:</span>
    <ul>
      ${ModelGrouping.options.map(
        (grouping) =>
          html`<li>
            <a
              ${attributes({
                href: `${addressOf(page, language, { ...filter, groupBy: grouping })}#breakdown`,
                'aria-current': grouping === groupedBy ? 'true' : null,
              })}
              >${texts.model.groupings[grouping]}</a
            >
          </li> `,
      )}
    </ul>
  </nav>`

interface Grouped {
  readonly groupedBy: ModelGrouping
  readonly rows: readonly NamedRow[]
  readonly filter: Parameters
}

const table = (visit: Visit, grouped: Grouped): Html => {
  const { texts } = visit
  const head = texts.model.groupings[grouped.groupedBy]
  return html`<section class="scroll" tabindex="0" aria-label="${texts.model.breakdownTable(head)}">
    <table class="table table--compact breakdown-table">
      ${cellsHead(visit, { first: head })}
      <tbody>
        ${grouped.rows.map((row) => rowOf(visit, row, grouped))}
      </tbody>
    </table>
  </section>`
}

const rowOf = (
  visit: Visit,
  { row, name, within }: NamedRow,
  { groupedBy, filter }: Grouped,
): Html => {
  const rowFilter = filterOfRow(groupedBy, row.key, filter)
  const number = (count: number, cell: Parameters): Html | string => {
    const words = formatNumber(visit.language, count)
    if (count === 0 || rowFilter === null) return words
    return withList(visit, words, { filter: rowFilter, cell })
  }
  const formal = (production: string) => ({ formality: 'formal', production })
  const informal = (production: string) => ({ formality: 'informal', production })
  return html`<tr>
    <th scope="row">${name}${within !== null && html`<span class="within">${within}</span>`}</th>
    <td>${number(row.formalOwnProduction, formal('own-production'))}</td>
    <td class="is-active">${number(row.formalCoProduction, formal('co-production'))}</td>
    <td>${number(row.informalOwnProduction, informal('own-production'))}</td>
    <td class="is-active">${number(row.informalCoProduction, informal('co-production'))}</td>
    <td><strong>${number(row.total, {})}</strong></td>
    ${isActor(visit.actor) && html`<td>${number(row.lapsed, { status: 'lapsed' })}</td>`}
  </tr> `
}

const filterNames = {
  municipality: 'municipalityCode',
  institution: 'institutionId',
  networkKind: 'networkKind',
  theme: 'theme',
  place: 'place',
} as const satisfies Record<ModelGrouping, string>

/**
 * What a list has to ask for to show a row; null where it cannot: a list asks for one theme, so
 * that a row "health" under the filter "visibility", of agreements that have both, has no list.
 */
export const filterOfRow = (
  groupedBy: ModelGrouping,
  key: string,
  filter: Parameters,
): Parameters | null => {
  const name = filterNames[groupedBy]
  const asked = filter[name]
  if (key === '' || (asked !== undefined && asked !== key)) return null
  return { ...filter, [name]: key }
}
