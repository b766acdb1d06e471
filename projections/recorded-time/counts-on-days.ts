import type { CountsOnDays } from '../agreement-listing/counts-on-days.ts'
import { everything } from '../agreement-listing/scopes.ts'
import { textOf, type ReadModel } from '../projection.ts'

interface CountsAsked {
  /** `YYYY-MM-DD`, the earliest first. */
  readonly days: readonly string[]
  readonly classes: readonly string[]
  readonly position: number
}

/**
 * How many there were on some days in some scopes of which numbers are kept, as known at a position. A
 * period's number is its last total up to there. Years and months are looked up one by one, since a large
 * scope changes in them very often; the days of a month are few rows beside each other, and are gone through.
 */
export const knownCountsOnDays = (
  model: ReadModel,
  scopes: readonly string[],
  { days, classes, position }: CountsAsked,
): CountsOnDays => {
  if (scopes.length === 0) return new Map()
  const rows = model.all(
    `WITH period AS MATERIALIZED (
       SELECT value ->> 0 AS at, value ->> 1 AS name FROM json_each($periods)
     ), step AS MATERIALIZED (
       SELECT key AS at, value ->> 0 AS since, value ->> 1 AS until FROM json_each($steps)
     )
     SELECT s.value AS scope, k.value AS class,
       (SELECT json_group_array(json_array(p.at, ${lastTotal})) FROM period AS p) AS since_last,
       (SELECT json_group_array(json_array(d.at, ${inMonth})) FROM step AS d) AS in_month
     FROM json_each($scopes) AS s CROSS JOIN json_each($classes) AS k`,
    {
      periods: JSON.stringify(periodsBetween(days, firstYear(model, classes))),
      steps: JSON.stringify(days.map((day) => [`d${day.slice(0, 7)}`, `d${day}`])),
      scopes: JSON.stringify([...new Set(scopes)]),
      classes: JSON.stringify(classes),
      position,
    },
  )
  const counts = new Map<string, Map<string, readonly number[]>>()
  for (const row of rows) {
    const scope = textOf(row, 'scope')
    const own = counts.get(scope) ?? new Map<string, readonly number[]>()
    const [sinceLast, inMonths] = [textOf(row, 'since_last'), textOf(row, 'in_month')]
    counts.set(scope, own.set(textOf(row, 'class'), addedUp(days.length, sinceLast, inMonths)))
  }
  return counts
}

const lastTotal = `coalesce((
  SELECT c.total FROM recorded_count AS c
  WHERE c.scope = s.value AND c.class = k.value AND c.period = p.name AND c.position <= $position
  ORDER BY c.position DESC LIMIT 1
), 0)`

/** Of the rows of a period, the total that stands beside the last position is taken. */
const inMonth = `coalesce((
  SELECT sum(total) FROM (
    SELECT c.total, max(c.position) FROM recorded_count AS c
    WHERE c.scope = s.value AND c.class = k.value
      AND c.period >= d.since AND c.period <= d.until AND c.position <= $position
    GROUP BY c.period
  )
), 0)`

/** The first year in which anything ever changed; null where nothing did. */
const firstYear = (model: ReadModel, classes: readonly string[]): number | null => {
  const [first] = model.all(
    `SELECT min((
       SELECT c.period FROM recorded_count AS c
       WHERE c.scope = $scope AND c.class = k.value AND c.period >= 'y'
       ORDER BY c.period LIMIT 1
     )) AS period
     FROM json_each($classes) AS k`,
    { scope: everything, classes: JSON.stringify(classes) },
  )
  return first === undefined || first.period === null
    ? null
    : Number(textOf(first, 'period').slice(1))
}

type PeriodOfStep = readonly [at: number, period: string]

/** Years and months before that of the first day; for each other day the months since that of the one before. */
const periodsBetween = (days: readonly string[], first: number | null): PeriodOfStep[] =>
  days.flatMap((day, at) => {
    const before = days[at - 1]
    const periods =
      before === undefined
        ? [...yearsBefore(day, first), ...monthsBetween(`${day.slice(0, 4)}-01`, day)]
        : monthsBetween(before, day)
    return periods.map((period): PeriodOfStep => [at, period])
  })

const yearsBefore = (day: string, first: number | null): string[] => {
  const year = Number(day.slice(0, 4))
  const length = Math.max(0, year - (first ?? year))
  return Array.from({ length }, (_, at) => `y${String(year - length + at).padStart(4, '0')}`)
}

/** From the month of one day on, without that of the other. */
const monthsBetween = (from: string, until: string): string[] => {
  const [first, last] = [monthsOf(from), monthsOf(until)]
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => monthNamed(first + at))
}

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

const monthNamed = (months: number): string => {
  const year = String(Math.floor(months / 12)).padStart(4, '0')
  return `m${year}-${String((months % 12) + 1).padStart(2, '0')}`
}

type Change = readonly [at: number, change: number]

/** What changed up to the month of each day, and within it, to the numbers on the days. */
const addedUp = (length: number, sinceLast: string, inMonths: string): readonly number[] => {
  const counts = new Array<number>(length).fill(0)
  const add = ([at, change]: Change) => {
    counts[at] = (counts[at] ?? 0) + change
  }
  for (const change of JSON.parse(sinceLast) as Change[]) add(change)
  let before = 0
  counts.forEach((change, at) => {
    before += change
    counts[at] = before
  })
  for (const change of JSON.parse(inMonths) as Change[]) add(change)
  return counts
}
