import type { BoundarySubject } from '#domain/boundaries/subject.ts'
import type { FindingInterval } from '#domain/boundaries/timeline.ts'
import { inScopes, type Scope } from '../findings/members.ts'
import type { Row } from '../projection.ts'
import { calendarDays } from './entries.ts'

/** The days of an agreement in the calendars of all scopes that it is in. */
export const calendarRows = (
  subject: BoundarySubject,
  findings: readonly FindingInterval[],
  scopes: readonly Scope[],
): Row[] =>
  calendarDays(subject, findings).flatMap((one) =>
    inScopes(scopes, one).map(({ scope, from, to }) => ({
      table: 'calendar_entry',
      values: {
        scope,
        until_year: yearOf(to),
        on_day: one.on,
        kind: one.kind,
        party_id: one.partyId,
        from_day: from,
        to_day: to,
      },
    })),
  )

export const yearOf = (day: string): string => day.slice(0, 4)
