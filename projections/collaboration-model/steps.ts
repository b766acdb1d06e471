import type { ModelStepLength } from '#schemas/views/model-over-time.ts'

/** What is asked for; what is left out is ten years by year, up to today. */
export interface PeriodAsked {
  /** `YYYY-MM-DD`, as all dates here. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly step?: ModelStepLength | undefined
}

export interface Period {
  readonly from: string
  readonly to: string
  readonly step: ModelStepLength
}

const defaultYears = 10

/** The earliest day that may be asked for: see LocalDate. */
const earliest = '1800-01-01'

export const periodFrom = (
  { from, to: last, step = 'year' }: PeriodAsked,
  today: string,
): Period => {
  const to = last ?? today
  const before = Temporal.PlainDate.from(to).subtract({ years: defaultYears }).toString()
  return { from: from ?? (before < earliest ? earliest : before), to, step }
}

/**
 * The dates from `from` on that are not later than `to`, and no more of them than `most` and one. Each is
 * counted from the first: months after 31 January end on 28 February and on 31 March.
 */
export const stepDays = ({ from, to, step }: Period, most: number): readonly string[] => {
  const first = Temporal.PlainDate.from(from)
  const days: string[] = []
  for (let at = 0; at <= most; at += 1) {
    const day = first.add(later(step, at)).toString()
    if (day > to) break
    days.push(day)
  }
  return days
}

const later = (step: ModelStepLength, times: number): Temporal.DurationLike => {
  switch (step) {
    case 'day':
      return { days: times }
    case 'month':
      return { months: times }
    case 'quarter':
      return { months: 3 * times }
    case 'year':
      return { years: times }
  }
}
