import { mostCounted, type Hits } from '#schemas/views/hits.ts'
import { numberOf, type ReadModel, type ResultRow } from '../projection.ts'
import { allOf, condition, type Condition } from '../sql.ts'
import type { Reading } from './searchable.ts'

/** The order of a list: by a column, and by what tells its intervals apart where that is equal. */
interface ListOrder {
  readonly column: string
  readonly id: string
  readonly direction: 'ASC' | 'DESC'
}

export interface HitsAsked {
  readonly asked: readonly Condition[]
  readonly order: ListOrder
  /** Rows of the page. */
  readonly limit: number
  /** What the page before ended with. */
  readonly after: { readonly key: string; readonly id: string } | null
}

export interface HitsFound {
  readonly total: Hits
  /** With `stream`, `id` and `sort_key`; null where more was found than was gone through. */
  readonly rows: readonly ResultRow[] | null
}

/** Everything that is found, counted and put in order in one go. */
export const allHits = (model: ReadModel, reading: Reading, wanted: HitsAsked): HitsFound =>
  foundIn(model, hitsOf(reading, wanted, -1), wanted)

/** The same, where nothing is looked at beyond the first too many. */
export const firstHits = (model: ReadModel, reading: Reading, wanted: HitsAsked): HitsFound => {
  const { total, rows } = countedPage(model, hitsOf(reading, wanted, mostCounted + 1), wanted)
  return total > mostCounted ? { total: { moreThan: mostCounted }, rows: null } : { total, rows }
}

/** The same of what a statement gives in full, with `stream`, `id` and `sort_key`. */
export const foundIn = (model: ReadModel, found: Condition, wanted: HitsAsked): HitsFound => {
  const { total, rows } = countedPage(model, found, wanted)
  return { total: total > mostCounted ? { moreThan: mostCounted } : total, rows }
}

const hitsOf = (
  { from, conditions }: Reading,
  { asked, order }: HitsAsked,
  most: number,
): Condition => {
  const { sql, parameters } = allOf([...asked, ...conditions])
  return condition(
    `SELECT DISTINCT i.stream, i.${order.id} AS id, i.${order.column} AS sort_key
     FROM ${from} WHERE ${sql} LIMIT $most`,
    { ...parameters, most },
  )
}

const countedPage = (
  model: ReadModel,
  { sql, parameters }: Condition,
  { order: { direction }, limit, after }: HitsAsked,
): { total: number; rows: readonly ResultRow[] } => {
  const since =
    after === null
      ? 'TRUE'
      : `(sort_key, id) ${direction === 'ASC' ? '>' : '<'} ($afterKey, $afterId)`
  const inOrder = `ORDER BY sort_key ${direction}, id ${direction}`
  const rows = model.all(
    `WITH hit AS MATERIALIZED (${sql})
     SELECT c.total, shown.* FROM (SELECT count(*) AS total FROM hit) AS c
     LEFT JOIN (SELECT * FROM hit WHERE ${since} ${inOrder} LIMIT $limit) AS shown ${inOrder}`,
    {
      ...parameters,
      limit,
      ...(after === null ? {} : { afterKey: after.key, afterId: after.id }),
    },
  )
  const [first] = rows
  return {
    total: first === undefined ? 0 : numberOf(first, 'total'),
    rows: rows.filter(({ stream }) => stream !== null),
  }
}
