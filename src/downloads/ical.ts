import { escape, foldLines, ICalCalendar, ICalEvent, ICalEventTransparency } from 'ical-generator'
import { dayAfter } from '#domain/dates.ts'
import type { AllPages } from '#src/read-side/all-pages.ts'
import { headersOf, type Download } from './download.ts'

/** A whole day in a calendar program. */
export interface CalendarDay {
  /** The same each time, so that what is taken in again takes the place of what was there. */
  readonly uid: string
  /** `YYYY-MM-DD`. */
  readonly on: string
  readonly summary: string
  readonly description: string
  readonly url: string
}

interface Written<Item> {
  /** What the file is called, without day and ending. */
  readonly file: string
  /** What the calendar is called in the program that takes it in. */
  readonly name: string
  readonly language: string
  readonly now: Temporal.Instant
  readonly day: (item: Item) => CalendarDay
}

/** All-day events of iCalendar (RFC 5545): nobody is busy on them. */
export const icalFile = <Item>(list: AllPages<Item>, written: Written<Item>): Download => ({
  headers: headersOf(list, `${written.file}-${list.validAt}.ics`, 'text/calendar; charset=utf-8'),
  content: linesOf(list, written),
})

const end = 'END:VCALENDAR'

async function* linesOf<Item>(
  { pages }: AllPages<Item>,
  { name, language, now, day }: Written<Item>,
): AsyncGenerator<string, undefined> {
  const calendar = new ICalCalendar({
    prodId: { company: 'Samspil', product: 'Samspil', language },
    // The library leaves this one as it is.
    name: escape(name, false),
  })
  yield calendar.toString().slice(0, -end.length)
  for await (const items of pages) {
    const events = items.map((item) => eventOf(calendar, day(item), now).toString())
    yield foldLines(events.join(''))
  }
  yield `${end}\r\n`
}

const eventOf = (
  calendar: ICalCalendar,
  { uid, on, ...said }: CalendarDay,
  stamp: Temporal.Instant,
): ICalEvent =>
  new ICalEvent(
    {
      ...said,
      id: uid,
      stamp,
      allDay: true,
      start: Temporal.PlainDate.from(on),
      end: Temporal.PlainDate.from(dayAfter(on)),
      transparency: ICalEventTransparency.TRANSPARENT,
    },
    calendar,
  )
