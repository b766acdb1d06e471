import type { DatabaseSync } from 'node:sqlite'

/**
 * All of `work` or nothing. IMMEDIATE takes the write lock first, so that what `work` reads is still
 * true when it writes.
 */
export const inTransaction = <Result>(db: DatabaseSync, work: () => Result): Result => {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // SQLite has rolled back by itself after some errors, such as a full disk.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/**
 * Moves everything out of the write-ahead log and empties it. Does not wait: false when another
 * connection is using the log.
 */
export const scrubLog = (db: DatabaseSync): boolean => {
  const timeout = Number(Object.values(db.prepare('PRAGMA busy_timeout').get() ?? {})[0])
  db.exec('PRAGMA busy_timeout = 0')
  try {
    return db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0
  } finally {
    db.exec(`PRAGMA busy_timeout = ${String(timeout)}`)
  }
}
