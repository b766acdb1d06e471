import type { Actor } from '#schemas/events/metadata.ts'
import type { Answer } from '../answer.ts'
import type { PageContext } from '../visit.ts'
import { calendarFile } from './calendar-download.ts'
import { hashOfAddress } from './secret-address.ts'

/** Whoever has the address reads the calendar as the institution's leader, and nothing else. */
export const calendarFeed = async (context: PageContext): Promise<Answer> => {
  const { visit, queries } = context
  const addressHash = hashOfAddress(visit.inPath.address ?? '')
  const institutionId =
    addressHash === null ? null : await queries.institutionOfCalendar(addressHash)
  if (institutionId === null) return null
  const actor: Actor = { role: 'institution-leader', institutionId, personId: null }
  return calendarFile({ ...context, visit: { ...visit, actor, asked: {} } }, 'ics')
}
