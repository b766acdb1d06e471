import type { ExistingAgreement } from './state.ts'
import { timeline, type Interval } from './timeline.ts'

/** What asks for somebody's attention; in the order in which those of one day are told. */
export const dueReasons = [
  'lapsed',
  'party-closed',
  'ends',
  'notice',
  'notice-by',
  'renegotiate',
  'review',
  'not-confirmed',
  'certificates',
  'insurance',
  'exemption',
] as const
export type DueReason = (typeof dueReasons)[number]

export interface Due {
  readonly why: DueReason
  /** The day that it is about, `YYYY-MM-DD`. */
  readonly on: string
}

export interface DueOn {
  /** In Denmark, `YYYY-MM-DD`. */
  readonly today: string
  /** Institutions and networks that are or will be closed, by id, with the day from which on. */
  readonly closedParties: ReadonlyMap<string, string>
  /** The last day of each exemption that holds, or that ran out while what it exempted is open. */
  readonly exemptions: readonly string[]
}

/** An agreement, and the days that are looked at: today and some time ahead. */
export interface Look extends DueOn {
  readonly state: ExistingAgreement
  /** The last day that is near. */
  readonly horizon: string
  readonly life: readonly Interval[]
  /** Index in `life` of today; -1 before the agreement was known. */
  readonly at: number
  /** The stretches in force, today or until the horizon. */
  readonly inForce: readonly Interval[]
}

/** How long before a day it is due. */
export const daysAhead = 90

export const lookAt = (state: ExistingAgreement, asked: DueOn): Look => {
  const { today } = asked
  const horizon = Temporal.PlainDate.from(today).add({ days: daysAhead }).toString()
  const life = timeline(state)
  return {
    ...asked,
    state,
    horizon,
    life,
    at: life.findIndex(({ from, to }) => from <= today && (to === null || today < to)),
    inForce: life.filter(
      ({ status, from, to }) =>
        status === 'in-force' && from <= horizon && (to === null || today < to),
    ),
  }
}

/** What each stretch in force says of a day that is near or past, as long as it applies till then. */
export const datesInForce = (
  { inForce, horizon }: Look,
  dayOf: (interval: Interval) => string | null,
): string[] =>
  inForce.flatMap((interval) => {
    const day = dayOf(interval)
    return day !== null && day <= horizon && isBefore(day, interval.to) ? [day] : []
  })

/** Before the end of a half-open stretch of days. */
const isBefore = (day: string, to: string | null): boolean => to === null || day < to
