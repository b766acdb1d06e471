import { rmSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import type { Projection } from '#projections/projection.ts'

/**
 * Beside the file of a read model that is filled from the start: rows that belong all over a large
 * table are put down here as they come, and go into it in its order, once they are all there.
 */
export class JournalLoad {
  readonly #db: DatabaseSync
  readonly #path: string
  readonly #loaded: Readonly<Record<string, string>>

  /** @param path of the model's file */
  constructor(db: DatabaseSync, path: string, projection: Projection) {
    this.#db = db
    this.#path = `${path}-load`
    this.#loaded = projection.joined?.loaded ?? {}
    this.discard()
    db.prepare('ATTACH ? AS load').run(this.#path)
    db.exec('PRAGMA load.journal_mode = MEMORY; PRAGMA load.synchronous = OFF')
    for (const table of Object.keys(this.#loaded)) {
      db.exec(`CREATE TABLE load.${table} AS SELECT * FROM main.${table} WHERE false`)
    }
  }

  /** Where a row of a table is put down. */
  placeOf(table: string): string {
    return table in this.#loaded ? `load.${table}` : table
  }

  /** Has all rows in their place. */
  finish(): void {
    this.#db.exec('BEGIN')
    for (const statement of Object.values(this.#loaded)) this.#db.exec(statement)
    this.#db.exec('COMMIT; DETACH load')
    this.discard()
  }

  discard(): void {
    rmSync(this.#path, { force: true })
  }
}
