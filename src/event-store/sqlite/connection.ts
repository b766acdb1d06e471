import { randomUUID } from 'node:crypto'
import { accessSync, constants, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { StoreUnusableError } from '../errors.ts'
import { guarded } from './failures.ts'
import { applicationId, createId, createTables, storeVersion } from './schema.ts'
import { inTransaction, scrubLog } from './transaction.ts'
import { whenFree } from './when-free.ts'

/** An open database of the right kind and version, with every setting read back. */
export interface Connection {
  /** Absolute path of the file, or `:memory:`. */
  readonly path: string
  readonly db: DatabaseSync
}

const busyTimeoutMs = 5000

/** Before it, a checkpoint racing a commit could corrupt a WAL database: https://sqlite.org/wal.html */
const oldestSqlite = '3.51.3'

/** @throws StoreUnusableError */
export const openConnection = (path: string): Connection => {
  assertSqliteIsNew(process.versions.sqlite)
  const place = path === ':memory:' ? path : resolve(path)
  if (place !== ':memory:') assertPlaceIsUsable(place)
  const db = guarded(place, () => new DatabaseSync(place, { timeout: busyTimeoutMs }))
  try {
    guarded(place, () => {
      whenFree(() => {
        prepareDatabase(place, db)
      })
    })
  } catch (error) {
    db.close()
    throw error
  }
  return { path: place, db }
}

/** @throws StoreUnusableError */
export const assertSqliteIsNew = (version: string | undefined): void => {
  const known = version ?? 'none'
  if (known.localeCompare(oldestSqlite, 'en', { numeric: true }) >= 0 && version) return
  throw new StoreUnusableError(
    `The event store needs SQLite ${oldestSqlite} or newer and this Node.js carries ${known}: update Node.js`,
  )
}

const assertPlaceIsUsable = (path: string): void => {
  const folder = dirname(path)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) {
    throw new StoreUnusableError(`${path} is a folder: name a file for the event store`)
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new StoreUnusableError(
      `The folder ${folder} does not exist: create it for the event store`,
    )
  }
  // SQLite would open for reading alone and fail at the first append.
  if (found && !isAllowed(path, constants.R_OK | constants.W_OK)) {
    throw new StoreUnusableError(
      `The event store ${path} cannot be written: let this user write to it`,
    )
  }
  if (!isAllowed(folder, constants.W_OK | constants.X_OK)) {
    throw new StoreUnusableError(
      `The folder ${folder} cannot be written: let this user write there, or name another for the event store`,
    )
  }
}

const isAllowed = (path: string, mode: number): boolean => {
  try {
    accessSync(path, mode)
    return true
  } catch {
    return false
  }
}

/** Looks before it touches: a file that is not ours is left as it was. */
const prepareDatabase = (path: string, db: DatabaseSync): void => {
  const isNew = isEmptyDatabase(path, db)
  applySettings(path, db)
  if (isNew) {
    inTransaction(db, () => {
      // Another process may have been quicker.
      if (isEmptyDatabase(path, db)) db.exec(createTables)
    })
  }
  if (!hasId(db)) {
    inTransaction(db, () => {
      db.exec(createId)
      if (!hasId(db)) db.prepare('INSERT INTO store (id) VALUES (?)').run(randomUUID())
    })
  }
  // Ends an erasure that a crash cut short.
  scrubLog(db)
}

const hasId = (db: DatabaseSync): boolean =>
  valueOf(db, "SELECT 1 FROM sqlite_schema WHERE name = 'store'") !== undefined &&
  valueOf(db, 'SELECT id FROM store') !== undefined

/**
 * The tables are counted first: another process may be making the store, and commits its id with them, so
 * that whoever sees them sees the id.
 * @throws StoreUnusableError when it holds something that this program cannot use
 */
const isEmptyDatabase = (path: string, db: DatabaseSync): boolean => {
  const tables = valueOf(db, 'SELECT count(*) FROM sqlite_schema')
  const id = valueOf(db, 'PRAGMA application_id')
  if (id === 0 && tables === 0) return true
  if (id !== applicationId) {
    throw new StoreUnusableError(
      `${path} is a SQLite database, but not an event store of Samspil: name another file`,
    )
  }
  const version = Number(valueOf(db, 'PRAGMA user_version'))
  if (version > storeVersion) {
    throw new StoreUnusableError(
      `The event store ${path} has version ${version} and this program knows ${storeVersion}: update Samspil`,
    )
  }
  return false
}

const applySettings = (path: string, db: DatabaseSync): void => {
  if (path !== ':memory:') assertSetting(path, db, ['journal_mode', 'wal'])
  assertSetting(path, db, ['synchronous', 2])
  assertSetting(path, db, ['secure_delete', 1])
  assertSetting(path, db, ['busy_timeout', busyTimeoutMs])
}

const assertSetting = (
  path: string,
  db: DatabaseSync,
  [name, wanted]: readonly [name: string, wanted: number | string],
): void => {
  db.prepare(`PRAGMA ${name} = ${String(wanted)}`).all()
  const found = valueOf(db, `PRAGMA ${name}`)
  if (found === wanted) return
  throw new StoreUnusableError(
    `The event store ${path} needs SQLite's ${name} to be ${String(wanted)} and gets ${String(found)}: put it on a local disk`,
  )
}

const valueOf = (db: DatabaseSync, sql: string): SQLOutputValue | undefined =>
  Object.values(db.prepare(sql).get() ?? {})[0]
