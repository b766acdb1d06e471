import type { DurationSpread } from '#schemas/views/durations.ts'
import { kindRange } from '../agreement-listing/counts.ts'
import { numberOf, textOf, type ReadModel } from '../projection.ts'
import { allOf, condition, type Condition } from '../sql.ts'
import { yearOf, type Spreads } from './kept.ts'
import { measureFrom } from './measures.ts'
import { measuredOf, quartilePlaces, spreadOf } from './spread.ts'

interface Asked {
  /** All of these it has to be in; none where everything is asked for, in a kind of scopes. */
  readonly scopes: readonly string[]
  /** Each scope of a kind for itself; together where null. */
  readonly kind: string | null
  readonly day: string
}

/** Key of what is told together. */
export const together = ''

/** What is in several scopes, or in one that is not counted: the one with the fewest is gone through. */
export const goneThrough = (model: ReadModel, { scopes, kind, day }: Asked): Spreads => {
  const [narrowest, ...others] = scopes.toSorted(byNarrowness)
  const isOfKind = kind !== null && narrowest === undefined
  const { sql, parameters } = allOf([
    narrowest === undefined
      ? condition('l.scope >= $kind AND l.scope < $nextKind')
      : condition('l.scope = $scope', { scope: narrowest }),
    condition('l.from_year <= $year AND l.to_year >= $year', { year: yearOf(day) }),
    condition('l.from_day <= $day AND l.to_day > $day', { day }),
    ...others.map((scope, at) => isAlsoIn(scope, `other${String(at)}`)),
  ])
  const rows = model.all(
    `SELECT ${keyIn(kind, isOfKind)} AS scope, l.measure, l.value, count(*) AS count, sum(l.active) AS active
     FROM duration_listed AS l ${kind === null || isOfKind ? '' : eachOfKind}
     WHERE ${sql} GROUP BY 1, 2, 3`,
    { ...parameters, ...(kind === null ? {} : kindRange(kind)) },
  )
  const tallies = rows.map((row) => ({
    scope: textOf(row, 'scope'),
    measure: textOf(row, 'measure'),
    value: numberOf(row, 'value'),
    count: numberOf(row, 'count'),
    active: numberOf(row, 'active'),
  }))
  const spreads = new Map<string, DurationSpread[]>()
  for (const own of Map.groupBy(tallies, (one) => `${one.measure} ${one.scope}`).values()) {
    const [{ scope, measure } = { scope: '', measure: '' }] = own
    const measured = measuredOf(measureFrom(measure), own)
    const quartiles = quartilePlaces(measured.histogram).map(({ value }) => value)
    spreads.set(scope, [...(spreads.get(scope) ?? []), spreadOf(measured, quartiles, day)])
  }
  return spreads
}

const keyIn = (kind: string | null, isOfKind: boolean): string => {
  if (kind === null) return `'${together}'`
  return isOfKind ? 'l.scope' : 'g.value'
}

/** Scopes with fewer agreements first, by the letters that they begin with. */
const byNarrowness = (a: string, b: string): number =>
  'ipmkt'.indexOf(a.charAt(0)) - 'ipmkt'.indexOf(b.charAt(0))

/** What counts of the same on that day: it says which scopes it is in. */
const isTheSame = `d.stream = l.stream AND d.measure = l.measure
  AND d.from_day <= $day AND d.to_day > $day`

const eachOfKind = `CROSS JOIN duration AS d ON ${isTheSame}
  CROSS JOIN json_each(d.scopes) AS g ON g.value >= $kind AND g.value < $nextKind`

const isAlsoIn = (scope: string, name: string): Condition =>
  condition(
    `EXISTS (SELECT 1 FROM duration AS d CROSS JOIN json_each(d.scopes) AS e
      WHERE ${isTheSame} AND e.value = $${name})`,
    { [name]: scope },
  )
