import type { CalendarKind } from '#schemas/views/calendar.ts'
import { dueDaysOf } from '#domain/agreements/due.ts'
import { jubileesOf } from '#domain/agreements/jubilees.ts'
import { timeline } from '#domain/agreements/timeline.ts'
import type { BoundarySubject } from '#domain/boundaries/subject.ts'
import type { FindingInterval } from '#domain/boundaries/timeline.ts'
import { dayAfter } from '#domain/dates.ts'
import { exemptionDeadlines, reviewDeadlines } from '../findings/deadlines.ts'
import { stretch, type Stretch } from '../findings/stretches.ts'

/** A day in a calendar, and the days on which it stands there. */
export interface CalendarDays extends Stretch {
  readonly kind: CalendarKind
  readonly on: string
  /** Of the party that it is about; empty for all else. */
  readonly partyId: string
}

/** Every day of an agreement that belongs in a calendar, as all that it depends on is known now. */
export const calendarDays = (
  subject: BoundarySubject,
  findings: readonly FindingInterval[],
): CalendarDays[] => {
  const { state, decisions } = subject
  const life = timeline(state).filter(
    ({ status }) => status !== 'ended' && status !== 'annulled' && status !== 'proposed',
  )
  const [first] = life
  if (first === undefined) return []
  const due = dueDaysOf(state, {
    closedParties: closedIn(subject),
    exemptions: exemptionDeadlines(findings),
  })
  return [
    ...due.map(({ why, on, from, to, partyId }) => ({
      kind: why,
      on,
      partyId: partyId ?? '',
      ...stretch(from, to),
    })),
    ...reviewDeadlines(decisions, life).map(({ on, from, to }) => ({
      kind: 'boundary-review' as const,
      on,
      partyId: '',
      from,
      to,
    })),
    // Nothing is left to do about one that is past.
    ...jubileesOf(state, subject.networks).map(({ networkId, on }) => ({
      kind: 'jubilee' as const,
      on,
      partyId: networkId,
      from: first.from,
      to: dayAfter(on),
    })),
  ]
}

const closedIn = ({ institutions, networks }: BoundarySubject): ReadonlyMap<string, string> =>
  new Map(
    [...institutions.values(), ...networks.values()].flatMap(({ id, closed }) =>
      closed === null ? [] : [[id, closed.effectiveOn] as const],
    ),
  )
