import { z } from 'zod'
import { MunicipalityCode } from '#schemas/values.ts'
import type { CalendarEntry } from '#schemas/views/calendar.ts'
import { formatDate } from '#src/texts/dates.ts'
import { behindNotice } from '../audit/behind-notice.ts'
import { municipalityChoice } from '../audit/municipality-choice.ts'
import { whoseLine } from '../audit/whose.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { before, cursorWith, readAddress } from '../lists/address.ts'
import { pageLinks, pageSize, rowsBefore } from '../lists/page-links.ts'
import { notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { entryTable } from './entry-table.ts'

/** Days ahead that can be chosen: three months, a year, three years. */
const ahead = [90, 365, 1096] as const
type Ahead = (typeof ahead)[number]
const aheadAtFirst: Ahead = 365

const CalendarAddress = z.object({
  within: z.coerce.number().pipe(z.literal(ahead)).default(aheadAtFirst),
  municipalityCode: MunicipalityCode.optional(),
  // Entries are told apart by several ids in one line.
  cursor: cursorWith(z.string().max(400)),
  before,
})

/** What is to happen with one's agreements, month by month; what is overdue comes first. */
export const calendarPage = async (context: PageContext): Promise<Html> => {
  const { visit, boundaries } = context
  const { calendar: words, pages } = visit.texts
  const { cursor, before, within, municipalityCode } = readAddress(CalendarAddress, visit.asked)
  const page = await boundaries.calendar(
    { viewer: visit.actor, within, municipalityCode },
    { limit: pageSize, after: cursor ?? null },
  )
  const content = html`${await whoseLine(context, municipalityCode, page.validAt)}
    <p class="lead">${words.lead}</p>
    ${behindNotice(visit, page.isBehind)} ${aheadLinks(visit, { within, municipalityCode })}
    ${await municipalityChoice(context, 'calendar', municipalityCode)}
    ${
      page.total === 0
        ? notice({ title: words.noneTitle, text: words.noneText })
        : html`<p class="found">${words.found(page.total, page.overdue)}.</p>
            ${groups(visit, page.items)}`
    }
    ${pageLinks(visit, 'calendar', {
      asked: { within: withinAsked(within), municipalityCode },
      before: rowsBefore({ cursor, before }),
      count: page.items.length,
      page,
    })}`
  return layout(visit, { title: pages.calendar, content })
}

const withinAsked = (within: Ahead): string | null =>
  within === aheadAtFirst ? null : String(within)

const aheadLinks = (
  { language, texts }: Visit,
  chosen: { readonly within: Ahead; readonly municipalityCode: string | undefined },
): Html => {
  const { calendar: words } = texts
  return html`<nav class="audit-counts" aria-label="${words.show}">
    <ul class="no-max-width">
      ${ahead.map(
        (days) =>
          html`<li>
            <a
              ${attributes({
                href: addressOf('calendar', language, {
                  municipalityCode: chosen.municipalityCode,
                  within: withinAsked(days),
                }),
                'aria-current': days === chosen.within ? 'true' : null,
              })}
              >${words.ahead[days]}</a
            >
          </li> `,
      )}
    </ul>
  </nav>`
}

/** A heading and a table for what is overdue, and for each month. */
const groups = (visit: Visit, items: readonly CalendarEntry[]): readonly Html[] => {
  const { language, texts } = visit
  const byMonth = Map.groupBy(items, ({ isOverdue, on }) => (isOverdue ? '' : on.slice(0, 7)))
  return [...byMonth].map(([month, own]) => {
    const when = month === '' ? texts.calendar.overdue : headed(formatDate(language, month))
    return html`<section class="calendar-month">
      <h2>${when}</h2>
      ${entryTable(visit, own, when)}
    </section>`
  })
}

const headed = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
