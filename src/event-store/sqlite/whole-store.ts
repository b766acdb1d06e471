import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { StoreUnusableError } from '../errors.ts'
import { applicationId, createId, createTables, storeVersion } from './schema.ts'

/**
 * What keeps a file from being a whole store that can be copied as it is; null where nothing does.
 * Looks at no content.
 */
export const flawOfFile = (file: string): string | null => {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) return 'it is not there'
  if (!found.isFile()) return 'it is no file'
  if (!isReadable(file)) return 'this user may not read it'
  // What is recorded last is in the log alone.
  if (existsSync(`${file}-wal`)) return `${file}-wal lies beside it, so it is a store in use`
  return null
}

const isReadable = (file: string): boolean => {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Opens a file that is a store in all of its parts, for reading alone.
 * @param name of the file in what is told
 * @throws StoreUnusableError
 */
export const openWhole = (file: string, name: string): DatabaseSync => {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, { readOnly: true })
    const flaw = flawOf(db)
    if (flaw === null) return db
    throw noBackup(name, flaw)
  } catch (error) {
    db?.close()
    if (error instanceof StoreUnusableError) throw error
    throw noBackup(name, saidOf(error), error)
  }
}

export const noBackup = (name: string, flaw: string, cause?: unknown): StoreUnusableError =>
  new StoreUnusableError(`${name} is no backup that can be used: ${flaw}; name another file`, {
    cause,
  })

const flawOf = (db: DatabaseSync): string | null => {
  if (valueOf(db, 'PRAGMA application_id') !== applicationId) {
    return 'it is a SQLite database, but not an event store of Samspil'
  }
  const version = Number(valueOf(db, 'PRAGMA user_version'))
  if (version > storeVersion) {
    return `it has version ${String(version)} and this program knows ${String(storeVersion)}, update Samspil`
  }
  if (!hasItsTables(db)) return 'its tables are not those of an event store'
  return valueOf(db, 'PRAGMA integrity_check') === 'ok' ? null : 'it is damaged'
}

/** The tables of this version and nothing else: a trigger could do what nobody asked for. */
const hasItsTables = (db: DatabaseSync): boolean => {
  const [wanted, found] = [wantedTables(), new Set(tablesOf(db))]
  return wanted.isSupersetOf(found) && optional(wanted.difference(found))
}

/** Stores get an id when they are opened, and older ones were never opened since. */
const optional = (missing: ReadonlySet<string>): boolean =>
  [...missing].every((sql) => sql.startsWith('CREATE TABLE store '))

const wantedTables = (): Set<string> => {
  const db = new DatabaseSync(':memory:')
  try {
    db.exec(createTables + createId)
    return new Set(tablesOf(db))
  } finally {
    db.close()
  }
}

/** As they were made. Statistics and the like are SQLite's own. */
const tablesOf = (db: DatabaseSync): string[] =>
  db
    .prepare(
      String.raw`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\'`,
    )
    .all()
    .map(({ sql }) => String(sql))

const valueOf = (db: DatabaseSync, sql: string): unknown =>
  Object.values(db.prepare(sql).get() ?? {})[0]

/** SQLite's code for a file that is none of its own. */
const noDatabase = 26

const saidOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const isForeign = 'errcode' in error && error.errcode === noDatabase
  return isForeign ? 'it is no SQLite database' : `it cannot be read (${error.message})`
}
