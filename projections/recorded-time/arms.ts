import type { AnyOf } from '../agreement-listing/scopes.ts'
import { numberOf, type ReadModel, type ResultRow } from '../projection.ts'
import { allOf, condition, type Condition } from '../sql.ts'
import { isCounted } from './counted.ts'
import { knownCountsIn, type AsKnown } from './counts.ts'

/** One class of one scope, read in the order of titles, and what its agreements must be in besides. */
export interface KnownArm {
  readonly scope: string
  readonly class: string
  readonly others: readonly string[]
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
  return classes.map((one) => ({ scope, class: one, others }))
}

/** How many each has, by class. */
export const knownCounts = (
  model: ReadModel,
  arms: readonly KnownArm[],
  asKnown: AsKnown,
): ReadonlyMap<string, number> => {
  const kept = arms.filter(({ scope, others }) => others.length === 0 && isCounted(scope))
  const [first] = kept
  const classes = kept.map((arm) => arm.class)
  const counts =
    first === undefined ? null : knownCountsIn(model, [first.scope], { ...asKnown, classes })
  return new Map(
    arms.map((arm) => [
      arm.class,
      kept.includes(arm)
        ? (counts?.get(arm.scope)?.get(arm.class) ?? 0)
        : countOne(model, arm, asKnown),
    ]),
  )
}

const countOne = (model: ReadModel, arm: KnownArm, asKnown: AsKnown): number => {
  const { sql, parameters } = knownReading(arm, asKnown)
  const [counted] = model.all(`SELECT count(*) AS count FROM (${sql})`, parameters)
  return counted === undefined ? 0 : numberOf(counted, 'count')
}

interface Page {
  readonly limit: number
  /** What the page before ended with. */
  readonly after: { readonly key: string; readonly stream: string } | null
}

/** Their agreements in the order of titles, as `stream` and `sort_key`. */
export const pageOfKnown = (
  model: ReadModel,
  arms: readonly KnownArm[],
  { limit, after, ...asKnown }: Page & AsKnown,
): readonly ResultRow[] => {
  const since =
    after === null
      ? []
      : [
          condition('(l.title_order, l.stream) > ($afterKey, $afterStream)', {
            afterKey: after.key,
            afterStream: after.stream,
          }),
        ]
  return arms
    .flatMap((arm) => {
      const { sql, parameters } = knownReading(arm, asKnown, since)
      return model.all(
        `${sql} ORDER BY l.title_order, l.stream, l.from_day, l.to_day LIMIT $limit`,
        {
          ...parameters,
          limit,
        },
      )
    })
    .toSorted(inOrder)
    .slice(0, limit)
}

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
