import { byScope, kindRange, type Counts } from '../agreement-listing/counts.ts'
import { textOf, type ReadModel } from '../projection.ts'

/** A day, as it was known at a position of the log. */
export interface AsKnown {
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly position: number
}

interface CountsAsked extends AsKnown {
  readonly classes: readonly string[]
}

/** How many there were in some scopes of which numbers are kept. */
export const knownCountsIn = (
  model: ReadModel,
  scopes: readonly string[],
  { day, position, classes }: CountsAsked,
): Counts =>
  byScope(
    model.all(
      `SELECT s.value AS scope, k.value AS class, sum(${lastTotal}) AS count
       FROM json_each($scopes) AS s CROSS JOIN json_each($classes) AS k
       CROSS JOIN json_each($periods) AS p
       GROUP BY s.value, k.value`,
      {
        scopes: JSON.stringify(scopes),
        classes: JSON.stringify(classes),
        periods: JSON.stringify(periodsUpTo(firstYear(model, scopes, classes), day)),
        position,
      },
    ),
  )

/** All scopes of a kind that anything was ever counted in. */
export const countedScopes = (model: ReadModel, kind: string): string[] =>
  model
    .all(
      `WITH RECURSIVE s (value) AS (
         SELECT min(scope) FROM recorded_count WHERE scope >= $kind AND scope < $nextKind
         UNION ALL
         SELECT (SELECT min(scope) FROM recorded_count WHERE scope > s.value AND scope < $nextKind)
         FROM s WHERE s.value IS NOT NULL
       )
       SELECT value FROM s WHERE value IS NOT NULL`,
      kindRange(kind),
    )
    .map((row) => textOf(row, 'value'))

const lastTotal = `coalesce((
  SELECT c.total FROM recorded_count AS c
  WHERE c.scope = s.value AND c.class = k.value AND c.period = p.value AND c.position <= $position
  ORDER BY c.position DESC LIMIT 1
), 0)`

/** The first in which anything ever changed; null where nothing did. */
const firstYear = (
  model: ReadModel,
  scopes: readonly string[],
  classes: readonly string[],
): number | null => {
  const [first] = model.all(
    `SELECT min((
       SELECT c.period FROM recorded_count AS c
       WHERE c.scope = s.value AND c.class = k.value AND c.period >= 'y'
       ORDER BY c.period LIMIT 1
     )) AS period
     FROM json_each($scopes) AS s CROSS JOIN json_each($classes) AS k`,
    { scopes: JSON.stringify(scopes), classes: JSON.stringify(classes) },
  )
  return first === undefined || first.period === null
    ? null
    : Number(textOf(first, 'period').slice(1))
}

/** Years before that of the day, months of it before its own, and days of that up to it. */
const periodsUpTo = (firstYear: number | null, day: string): string[] => {
  const [year, month, date] = [day.slice(0, 4), day.slice(0, 7), Number(day.slice(8))]
  const first = firstYear ?? Number(year)
  const years = upTo(first, Number(year) - 1).map((one) => `y${String(one).padStart(4, '0')}`)
  const months = upTo(1, Number(month.slice(5)) - 1).map((one) => `m${year}-${twoDigits(one)}`)
  const days = upTo(1, date).map((one) => `d${month}-${twoDigits(one)}`)
  return [...years, ...months, ...days]
}

const upTo = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)

const twoDigits = (number: number): string => String(number).padStart(2, '0')
