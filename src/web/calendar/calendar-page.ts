import type { CalendarEntry } from '#schemas/views/calendar.ts'
import { formatDate } from '#src/texts/dates.ts'
import { actorIn } from '../acting.ts'
import { behindNotice } from '../audit/behind-notice.ts'
import { municipalityChoice } from '../audit/municipality-choice.ts'
import { whoseLine } from '../audit/whose.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { readAddress } from '../lists/address.ts'
import { pageLinks, pageSize, rowsBefore } from '../lists/page-links.ts'
import { notice } from '../notice.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { ahead, CalendarAddress, withinAsked, type Ahead } from './calendar-address.ts'
import { entryTable } from './entry-table.ts'
import { renewedNotice, subscribePart, type Renewed } from './subscribe-part.ts'

/** What is to happen with one's agreements, month by month; what is overdue comes first. */
export const calendarPage = async (context: PageContext, renewed?: Renewed): Promise<Html> => {
  const { visit, boundaries } = context
  const { calendar: words, pages } = visit.texts
  const { cursor, before, within, municipalityCode } = readAddress(CalendarAddress, visit.asked)
  const page = await boundaries.calendar(
    { viewer: actorIn(visit), within, municipalityCode },
    { limit: pageSize, after: cursor ?? null },
  )
  const content = html`${renewed !== undefined && renewedNotice(visit, renewed)}
    ${await whoseLine(context, municipalityCode, page.validAt)}
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
    })}
    ${page.total !== 0 && fileLinks(visit, { within: withinAsked(within), municipalityCode })}
    ${subscribePart(visit)}`
  return layout(visit, { title: pages.calendar, content })
}

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

/** What is shown, for a calendar program, a spreadsheet and a program. */
const fileLinks = ({ language, texts }: Visit, asked: Parameters): Html => {
  const { calendar: words, downloads } = texts
  const link = (format: string, said: string) =>
    html`<a href="${addressOf('calendar', language, { ...asked, format })}">${said}</a>`
  return html`<section class="files" aria-labelledby="files">
    <h2 id="files">${words.files.title}</h2>
    <p>${words.files.ownProgram}</p>
    <ul class="download">
      <li>${link('ics', words.files.ics)}</li>
      <li>${link('csv', downloads.link)}</li>
      <li>${link('ndjson', words.files.ndjson)}</li>
    </ul>
  </section>`
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
