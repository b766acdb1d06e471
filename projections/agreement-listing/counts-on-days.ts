import { textOf, type ReadModel } from '../projection.ts'

/** How many of each class are in each scope, on each of some days, in their order. */
export type CountsOnDays = ReadonlyMap<string, CountsByClass>
export type CountsByClass = ReadonlyMap<string, readonly number[]>

export interface CountsAsked {
  /** `YYYY-MM-DD`, the earliest first. */
  readonly days: readonly string[]
  readonly classes: readonly string[]
}

/**
 * How many there are on some days in some scopes, in one statement. From the month of one day to that of
 * the next only what changed in between is summed up, so that what is read grows with the time that is asked about.
 */
export const countsOnDays = (
  model: ReadModel,
  scopes: readonly string[],
  { days, classes }: CountsAsked,
): CountsOnDays => {
  const rows = model.all(
    `WITH step AS MATERIALIZED (
       SELECT key AS at, value ->> 'yearsTo' AS years_to, value ->> 'monthsFrom' AS months_from,
         value ->> 'monthsTo' AS months_to, value ->> 'daysFrom' AS days_from,
         value ->> 'daysTo' AS days_to
       FROM json_each($steps)
     )
     SELECT s.value AS scope, k.value AS class, (
       SELECT json_group_array(json_array(
         t.at,
         ${changes(`'y'`, '< t.years_to')} + ${changes('t.months_from', '< t.months_to')},
         ${changes('t.days_from', '<= t.days_to')}
       )) FROM step AS t
     ) AS changes
     FROM json_each($scopes) AS s CROSS JOIN json_each($classes) AS k`,
    {
      steps: JSON.stringify(days.map((day, at) => periodsUpTo(day, days[at - 1]))),
      scopes: JSON.stringify([...new Set(scopes)]),
      classes: JSON.stringify(classes),
    },
  )
  const counts = new Map<string, Map<string, readonly number[]>>()
  for (const row of rows) {
    const scope = textOf(row, 'scope')
    const own = counts.get(scope) ?? new Map<string, readonly number[]>()
    counts.set(scope, own.set(textOf(row, 'class'), addedUp(textOf(row, 'changes'))))
  }
  return counts
}

const changes = (since: string, until: string): string =>
  `(SELECT coalesce(sum(c.change), 0) FROM listing_count AS c
    WHERE c.scope = s.value AND c.class = k.value AND c.period >= ${since} AND c.period ${until})`

/** What a day adds to the day before; no year is before `y`. */
const periodsUpTo = (day: string, before: string | undefined) => ({
  yearsTo: before === undefined ? `y${day.slice(0, 4)}` : 'y',
  monthsFrom: `m${before === undefined ? day.slice(0, 4) : before.slice(0, 7)}`,
  monthsTo: `m${day.slice(0, 7)}`,
  daysFrom: `d${day.slice(0, 7)}`,
  daysTo: `d${day}`,
})

type Change = readonly [at: number, sinceLast: number, inMonth: number]

/** Changes up to the month of each day and within it, to the numbers on the days. */
const addedUp = (json: string): readonly number[] => {
  let before = 0
  return (JSON.parse(json) as Change[])
    .toSorted(([a], [b]) => a - b)
    .map(([, sinceLast, inMonth]) => {
      before += sinceLast
      return before + inMonth
    })
}
