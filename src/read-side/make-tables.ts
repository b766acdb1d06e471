import type { DatabaseSync } from 'node:sqlite'
import type { Projection } from '#projections/projection.ts'
import { bookkeeping } from './model-settings.ts'
import { inOneGo } from './steps.ts'
import { transaction } from './transactions.ts'

/** All tables of a read model, where the file has none yet. */
export const makeTables = (db: DatabaseSync, projection: Projection): void => {
  if (isMade(db)) return
  inOneGo(
    transaction(db, function* () {
      // Another process may have been quicker.
      if (isMade(db)) return
      for (const table of Object.values(projection.tables)) db.exec(table)
      db.exec(bookkeeping)
    }),
  )
}

const isMade = (db: DatabaseSync): boolean =>
  db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'checkpoint'").get() !== undefined
