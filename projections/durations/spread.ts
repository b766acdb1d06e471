import type { DurationMeasure, DurationSpread } from '#schemas/views/durations.ts'
import { daysAdded } from './measures.ts'

/** How many there are of a value, the least value first. */
export type Histogram = readonly (readonly [value: number, count: number])[]

/** Agreements of one measure, in values or in buckets of values. */
export interface Measured {
  readonly measure: DurationMeasure
  readonly histogram: Histogram
  /** How many of them are active citizenship. */
  readonly active: number
}

/** A value by its rank: in a histogram it is in `value`, and in place `rank` of those that are, from 1. */
interface Place {
  readonly value: number
  readonly rank: number
}

const shares = [0.25, 0.5, 0.75] as const

const countIn = (histogram: Histogram): number =>
  histogram.reduce((sum, [, count]) => sum + count, 0)

/** Where the quartiles are, by nearest rank; none where nothing is. */
export const quartilePlaces = (histogram: Histogram): Place[] => {
  const total = countIn(histogram)
  return total === 0 ? [] : shares.map((share) => placeOf(histogram, Math.ceil(share * total)))
}

/** @throws Error where there are fewer */
export const placeOf = (histogram: Histogram, wanted: number): Place => {
  let before = 0
  for (const [value, count] of histogram) {
    if (before + count >= wanted) return { value, rank: wanted - before }
    before += count
  }
  throw new Error(`${String(wanted)} of ${String(before)} measured`)
}

/** @param quartiles values as stored; none where nothing is */
export const spreadOf = (
  { measure, histogram, active }: Measured,
  quartiles: readonly number[],
  day: string,
): DurationSpread => {
  const count = countIn(histogram)
  const added = daysAdded(measure, day)
  const [lower = null, median = null, upper = null] = quartiles.map((value) => value + added)
  return {
    measure,
    count,
    lowerQuartileDays: lower,
    medianDays: median,
    upperQuartileDays: upper,
    activeCitizenshipShare: count === 0 ? null : active / count,
  }
}

interface Tally {
  readonly value: number
  readonly count: number
  readonly active: number
}

/** What is counted, put together. */
export const measuredOf = (measure: DurationMeasure, tallies: readonly Tally[]): Measured => ({
  measure,
  histogram: tallies
    .map(({ value, count }) => [value, count] as const)
    .toSorted(([a], [b]) => a - b),
  active: tallies.reduce((sum, { active }) => sum + active, 0),
})
