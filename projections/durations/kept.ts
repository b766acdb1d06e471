import type { DurationSpread } from '#schemas/views/durations.ts'
import { numberOf, textOf, type ReadModel } from '../projection.ts'
import { condition, type Condition } from '../sql.ts'
import { kindRange } from '../agreement-listing/counts.ts'
import { isExact, letterOf, measureFrom } from './measures.ts'
import {
  measuredOf,
  placeOf,
  quartilePlaces,
  spreadOf,
  type Histogram,
  type Measured,
} from './spread.ts'

/** Spreads by scope, and of each those measures that there is any of. */
export type Spreads = ReadonlyMap<string, readonly DurationSpread[]>

/** Of one scope whose numbers are kept. */
export const keptIn = (model: ReadModel, scope: string, day: string): Spreads =>
  kept(model, condition('c.scope = $scope', { scope }), day)

/** Of every scope of a kind whose numbers are kept. */
export const keptInEach = (model: ReadModel, kind: string, day: string): Spreads =>
  kept(model, condition('c.scope >= $kind AND c.scope < $nextKind', kindRange(kind)), day)

/** The buckets in which the quartiles are, by counting; and then the quartiles, each in its bucket. */
const kept = (model: ReadModel, scopes: Condition, day: string): Spreads => {
  const found = bucketsIn(model, scopes, day)
  const places = found.map(({ histogram }) => quartilePlaces(histogram))
  const within = valuesIn(
    model,
    found.flatMap(({ scope, measure }, at) =>
      isExact(measure, scope)
        ? []
        : (places[at] ?? []).map(({ value }) => ({ scope, measure, value })),
    ),
    day,
  )
  const spreads = new Map<string, DurationSpread[]>()
  found.forEach((measured, at) => {
    const { scope, measure } = measured
    const quartiles = (places[at] ?? []).map(({ value, rank }) =>
      isExact(measure, scope)
        ? value
        : placeOf(within.get(keyOf({ scope, measure, value })) ?? [], rank).value,
    )
    spreads.set(scope, [...(spreads.get(scope) ?? []), spreadOf(measured, quartiles, day)])
  })
  return spreads
}

type MeasuredIn = Measured & { readonly scope: string }

/**
 * How many are in each bucket on a day. Of years before and after it all are counted; of those that begin
 * or end in its year, it is looked up which do so before or after the day.
 */
const bucketsIn = (model: ReadModel, scopes: Condition, day: string): MeasuredIn[] => {
  const rows = model.all(
    `SELECT c.scope, c.measure, c.bucket,
       sum(CASE WHEN ${isWhole} THEN c.count ELSE (${inYear('TRUE')}) END) AS count,
       sum(CASE WHEN ${isWhole} THEN c.active ELSE (${inYear('l.active = 1')}) END) AS active
     FROM duration_count AS c
     WHERE ${scopes.sql} AND c.from_year <= $year AND c.to_year >= $year
     GROUP BY c.scope, c.measure, c.bucket`,
    { ...scopes.parameters, day, year: yearOf(day) },
  )
  const tallies = rows.map((row) => ({
    scope: textOf(row, 'scope'),
    measure: textOf(row, 'measure'),
    value: numberOf(row, 'bucket'),
    count: numberOf(row, 'count'),
    active: numberOf(row, 'active'),
  }))
  return [...Map.groupBy(tallies, ({ scope, measure }) => `${measure} ${scope}`).values()]
    .map((own) => {
      const [{ scope, measure } = { scope: '', measure: '' }] = own
      const some = own.filter(({ count }) => count > 0)
      return { scope, ...measuredOf(measureFrom(measure), some) }
    })
    .filter(({ histogram }) => histogram.length > 0)
}

const isWhole = 'c.from_year < $year AND c.to_year > $year'

const inYear = (isAsked: string): string =>
  `SELECT count(*) FROM duration_listed AS l
   WHERE l.scope = c.scope AND l.measure = c.measure AND l.bucket = c.bucket
     AND l.from_year = c.from_year AND l.to_year = c.to_year
     AND l.from_day <= $day AND l.to_day > $day AND ${isAsked}`

type Bucket = Pick<MeasuredIn, 'scope' | 'measure'> & { readonly value: number }

const keyOf = ({ scope, measure, value }: Bucket): string => `${measure} ${String(value)} ${scope}`

/** The values in some buckets, by their keys; some dozens a bucket. */
const valuesIn = (
  model: ReadModel,
  buckets: readonly Bucket[],
  day: string,
): ReadonlyMap<string, Histogram> => {
  const wanted = [...new Map(buckets.map((one) => [keyOf(one), one]))]
  const rows = model.all(
    `SELECT w.key AS at, (
       SELECT json_group_array(json_array(value, count)) FROM (
         SELECT l.value, count(*) AS count FROM duration_listed AS l
         WHERE l.scope = w.value ->> 0 AND l.measure = w.value ->> 1
           AND l.bucket = w.value ->> 2
           AND l.from_year <= $year AND l.to_year >= $year
           AND l.from_day <= $day AND l.to_day > $day
         GROUP BY l.value
       )
     ) AS histogram FROM json_each($wanted) AS w`,
    {
      wanted: JSON.stringify(
        wanted.map(([, { scope, measure, value }]) => [scope, letterOf(measure), value]),
      ),
      day,
      year: yearOf(day),
    },
  )
  return new Map(
    rows.map((row) => [
      wanted[numberOf(row, 'at')]?.[0] ?? '',
      (JSON.parse(textOf(row, 'histogram')) as [number, number][]).toSorted(([a], [b]) => a - b),
    ]),
  )
}

export const yearOf = (day: string): number => Number(day.slice(0, 4))
