import { dayAfter, latest, yearsAfter } from '#domain/dates.ts'

export interface PeriodAsked {
  /** First day, `YYYY-MM-DD`; where left out, the period is the year up to its last day. */
  readonly from?: string | undefined
  /** Last day; today where left out, or the first where that lies ahead. */
  readonly to?: string | undefined
}

/** The period that is asked about. */
export const periodAsked = (
  { from, to }: PeriodAsked,
  today: string,
): { from: string; to: string } => {
  const last = to ?? latest(from ?? today, today)
  return { from: from ?? dayAfter(yearsAfter(last, -1)), to: last }
}

/** Whether what is asked for ends before it begins. */
export const isTurnedRound = ({ from, to }: PeriodAsked): boolean =>
  from !== undefined && to !== undefined && to < from
