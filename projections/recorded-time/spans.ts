import type { Span } from '../agreement-listing/count-spans.ts'
import { numberOf, textOf, type ReadModel } from '../projection.ts'
import { allOf, condition, type Condition } from '../sql.ts'

/** Days on which an agreement was known to be in a scope, or no longer. */
export interface KnownSpan extends Span {
  readonly stream: string
}

interface SpansAsked {
  /** Each is gone through. */
  readonly scopes: readonly string[]
  /** The others that an agreement has to be in. */
  readonly others: readonly string[]
  readonly classes: readonly string[]
  /** Of days that are neither before nor after these nothing is read. `YYYY-MM-DD` */
  readonly first: string
  readonly last: string
  readonly position: number
}

/**
 * What was noted of scopes up to a position, with the days that are shared with the others. What was known
 * and known otherwise since is there with 1 and with -1: in numbers that comes to nothing, in several
 * scopes as well, for there it is what each comes to multiplied.
 */
export const knownSpans = (
  model: ReadModel,
  { scopes, others, classes, first, last, position }: SpansAsked,
): KnownSpan[] => {
  if (scopes.length === 0) return []
  const names = others.map((_, at) => `e${String(at)}`)
  const joined = ['l', ...names]
  const { sql, parameters } = allOf([
    condition('l.scope = s.value AND l.class = k.value', {}),
    condition('l.from_day <= $last AND l.to_day > $first', { first, last }),
    condition('l.position <= $position', { position }),
    ...others.map((scope, at) => isAlsoIn(scope, `e${String(at)}`)),
  ])
  const rows = model.all(
    `SELECT s.value AS scope, l.class, l.stream,
       max('', ${joined.map((one) => `${one}.from_day`).join(', ')}) AS from_day,
       min('9999-12-31', ${joined.map((one) => `${one}.to_day`).join(', ')}) AS to_day,
       ${joined.map((one) => `${one}.change`).join(' * ')} AS change
     FROM json_each($scopes) AS s CROSS JOIN json_each($classes) AS k
     CROSS JOIN recorded_listing AS l
     ${names.map((e) => `CROSS JOIN recorded_listing AS ${e}`).join(' ')}
     WHERE ${sql}`,
    { ...parameters, scopes: JSON.stringify(scopes), classes: JSON.stringify(classes) },
  )
  return rows
    .map((row) => ({
      stream: textOf(row, 'stream'),
      scope: textOf(row, 'scope'),
      class: textOf(row, 'class'),
      from: textOf(row, 'from_day'),
      to: textOf(row, 'to_day'),
      change: numberOf(row, 'change'),
    }))
    .filter(({ from, to }) => from < to)
}

/** On a day an agreement has one place in the lists of all of its scopes. */
const isAlsoIn = (scope: string, e: string): Condition =>
  condition(
    `${e}.scope = $${e} AND ${e}.class = l.class AND ${e}.title_order = l.title_order
     AND ${e}.stream = l.stream AND ${e}.from_day < l.to_day AND ${e}.to_day > l.from_day
     AND ${e}.position <= $position`,
    { [e]: scope },
  )
