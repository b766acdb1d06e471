import { textOf, type ReadModel } from '../projection.ts'
import { allOf, condition, type Condition } from '../sql.ts'
import type { Span } from './count-spans.ts'
import { kindRange } from './counts.ts'

interface SharedAsked {
  /** What is gone through, once: best where the fewest are. */
  readonly scope: string
  /** The others that it has to be in. */
  readonly others: readonly string[]
  /** It is told for each scope of this kind that it is in, besides. */
  readonly kind: string | null
  readonly classes: readonly string[]
  /** Of days that are neither before nor after these nothing is read. `YYYY-MM-DD` */
  readonly first: string
  readonly last: string
}

/**
 * The days that agreements share with several scopes. In all of them an agreement stands in the same place
 * on a day: rows of the others that overlap are found by it, in the index that the first are read from.
 */
export const sharedDays = (model: ReadModel, asked: SharedAsked): Span[] => {
  const { others, kind, classes, first, last } = asked
  const names = others.map((_, at) => `e${String(at)}`)
  const inKind = kind === null ? [] : ['g']
  const tables = [
    ...names.map((e) => `CROSS JOIN agreement_listing AS ${e} INDEXED BY listing_by_title`),
    ...inKind.map((g) => `CROSS JOIN agreement_listing AS ${g}`),
  ]
  const { sql, parameters } = allOf([
    condition('l.scope = $scope AND l.class = k.value', { scope: asked.scope }),
    condition('l.from_day <= $last AND l.to_day > $first', { first, last }),
    ...others.map((scope, at) => isAlsoIn(scope, `e${String(at)}`)),
    ...(kind === null ? [] : [isInKind(kind)]),
  ])
  const joined = ['l', ...names, ...inKind]
  const rows = model.all(
    `SELECT l.class, ${kind === null ? 'NULL' : 'g.scope'} AS scope,
       max('', ${joined.map((one) => `${one}.from_day`).join(', ')}) AS from_day,
       min('9999-12-31', ${joined.map((one) => `${one}.to_day`).join(', ')}) AS to_day
     FROM json_each($classes) AS k
     CROSS JOIN agreement_listing AS l INDEXED BY listing_by_title ${tables.join(' ')}
     WHERE ${sql}`,
    { ...parameters, classes: JSON.stringify(classes) },
  )
  return rows
    .map((row) => ({
      class: textOf(row, 'class'),
      scope: kind === null ? null : textOf(row, 'scope'),
      from: textOf(row, 'from_day'),
      to: textOf(row, 'to_day'),
      change: 1,
    }))
    .filter(({ from, to }) => from < to)
}

const isAlsoIn = (scope: string, e: string): Condition =>
  condition(
    `${e}.scope = $${e} AND ${e}.class = l.class AND ${e}.title_order = l.title_order
     AND ${e}.stream = l.stream AND ${overlaps(e)}`,
    { [e]: scope },
  )

const isInKind = (kind: string): Condition =>
  condition(
    `g.stream = l.stream AND g.scope >= $kind AND g.scope < $nextKind AND ${overlaps('g')}`,
    kindRange(kind),
  )

const overlaps = (e: string): string => `${e}.from_day < l.to_day AND ${e}.to_day > l.from_day`
