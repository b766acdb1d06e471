import { numberOf, textOf, type ReadModel, type ResultRow } from '../projection.ts'

/** Agreements of each class in each scope; what there is none of is left out. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

interface CountsAsked {
  /** The date asked for, `YYYY-MM-DD`. */
  readonly day: string
  readonly classes: readonly string[]
}

/** How many there are on a day in some scopes. */
export const countsIn = (
  model: ReadModel,
  scopes: readonly string[],
  { day, classes }: CountsAsked,
): Counts =>
  byScope(
    model.all(
      `SELECT s.value AS scope, k.value AS class, ${countOnDay} AS count
       FROM json_each($scopes) AS s CROSS JOIN json_each($classes) AS k`,
      {
        scopes: JSON.stringify([...new Set(scopes)]),
        classes: JSON.stringify(classes),
        ...periodsUpTo(day),
      },
    ),
  )

/** How many there are on a day in every scope of a kind, of which there are some hundreds. */
export const countsInEach = (
  model: ReadModel,
  kind: string,
  { day, classes }: CountsAsked,
): Counts =>
  byScope(
    model.all(
      `WITH RECURSIVE s (value) AS (
         SELECT min(scope) FROM listing_count WHERE scope >= $kind AND scope < $nextKind
         UNION ALL
         SELECT (SELECT min(scope) FROM listing_count WHERE scope > s.value AND scope < $nextKind)
         FROM s WHERE s.value IS NOT NULL
       )
       SELECT s.value AS scope, k.value AS class, ${countOnDay} AS count
       FROM s CROSS JOIN json_each($classes) AS k WHERE s.value IS NOT NULL`,
      { ...kindRange(kind), classes: JSON.stringify(classes), ...periodsUpTo(day) },
    ),
  )

/**
 * The same where there are very many, each with a few agreements: fewer than the periods in which
 * their numbers change, so that those themselves are gone through, in the order of their index.
 */
export const countsInEachOfMany = (
  model: ReadModel,
  kind: string,
  { day, classes }: CountsAsked,
): Counts =>
  byScope(
    model.all(
      `SELECT l.scope, l.class, count(*) AS count
       FROM agreement_listing AS l INDEXED BY listing_by_title
       WHERE l.scope >= $kind AND l.scope < $nextKind
         AND l.class IN (SELECT value FROM json_each($classes))
         AND l.from_day <= $day AND l.to_day > $day
       GROUP BY l.scope, l.class`,
      { ...kindRange(kind), classes: JSON.stringify(classes), day },
    ),
  )

/** Scopes that begin with a letter. */
export const kindRange = (kind: string): { kind: string; nextKind: string } => ({
  kind,
  nextKind: String.fromCodePoint((kind.codePointAt(0) ?? 0) + 1),
})

const changes = (since: string, until: string): string =>
  `(SELECT coalesce(sum(c.change), 0) FROM listing_count AS c
    WHERE c.scope = s.value AND c.class = k.value AND c.period >= ${since} AND c.period ${until})`

const countOnDay = [
  changes(`'y'`, '< $year'),
  changes('$months', '< $month'),
  changes('$days', '<= $today'),
].join(' + ')

const periodsUpTo = (day: string) => ({
  year: `y${day.slice(0, 4)}`,
  months: `m${day.slice(0, 4)}`,
  month: `m${day.slice(0, 7)}`,
  days: `d${day.slice(0, 7)}`,
  today: `d${day}`,
})

export const byScope = (rows: readonly ResultRow[]): Counts => {
  const counts = new Map<string, Map<string, number>>()
  for (const row of rows) {
    const count = numberOf(row, 'count')
    if (count === 0) continue
    const scope = textOf(row, 'scope')
    const own = counts.get(scope) ?? new Map<string, number>()
    counts.set(scope, own.set(textOf(row, 'class'), count))
  }
  return counts
}
