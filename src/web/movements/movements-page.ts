import type { MovementsFound } from '#projections/movements/queries.ts'
import { downloadLink } from '../downloads/download-link.ts'
import { dataAddress } from '../data-address.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { chosen } from '../lists/choices.ts'
import { periodLine } from '../lists/day-line.ts'
import { dayField, filterForm } from '../lists/fields.ts'
import { modelFields } from '../lists/filter-fields.ts'
import { pageLinks, pageSize, rowsBefore } from '../lists/page-links.ts'
import { notice } from '../notice.ts'
import type { Parameters } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { directionOf } from './cell-words.ts'
import { flowChart } from './flow-chart.ts'
import { flowTable } from './flow-table.ts'
import { movementList } from './movement-list.ts'
import { movementsAsked } from './movements-address.ts'

/** Which agreements moved between the cells of the model in a period. */
export const movementsPage = async (context: PageContext): Promise<Html> => {
  const { visit, queries } = context
  const { texts } = visit
  const { cursor, before, ...asked } = movementsAsked(visit)
  const { from, to, ...filter } = asked
  const found = await queries.movements(asked, { limit: pageSize, after: cursor ?? null })
  const content = html`${periodLine(visit, filter.municipalityCode, { from: found.from, to: found.to })}
    ${found.total > 0 && sentence(visit, found)}
    ${await chosen(context, { page: 'movements', filter, kept: { from, to } })}
    ${filterForm(visit, {
      page: 'movements',
      fields: [
        ...periodFields(visit, { from, to }),
        ...(await modelFields(context, filter)).slice(1),
      ],
      kept: {},
      by: texts.movements.by,
      button: texts.movements.show,
      isOpen: false,
    })}
    ${found.total === 0 ? nothingMoved(visit) : whatMoved(visit, found)}
    ${pageLinks(visit, 'movements', {
      asked,
      before: rowsBefore({ cursor, before }),
      count: found.items.length,
      page: found,
    })}
    ${found.total > 0 && links(visit, asked, found)}
    <p class="note">${texts.movements.help}</p>`
  return layout(visit, { title: texts.pages.movements, content })
}

const sentence = ({ texts }: Visit, { total, agreements, counts }: MovementsFound): Html => {
  const { movements: words } = texts
  const towards = (direction: ReturnType<typeof directionOf>): number =>
    counts.reduce((sum, one) => (directionOf(one) === direction ? sum + one.count : sum), 0)
  return html`<p class="model-sentence">
    ${words.moved(total, agreements)}: ${words.direction(towards('towards'), towards('away'))}.
  </p>`
}

/** In the place of the one day that the model's own choices begin with. */
const periodFields = ({ texts }: Visit, { from, to }: Parameters): Html[] => {
  const { movements: words } = texts
  return [
    dayField({ name: 'from', label: words.from, hint: words.fromHint, value: from ?? undefined }),
    dayField({ name: 'to', label: words.to, hint: words.toHint, value: to ?? undefined }),
  ]
}

const whatMoved = (visit: Visit, { counts, items }: MovementsFound): Html =>
  html`${flowChart(visit, counts)} ${flowTable(visit, counts)} ${movementList(visit, items)}`

const nothingMoved = ({ texts }: Visit): Html =>
  notice({ title: texts.movements.noneTitle, text: texts.movements.noneText })

/** The same as files: the data by the API, for the days that are shown. */
const links = (visit: Visit, asked: Parameters, { from, to }: MovementsFound): Html => {
  const data = dataAddress('/v1/collaboration-model/movements', { ...asked, from, to })
  return html`${downloadLink(visit, 'movements', asked)}
    <p class="download"><a href="${data}">${visit.texts.movements.json}</a></p>`
}
