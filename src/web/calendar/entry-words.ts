import type { CalendarEntry } from '#schemas/views/calendar.ts'
import { joined } from '../terms/value-words.ts'
import type { Visit } from '../visit.ts'

/** What is due, in a sentence. */
export const whatWords = (
  visit: Visit,
  { kind, about, isOverdue, jubilee }: CalendarEntry,
): string => {
  const { calendar: words } = visit.texts
  const name = named(visit, about?.name ?? '')
  return jubilee === null ? words.kinds[kind](isOverdue, name) : words.jubilee(name, jubilee.years)
}

/** The parties of its agreement, by their names. */
export const partyWords = (visit: Visit, entry: CalendarEntry): string =>
  joined(
    visit.language,
    entry.parties.map(({ name }) => named(visit, name)),
  )

/** What whoever looks does about it. */
export const stepWords = ({ actor, texts }: Visit, { kind }: CalendarEntry): string =>
  texts.calendar[actor.role === 'institution-leader' ? 'leader' : 'coordinator'][kind]

const named = ({ texts }: Visit, name: string): string => (name === '' ? texts.site.unknown : name)
