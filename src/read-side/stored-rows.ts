import type { Row } from '#projections/projection.ts'
import type { ModelFile } from './model-file.ts'

/**
 * Writes what a stream has in its tables where it differs from what is stored: most of it stays as
 * it was, and what triggers keep is not undone and done again. Of a new stream nothing is stored yet.
 */
export const storeRows = (
  model: ModelFile,
  { stream, isNew }: { readonly stream: string; readonly isNew: boolean },
  rows: readonly Row[],
): void => {
  if (isNew) {
    for (const row of rows) model.insert(stream, row)
    return
  }
  const { tables, journal } = model.projection
  const wanted = Map.groupBy(rows, ({ table }) => table)
  for (const table of Object.keys(tables)) {
    if (journal?.tables.includes(table) === true) continue
    const columns = model.columnsOf(table)
    // Rows as made may have their columns in another order.
    const told = ({ values }: Row): string =>
      JSON.stringify(columns.map((column) => values[column] ?? null))
    const stored = model.rowsOf(stream, table)
    const now = wanted.get(table) ?? []
    const after = new Set(now.map(told))
    for (const row of stored) if (!after.has(told(row))) model.remove(stream, row)
    const before = new Set(stored.map(told))
    // What is there twice is stored twice, which the table refuses.
    for (const row of now) if (!before.delete(told(row))) model.insert(stream, row)
  }
}
