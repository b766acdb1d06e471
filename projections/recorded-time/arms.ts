import { mostCounted, type Hits } from '#schemas/views/hits.ts'
import type { AnyOf } from '../agreement-listing/scopes.ts'
import { modelClasses } from '../collaboration-model/classes.ts'
import { numberOf, type ReadModel, type ResultRow } from '../projection.ts'
import { allOf, condition, type Condition } from '../sql.ts'
import { isCounted } from './counted.ts'
import { knownCountsIn, type AsKnown } from './counts.ts'

/** One class of one scope, read in the order of titles, and what its agreements must be in besides. */
export interface KnownArm {
  readonly scope: string
  readonly class: string
  readonly others: readonly string[]
  /** What rows `l` must fulfil besides. */
  readonly tests: readonly Condition[]
}

/**
 * Arms that hold what is in all of the scopes: begun with one that is soon gone through.
 * @param asked each is one scope
 */
export const knownArmsOf = (asked: readonly AnyOf[], classes: readonly string[]): KnownArm[] => {
  const scopes = [...new Set(asked.map(([scope]) => scope))].toSorted(
    (a, b) => Number(isCounted(a)) - Number(isCounted(b)),
  )
  const [scope = '*', ...others] = scopes
  return classes.map((one) => ({ scope, class: one, others, tests: [] }))
}

/** How many each has, by class; each class is in one arm. */
export const knownCounts = (
  model: ReadModel,
  arms: readonly KnownArm[],
  asKnown: AsKnown,
): ReadonlyMap<string, number> => {
  const kept = keptCounts(model, arms, asKnown)
  return new Map(
    arms.map((arm) => [
      arm.class,
      kept.get(arm) ?? countUpTo(model, arm, { ...asKnown, most: -1 }),
    ]),
  )
}

/** How many there are in those of which numbers are kept. */
export const keptCounts = (
  model: ReadModel,
  arms: readonly KnownArm[],
  asKnown: AsKnown,
): ReadonlyMap<KnownArm, number> => {
  const kept = arms.filter(isKept)
  const counts = knownCountsIn(model, [...new Set(kept.map(({ scope }) => scope))], {
    ...asKnown,
    classes: [...new Set(kept.map((arm) => arm.class))],
  })
  return new Map(kept.map((arm) => [arm, counts.get(arm.scope)?.get(arm.class) ?? 0]))
}

const isKept = ({ scope, class: one, others, tests }: KnownArm): boolean =>
  others.length === 0 && tests.length === 0 && isCounted(scope) && modelClasses.has(one)

/** How many there are in all of them, counted up to the first too many. */
export const knownHits = (
  model: ReadModel,
  arms: readonly KnownArm[],
  { kept, ...asKnown }: AsKnown & { readonly kept: ReadonlyMap<KnownArm, number> },
): Hits => {
  let found = kept.values().reduce((sum, count) => sum + count, 0)
  for (const arm of arms) {
    if (found > mostCounted) return { moreThan: mostCounted }
    if (kept.has(arm)) continue
    found += countUpTo(model, arm, { ...asKnown, most: mostCounted + 1 - found })
  }
  return found > mostCounted ? { moreThan: mostCounted } : found
}

/** @param asked `most` is less than 0 where all are to be counted */
const countUpTo = (
  model: ReadModel,
  arm: KnownArm,
  { most, ...asKnown }: AsKnown & { readonly most: number },
): number => {
  const { sql, parameters } = knownReading(arm, asKnown)
  const [counted] = model.all(`SELECT count(*) AS count FROM (${sql} LIMIT $most)`, {
    ...parameters,
    most,
  })
  return counted === undefined ? 0 : numberOf(counted, 'count')
}

interface Page {
  readonly direction: 'ASC' | 'DESC'
  readonly limit: number
  /** What the page before ended with. */
  readonly after: { readonly key: string; readonly stream: string } | null
}

/** Their agreements in the order of titles, as `stream` and `sort_key`. */
export const pageOfKnown = (
  model: ReadModel,
  arms: readonly KnownArm[],
  { direction, limit, after, ...asKnown }: Page & AsKnown,
): readonly ResultRow[] => {
  const since = after === null ? [] : [beyond(direction, after)]
  const order = ['title_order', 'stream', 'from_day', 'to_day']
    .map((column) => `l.${column} ${direction}`)
    .join(', ')
  return arms
    .flatMap((arm) => {
      const { sql, parameters } = knownReading(arm, asKnown, since)
      return model.all(`${sql} ORDER BY ${order} LIMIT $limit`, { ...parameters, limit })
    })
    .toSorted(direction === 'ASC' ? inOrder : (a, b) => inOrder(b, a))
    .slice(0, limit)
}

const beyond = (
  direction: Page['direction'],
  { key, stream }: NonNullable<Page['after']>,
): Condition =>
  condition(
    `(l.title_order, l.stream) ${direction === 'ASC' ? '>' : '<'} ($afterKey, $afterStream)`,
    {
      afterKey: key,
      afterStream: stream,
    },
  )

const inOrder = (a: ResultRow, b: ResultRow): number =>
  compare(String(a.sort_key), String(b.sort_key)) || compare(String(a.stream), String(b.stream))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What was in it on the day, in the order of its key: what was known and not yet known otherwise. */
export const knownReading = (
  arm: KnownArm,
  { day, position }: AsKnown,
  since: readonly Condition[] = [],
): Condition => {
  const { sql, parameters } = allOf([
    condition('l.scope = $scope AND l.class = $class', { scope: arm.scope, class: arm.class }),
    condition('l.from_day <= $day AND l.to_day > $day', { day }),
    condition('l.position <= $position', { position }),
    ...since,
    ...arm.others.map((scope, index) => isKnownIn(scope, `other${String(index)}`)),
    ...arm.tests,
  ])
  return {
    sql: `SELECT l.stream, l.title_order AS sort_key FROM recorded_listing AS l WHERE ${sql}
      GROUP BY l.title_order, l.stream, l.from_day, l.to_day HAVING sum(l.change) = 1`,
    parameters,
  }
}

/** On a day an agreement has one place in the lists of all of its scopes. */
const isKnownIn = (scope: string, name: string): Condition =>
  condition(
    `(SELECT sum(e.change) FROM recorded_listing AS e
      WHERE e.scope = $${name} AND e.class = l.class AND e.title_order = l.title_order
        AND e.stream = l.stream AND e.from_day <= $day AND e.to_day > $day
        AND e.position <= $position) = 1`,
    { [name]: scope },
  )
