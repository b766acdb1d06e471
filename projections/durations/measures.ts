import { DurationMeasure } from '#schemas/views/durations.ts'
import { dayNumber } from '#domain/dates.ts'
import { ofMunicipality } from '../agreement-listing/scopes.ts'

/** As stored. */
const letters: Record<DurationMeasure, string> = {
  'proposal-to-agreement': 'p',
  ended: 'e',
  'in-force': 'f',
}

export const letterOf = (measure: DurationMeasure): string => letters[measure]

/** @throws Error where no measure has that letter. */
export const measureFrom = (letter: string): DurationMeasure => {
  const measure = DurationMeasure.options.find((one) => letters[one] === letter)
  if (measure === undefined) throw new Error(`No measure ${letter}`)
  return measure
}

/**
 * Of what is in force the first day is stored, as days before 1970, since it is older every day: what was
 * is more in the same order.
 */
export const valueOfBegin = (firstDay: string): number => -dayNumber(firstDay)

/** What makes a stored value of what is in force the days that it has been so, the day asked for included. */
export const daysAdded = (measure: DurationMeasure, day: string): number =>
  measure === 'in-force' ? dayNumber(day) + 1 : 0

/** How many values are counted together, from the first of them on. */
interface Widths {
  readonly bucket: number
  readonly wideBucket: number
}

/**
 * The narrower, the more is read of what is counted, and the less is looked up. Days until something is
 * agreed, and lives, are often the same few. Of municipalities all are asked for at once.
 */
const widths: Record<DurationMeasure, Widths> = {
  'proposal-to-agreement': { bucket: 1, wideBucket: 8 },
  ended: { bucket: 1, wideBucket: 64 },
  'in-force': { bucket: 32, wideBucket: 64 },
}

/** The buckets of a value: those of municipalities are the wide ones. */
export const bucketsOf = (measure: DurationMeasure, value: number): Widths => {
  const { bucket, wideBucket } = widths[measure]
  return { bucket: Math.floor(value / bucket), wideBucket: Math.floor(value / wideBucket) }
}

/** Whether what is counted in a scope is counted by each value. */
export const isExact = (measure: DurationMeasure, scope: string): boolean =>
  widths[measure].bucket === 1 && !scope.startsWith(ofMunicipality(''))
