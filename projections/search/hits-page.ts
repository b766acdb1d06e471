import { mostCounted, type Hits } from '#schemas/views/hits.ts'
import { numberOf, type ReadModel, type ResultRow } from '../projection.ts'
import { allOf, type Condition } from '../sql.ts'
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

interface HitsFound {
  readonly total: Hits
  /** With `stream`, `id` and `sort_key`; null where more was found than was gone through. */
  readonly rows: readonly ResultRow[] | null
}

/** Everything that is found, counted and put in order in one go. */
export const allHits = (model: ReadModel, reading: Reading, wanted: HitsAsked): HitsFound => {
  const { total, rows } = hitsUpTo(model, reading, wanted, -1)
  return { total: total > mostCounted ? { moreThan: mostCounted } : total, rows }
}

/** The same, where nothing is looked at beyond the first too many. */
export const firstHits = (model: ReadModel, reading: Reading, wanted: HitsAsked): HitsFound => {
  const { total, rows } = hitsUpTo(model, reading, wanted, mostCounted + 1)
  return total > mostCounted ? { total: { moreThan: mostCounted }, rows: null } : { total, rows }
}

const hitsUpTo = (
  model: ReadModel,
  { from, conditions }: Reading,
  { asked, order: { column, id, direction }, limit, after }: HitsAsked,
  most: number,
): { total: number; rows: readonly ResultRow[] } => {
  const { sql, parameters } = allOf([...asked, ...conditions])
  const since =
    after === null
      ? 'TRUE'
      : `(sort_key, id) ${direction === 'ASC' ? '>' : '<'} ($afterKey, $afterId)`
  const inOrder = `ORDER BY sort_key ${direction}, id ${direction}`
  const rows = model.all(
    `WITH hit AS MATERIALIZED (
       SELECT DISTINCT i.stream, i.${id} AS id, i.${column} AS sort_key
       FROM ${from} WHERE ${sql} LIMIT $most
     )
     SELECT c.total, shown.* FROM (SELECT count(*) AS total FROM hit) AS c
     LEFT JOIN (SELECT * FROM hit WHERE ${since} ${inOrder} LIMIT $limit) AS shown ${inOrder}`,
    {
      ...parameters,
      most,
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
