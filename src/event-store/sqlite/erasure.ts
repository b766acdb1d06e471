import { setTimeout as sleep } from 'node:timers/promises'
import { StoreUnusableError, StreamDeletedError } from '../errors.ts'
import type { Connection } from './connection.ts'
import type { EventWriter } from './event-writer.ts'
import { guarded } from './failures.ts'
import { inTransaction, scrubLog } from './transaction.ts'

/**
 * Erases a stream from the file, where it is overwritten, and then from the write-ahead log. A repeat empties the log again, so that an erasure cut short can be completed.
 * @throws StreamDeletedError, StoreUnusableError
 */
export const eraseStream = async (
  { path, db }: Connection,
  writer: EventWriter,
  stream: string,
): Promise<void> => {
  const wasDeleted = guarded(path, () =>
    inTransaction(db, () => {
      if (writer.isDeleted(stream)) return true
      writer.erase(stream)
      return false
    }),
  )
  await emptyLog({ path, db })
  if (wasDeleted) throw new StreamDeletedError(stream)
}

/** Another connection that is reading keeps the log for a moment: waits for it off the thread. */
const emptyLog = async ({ path, db }: Connection): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (guarded(path, () => scrubLog(db))) return
    await sleep(pauseMs)
  }
  throw new StoreUnusableError(
    `Another process reads the event store ${path} without pause, so that what was deleted is still in ${path}-wal: stop it and delete again`,
  )
}

const pauseMs = 20
const attempts = 250
