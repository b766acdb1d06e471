import type { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import type { ModelOverTime } from '#schemas/views/model-over-time.ts'
import { html, type Html } from '../html/html.ts'
import { groupingMenu } from '../model/model-breakdown.ts'
import { notice } from '../notice.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { groupTable } from './group-table.ts'
import { groupsOf, type Group } from './groups.ts'
import { description } from './stack-chart.ts'
import { stackPicture } from './stack-picture.ts'

/** Numbers on a page, each with a link: some 300 kilobytes. */
const mostShown = 2000

/** More pictures than these compare nothing. */
const mostPictures = 12

interface AskedFor {
  readonly asked: Parameters
  readonly filter: Parameters
}

/** The same by what the agreements name, as small pictures of one scale and a table; or the way there. */
export const groupPart = async (
  context: PageContext,
  told: ModelOverTime,
  { asked, filter }: AskedFor,
): Promise<Html> => {
  const { visit } = context
  const { model: words, overTime } = visit.texts
  const { groupedBy } = told
  const menu = groupingMenu(visit, 'overTime', { groupedBy, filter: asked })
  if (groupedBy === null) return html`<section class="breakdown" id="breakdown">${menu}</section>`
  const ungrouped = addressOf('overTime', visit.language, { ...asked, groupBy: null })
  return html`<section class="breakdown">
    <h2 id="breakdown">${words.breakdownBy(words.groupings[groupedBy])}</h2>
    ${menu}
    <p class="ungrouped"><a href="${ungrouped}">${overTime.ungrouped}</a></p>
    ${
      numbersIn(told) > mostShown
        ? notice({ title: overTime.tooManyShownTitle, text: overTime.tooManyShownText })
        : await groups(context, told, { groupedBy, filter })
    }
  </section>`
}

const numbersIn = ({ rows, steps }: ModelOverTime): number =>
  new Set(rows.map(({ key }) => key)).size * steps.length

const groups = async (
  context: PageContext,
  told: ModelOverTime,
  { groupedBy, filter }: { groupedBy: ModelGrouping; filter: Parameters },
): Promise<Html> => {
  const { visit } = context
  const { model: words } = visit.texts
  const all = await groupsOf(context, told, filter.municipalityCode)
  if (all.length === 0) return html`<p>${words.noRows}</p>`
  return html`${pictures(visit, all, told)} ${groupTable(visit, all, { told, groupedBy, filter })}
  ${told.rowsMayOverlap && all.length > 1 && html`<p class="note">${words.sumNote}</p>`}`
}

const pictures = (visit: Visit, all: readonly Group[], { step }: ModelOverTime): Html => {
  const { overTime: words } = visit.texts
  const last = ({ steps }: Group): number => steps.at(-1)?.total ?? 0
  const largest = new Set(all.toSorted((a, b) => last(b) - last(a)).slice(0, mostPictures))
  const shown = all.filter((group) => largest.has(group))
  const most = Math.max(...shown.flatMap(({ steps }) => steps.map(({ total }) => total)))
  return html`<p class="note">${words.charts(shown.length, all.length)}</p>
    <div class="over-time-groups">
      ${shown.map(
        ({ name, within, steps }, at) =>
          html`<figure>
            <figcaption>
              ${name}${within !== null && html`<span class="within">${within}</span>`}
            </figcaption>
            ${stackPicture(visit, {
              steps,
              step,
              most,
              name: `over-time-group-${String(at)}`,
              width: 280,
              height: 170,
              title: words.chartOf(name),
              description: description(visit, steps),
            })}
          </figure> `,
      )}
    </div>`
}
