import type { DurationSpread } from '#schemas/views/durations.ts'
import { today } from '#src/clock.ts'
import type { Answer } from '../answer.ts'
import { chosenTimes } from '../as-known/chosen-times.ts'
import { dataAddress } from '../data-address.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { chosen } from '../lists/choices.ts'
import { dayLine } from '../lists/day-line.ts'
import { filterForm } from '../lists/fields.ts'
import { modelFields } from '../lists/filter-fields.ts'
import { notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { durationsAsked, type DurationsAddress, type DurationsTable } from './durations-address.ts'
import { fundingPart } from './funding-part.ts'
import { durationGroups } from './group-part.ts'
import { spreadTable } from './spread-table.ts'

/** How long it takes to agree, how long agreements last, and the money that goes with them. */
export const durationsPage = async (context: PageContext): Promise<Answer> => {
  const { visit, queries } = context
  const { texts } = visit
  const { table: _table, ...asked } = durationsAsked(visit)
  const { groupBy, paragraph, ...filter } = asked
  const told = await queries.durations({ ...filter, groupBy: null })
  // Without a grouping there are never too many rows.
  if ('refused' in told) throw new Error(told.refused)
  const { validAt: day, spreads } = told
  const { validAt, ...choices } = filter
  const content = html`${dayChosen(context, asked, day)}
    <p class="lead">${texts.durations.lead}</p>
    ${await chosen(context, { page: 'durations', filter: choices, kept: { validAt, groupBy, paragraph } })}
    ${filterForm(visit, {
      page: 'durations',
      fields: await modelFields(context, filter),
      kept: { groupBy, paragraph },
      by: texts.filter.modelBy,
      button: texts.durations.show,
      isOpen: false,
    })}
    ${
      spreads.every(({ count }) => count === 0)
        ? notice({ title: texts.durations.noneTitle, text: texts.durations.noneText })
        : await shown(context, { asked, day, spreads })
    }`
  return layout(visit, { title: texts.pages.durations, content })
}

/** Where and for which day the numbers are; and of a day that was chosen, what they are by. */
const dayChosen = (
  { visit, clock }: PageContext,
  { validAt, ...kept }: Shown['asked'],
  day: string,
): Html => {
  const { municipalityCode } = kept
  if (validAt === undefined) return dayLine(visit, { municipalityCode }, day)
  const times = { day, today: today(clock), then: null, validAt, municipalityCode }
  return chosenTimes(visit, { page: 'durations', ...times, kept })
}

interface Shown {
  readonly asked: Omit<DurationsAddress, 'table'>
  readonly day: string
  readonly spreads: readonly DurationSpread[]
}

const shown = async (context: PageContext, { asked, day, spreads }: Shown): Promise<Html> => {
  const { visit } = context
  return html`${spreadTable(visit, spreads)} ${await durationGroups(context, asked)}
  ${fileLinks(visit, asked, ['durations'])} ${dataLink(visit, asked, day)}
  ${await fundingPart(context, asked)} ${fileLinks(visit, asked, ['paragraph', 'theme'])}
  ${fundingLinks(visit, asked, day)}`
}

const fileLinks = (
  { language, texts }: Visit,
  asked: Shown['asked'],
  tables: readonly DurationsTable[],
): readonly Html[] =>
  tables.map((table) => {
    const address = addressOf('durations', language, { ...asked, table, format: 'csv' })
    return html`<p class="download">
      <a href="${address}">${texts.durations.files[table]}</a>
    </p> `
  })

/** The same by the API, for the day that is shown. */
const dataLink = ({ texts }: Visit, asked: Shown['asked'], validAt: string): Html => {
  const { paragraph: _paragraph, ...filter } = asked
  const data = dataAddress('/v1/agreements/durations', { ...filter, validAt })
  return html`<p class="download"><a href="${data}">${texts.durations.files.durationsJson}</a></p>`
}

const fundingLinks = ({ texts }: Visit, asked: Shown['asked'], validAt: string): Html => {
  const { municipalityCode, institutionId, paragraph } = asked
  const { paragraphJson, themeJson } = texts.durations.files
  const filter = { municipalityCode, institutionId, validAt }
  const byTheme = { ...filter, groupBy: 'theme', paragraph }
  return html`<p class="download">
      <a href="${dataAddress('/v1/funding', filter)}">${paragraphJson}</a>
    </p>
    <p class="download"><a href="${dataAddress('/v1/funding', byTheme)}">${themeJson}</a></p>`
}
