import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Steps } from './steps.ts'

/** A transaction that leaves the thread to others between its steps; left early, it is undone. */
export function* transaction<Result>(db: DatabaseSync, work: () => Steps<Result>): Steps<Result> {
  db.exec('BEGIN IMMEDIATE')
  let isDone = false
  try {
    const result = yield* work()
    db.exec('COMMIT')
    isDone = true
    return result
  } finally {
    // SQLite has rolled back by itself after some errors, such as a full disk.
    if (!isDone && db.isTransaction) db.exec('ROLLBACK')
  }
}

/** All of a part of a transaction, or nothing of it. */
export function* savepoint<Result>(db: DatabaseSync, work: () => Steps<Result>): Steps<Result> {
  db.exec('SAVEPOINT part')
  let isDone = false
  try {
    const result = yield* work()
    isDone = true
    return result
  } finally {
    if (!isDone && db.isTransaction) db.exec('ROLLBACK TO part')
    if (db.isTransaction) db.exec('RELEASE part')
  }
}

/** Several questions on one and the same state of the file. There are many: its statements are prepared. */
export function* snapshot<Result>(
  { begin, commit }: { readonly begin: StatementSync; readonly commit: StatementSync },
  work: () => Steps<Result>,
): Steps<Result> {
  begin.run()
  try {
    return yield* work()
  } finally {
    commit.run()
  }
}
