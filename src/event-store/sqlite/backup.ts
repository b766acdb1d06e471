import { existsSync, renameSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { syncFile, syncFolderOf } from '#src/durable-files.ts'
import { compareSnapshot } from '../copy/compare-snapshot.ts'
import type { Contents } from '../copy/contents.ts'
import { StoreUnusableError } from '../errors.ts'
import type { EventStore } from '../port.ts'
import { guarded } from './failures.ts'
import { openConnection } from './connection.ts'
import { openSqliteStore } from './open-store.ts'
import { placed } from './placed-file.ts'
import { SqliteEventStore } from './sqlite-event-store.ts'
import { openWhole } from './whole-store.ts'

export interface Backup {
  /** File of a store that is there; others may be writing to it. */
  readonly from: string
  readonly to: string
}

/**
 * Writes what a store holds at one moment to one file, and compares it with the store. It is written
 * anew, row by row, so that nothing that was deleted is in it.
 * @throws StoreUnusableError, CopyError
 */
export const backUp = async ({ from, to }: Backup): Promise<Contents> => {
  assertFree(to)
  return placed(
    to,
    async (unfinished) => {
      writeSnapshot(from, unfinished)
      syncFile(unfinished)
      return await compared(from, unfinished)
    },
    (unfinished) => {
      assertFree(to)
      renameSync(unfinished, to)
      syncFolderOf(to)
    },
  )
}

const assertFree = (file: string): void => {
  if (!existsSync(file)) return
  throw new StoreUnusableError(`${file} is there already, and was left as it is: name another file`)
}

/** One reading of the store: who writes goes on meanwhile, and is not in it. */
const writeSnapshot = (from: string, to: string): void => {
  const { db } = openConnection(from)
  try {
    guarded(to, () => db.prepare('VACUUM INTO ?').run(to))
  } finally {
    db.close()
  }
}

const compared = async (from: string, to: string): Promise<Contents> => {
  const db = openWhole(to, to)
  const snapshot = new SqliteEventStore({ path: to, db })
  try {
    return await comparedWith(from, { snapshot, until: lastPosition(db) })
  } finally {
    await snapshot.close()
  }
}

interface Snapshot {
  readonly snapshot: EventStore
  readonly until: bigint
}

const comparedWith = async (from: string, of: Snapshot): Promise<Contents> => {
  const store = openSqliteStore({ path: from })
  try {
    return await compareSnapshot({ store, ...of })
  } finally {
    await store.close()
  }
}

/** The last that was given out, also where its event was deleted since. */
const lastPosition = (db: DatabaseSync): bigint => {
  const last = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'event'")
  last.setReadBigInts(true)
  const seq = last.get()?.seq
  return typeof seq === 'bigint' ? seq : 0n
}
