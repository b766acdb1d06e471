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

/** What is due of an agreement, and the half-open days on which it waits; `to` null is open-ended. */
export interface DueDays extends Due {
  readonly from: string
  readonly to: string | null
  /** Id of the institution or network that closes; null for what the agreement itself says. */
  readonly partyId: string | null
}

/** What is due depends on, besides the agreement itself. */
export interface DueFrom {
  /** Institutions and networks that are or will be closed, by id, with the day from which on. */
  readonly closedParties: ReadonlyMap<string, string>
  /**
   * The last day of each exemption, and the half-open days on which it is waited for: while it holds, and
   * after that while what it exempted is open.
   */
  readonly exemptions: readonly {
    readonly on: string
    readonly from: string
    readonly to: string | null
  }[]
}

export interface DueOn extends DueFrom {
  /** In Denmark, `YYYY-MM-DD`. */
  readonly today: string
}

/** An agreement that was agreed, with its whole life. */
export interface Look extends DueFrom {
  readonly state: ExistingAgreement
  readonly life: readonly [Interval, ...Interval[]]
  readonly inForce: readonly Interval[]
}

/** How long before a day it is due. */
export const daysAhead = 90

/** Null where it has no days at all. */
export const lookAt = (state: ExistingAgreement, known: DueFrom): Look | null => {
  const [first, ...later] = timeline(state)
  if (first === undefined) return null
  const life = [first, ...later] as const
  return { ...known, state, life, inForce: life.filter(({ status }) => status === 'in-force') }
}

/**
 * What each stretch in force says of a day, as long as it applies till then: waited for until the
 * stretch is over. A day that was past when the stretch began is waited for from then on.
 */
export const datesInForce = (
  { inForce, life: [{ from: begin }] }: Look,
  why: DueReason,
  dayOf: (interval: Interval) => string | null,
): DueDays[] =>
  inForce.flatMap((interval, index) => {
    const on = dayOf(interval)
    if (on === null || !isBefore(on, interval.to)) return []
    const from = index === 0 || interval.from <= on ? begin : interval.from
    return [{ why, on, from, to: interval.to, partyId: null }]
  })

/** Before the end of a half-open stretch of days. */
const isBefore = (day: string, to: string | null): boolean => to === null || day < to
