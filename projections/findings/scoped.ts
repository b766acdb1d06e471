import { numberOf, type ColumnValue, type ReadModel, type ResultRow } from '../projection.ts'
import { allOf, condition, type Condition } from '../sql.ts'
import type { Asked } from './asked.ts'

/** A table that holds a row for each scope that may ask for it, in an order within the scope. */
export interface ScopedTable {
  readonly name: 'queue' | 'unreviewed' | 'deadline'
  /** After the scope, in the order of the table: together they name an item, whatever its days. */
  readonly item: readonly string[]
}

export const queueTable: ScopedTable = {
  name: 'queue',
  item: ['state', 'rank', 'since', 'stream', 'rule_id', 'item_id'],
}
export const unreviewedTable: ScopedTable = { name: 'unreviewed', item: ['since', 'stream'] }
export const deadlineTable: ScopedTable = {
  name: 'deadline',
  item: ['on_day', 'stream', 'why', 'rule_id', 'item_id'],
}

/** Begins after an item: values of the table's `item`. */
export type After = readonly ColumnValue[]

/** Items in the order of their table, each once; merged from the scopes as they are read. */
export const pageOfItems = (
  model: ReadModel,
  table: ScopedTable,
  { scopes, conditions }: Asked,
  { limit, after }: { limit: number; after: After | null },
): readonly ResultRow[] => {
  const shown = [...conditions, ...(after === null ? [] : [beyond(table, after)])]
  const arms = scopes.map((_, index) => arm(table, shown, { scopes, index }))
  const order = table.item.join(', ')
  return model.all(
    `${arms.map(({ sql }) => sql).join(' UNION ALL ')} ORDER BY ${order} LIMIT $limit`,
    {
      ...parametersOf(arms),
      limit,
    },
  )
}

export const countItems = (model: ReadModel, table: ScopedTable, asked: Asked): number => {
  const [counted] = aggregate(model, table, asked, { columns: 'count(*) AS total' })
  return counted === undefined ? 0 : numberOf(counted, 'total')
}

/** Something about all items together, each an `item`, or in groups. */
export const aggregate = (
  model: ReadModel,
  table: ScopedTable,
  { scopes, conditions }: Asked,
  { columns, join = '', groupBy = '' }: { columns: string; join?: string; groupBy?: string },
): readonly ResultRow[] => {
  const arms = scopes.map((_, index) => arm(table, conditions, { scopes, index }))
  const items = arms.map(({ sql }) => sql).join(' UNION ALL ')
  return model.all(
    `SELECT ${columns} FROM (${items}) AS item ${join} ${groupBy === '' ? '' : `GROUP BY ${groupBy}`}`,
    parametersOf(arms),
  )
}

const parametersOf = (arms: readonly Condition[]): Readonly<Record<string, ColumnValue>> =>
  Object.assign({}, ...arms.map(({ parameters }) => parameters)) as Record<string, ColumnValue>

/** What is in one scope and in none before it. */
const arm = (
  { name, item }: ScopedTable,
  conditions: readonly Condition[],
  { scopes, index }: { scopes: readonly string[]; index: number },
): Condition => {
  const { sql, parameters } = allOf([
    condition(`q.scope = $scope${String(index)}`, {
      [`scope${String(index)}`]: scopes[index] ?? '',
    }),
    ...conditions,
    ...scopes.slice(0, index).map((_, before) =>
      condition(`NOT EXISTS (SELECT 1 FROM ${name} AS e
        WHERE e.scope = $scope${String(before)} AND e.from_day <= $day AND e.to_day > $day
          AND ${item.map((column) => `e.${column} = q.${column}`).join(' AND ')})`),
    ),
  ])
  const columns = item.map((column) => `q.${column} AS ${column}`).join(', ')
  return { sql: `SELECT ${columns} FROM ${name} AS q WHERE ${sql}`, parameters }
}

const beyond = ({ item }: ScopedTable, after: After): Condition =>
  condition(
    `(${item.map((column) => `q.${column}`).join(', ')}) >
     (${item.map((column) => `$after_${column}`).join(', ')})`,
    Object.fromEntries(item.map((column, index) => [`after_${column}`, after[index] ?? ''])),
  )
