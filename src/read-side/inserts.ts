import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { Row } from '#projections/projection.ts'
import { insertion } from './model-settings.ts'

/** Statements that insert rows, each prepared once for a table and the columns that it is given. */
export class Inserts {
  readonly #db: DatabaseSync
  readonly #placeOf: (table: string) => string
  readonly #statements = new Map<string, StatementSync>()

  /** @param placeOf the table that rows of a table go to */
  constructor(db: DatabaseSync, placeOf = (table: string): string => table) {
    this.#db = db
    this.#placeOf = placeOf
  }

  insert(stream: string, { table, values }: Row): void {
    // Of some tables the stream alone is the row.
    const columns = ['stream', ...Object.keys(values)]
    const key = `${table} ${columns.join()}`
    const statement =
      this.#statements.get(key) ?? this.#db.prepare(insertion(this.#placeOf(table), columns))
    this.#statements.set(key, statement)
    statement.run(stream, ...(Object.values(values) as SQLInputValue[]))
  }
}
