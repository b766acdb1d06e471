import type { PageRouter } from '../page-router.ts'
import { calendarOrFile } from './calendar-download.ts'
import { calendarFeed } from './feed.ts'
import { renewCalendar } from './renew-calendar.ts'

/** The calendar, its files, and the address at which calendar programs follow it. */
export const calendarPages = (pages: PageRouter): void => {
  pages.get('calendar', calendarOrFile)
  pages.post('calendar', renewCalendar)
  pages.get('calendarFeed', calendarFeed)
}
