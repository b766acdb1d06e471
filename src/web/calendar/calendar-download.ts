import { z } from 'zod'
import type { CalendarEntry } from '#schemas/views/calendar.ts'
import type { Columns } from '#src/downloads/csv.ts'
import type { Download } from '#src/downloads/download.ts'
import { icalFile, type CalendarDay } from '#src/downloads/ical.ts'
import { allPages } from '#src/read-side/all-pages.ts'
import { formatDate } from '#src/texts/dates.ts'
import { actorIn } from '../acting.ts'
import type { Answer } from '../answer.ts'
import { fileOf } from '../downloads/format.ts'
import { institutionName } from '../lists/choices.ts'
import { readAddress } from '../lists/address.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { CalendarAsked } from './calendar-address.ts'
import { calendarPage } from './calendar-page.ts'
import { partyWords, stepWords, whatWords } from './entry-words.ts'

const FormatAddress = z.object({ format: z.enum(['csv', 'ndjson', 'ics']).optional() })
type CalendarFormat = NonNullable<z.output<typeof FormatAddress>['format']>

/** The page, or the file that its address asks for. @throws BadAddressError */
export const calendarOrFile = async (context: PageContext): Promise<Answer> => {
  const { format } = readAddress(FormatAddress, context.visit.asked)
  return format === undefined ? calendarPage(context) : calendarFile(context, format)
}

/** The calendar as its page shows it, without paging. */
export const calendarFile = async (
  context: PageContext,
  format: CalendarFormat,
): Promise<Download> => {
  const { visit, boundaries, clock } = context
  const filter = { ...readAddress(CalendarAsked, visit.asked), viewer: actorIn(visit) }
  const list = await allPages((paging, since) => boundaries.calendar(filter, paging, since))
  const { file, name } = visit.texts.calendar.files
  return format === 'ics'
    ? icalFile(list, {
        file,
        name: await nameOf(context, name),
        language: visit.language,
        now: clock.now(),
        day: (entry) => dayOf(visit, entry),
      })
    : fileOf(visit, { format, name: file, list, columns: columnsIn(visit) })
}

/** A leader who follows several institutions' calendars tells them apart. */
const nameOf = async (context: PageContext, name: string): Promise<string> => {
  const { actor } = context.visit
  if (actor.role !== 'institution-leader') return name
  const whose = await institutionName(context, actor.institutionId)
  return whose === undefined ? name : `${name}, ${whose}`
}

const columnsIn = (visit: Visit): Columns<CalendarEntry> => {
  const { calendar: words } = visit.texts
  return {
    [words.on]: ({ on }) => on,
    [words.what]: (entry) => whatWords(visit, entry),
    [words.next]: (entry) => stepWords(visit, entry),
    [words.agreement]: ({ title }) => title,
    [words.files.parties]: ({ parties }) => parties.map(({ name }) => name),
  }
}

const dayOf = (visit: Visit, entry: CalendarEntry): CalendarDay => {
  const { agreementId, title, kind, on, about, jubilee } = entry
  const url = `${visit.origin ?? ''}${addressOf('agreement', visit.language, { agreementId })}`
  const date = formatDate(visit.language, jubilee?.on ?? on)
  return {
    uid: [agreementId, kind, on, ...(about === null ? [] : [about.id])].join('.'),
    on,
    summary: `${whatWords(visit, entry)}: ${title}`,
    description: [partyWords(visit, entry), date, stepWords(visit, entry), url].join('\n'),
    url,
  }
}
