import { randomUUID } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, linkSync } from 'node:fs'
import { syncFile, syncFolderOf } from '#src/durable-files.ts'
import { contentsOf, type Contents } from '../copy/contents.ts'
import { StoreUnusableError } from '../errors.ts'
import type { EventStore } from '../port.ts'
import { openConnection } from './connection.ts'
import { openSqliteStore } from './open-store.ts'
import { placed } from './placed-file.ts'
import { flawOfFile, noBackup, openWhole } from './whole-store.ts'

export interface Restoring {
  /** A backup; left as it is. */
  readonly from: string
  /** Where nothing is yet. */
  readonly to: string
  /** What must be done before anybody can open it: forgetting whom it brings back. */
  readonly prepare: (store: EventStore) => Promise<void>
}

/**
 * Puts a store back from a backup, whole and prepared, or leaves nothing. It is another store than the
 * one that the backup is of: from here on the same positions are those of other events.
 * @throws StoreUnusableError; and as `prepare`
 */
export const restore = async ({ from, to, prepare }: Restoring): Promise<Contents> => {
  assertFree(to)
  const flaw = flawOfFile(from)
  if (flaw !== null) throw noBackup(from, flaw)
  return placed(
    to,
    async (unfinished) => {
      copyFileSync(from, unfinished)
      // A copy has the rights of what it was made from.
      chmodSync(unfinished, 0o600)
      openWhole(unfinished, from).close()
      renameStore(unfinished)
      const contents = await prepared(unfinished, prepare)
      rewrite(unfinished)
      syncFile(unfinished)
      return contents
    },
    (unfinished) => {
      place(unfinished, to)
    },
  )
}

/** A log that lies there alone would be taken for that of what is put beside it. */
const assertFree = (file: string): void => {
  const there = [file, `${file}-wal`, `${file}-shm`].filter((part) => existsSync(part))
  if (there.length === 0) return
  throw new StoreUnusableError(
    `There is a registry already, or what is left of one, and nothing was changed: move ${there.join(', ')} away, or name another folder with SAMSPIL_DATA`,
  )
}

const renameStore = (path: string): void => {
  const { db } = openConnection(path)
  try {
    db.prepare('UPDATE store SET id = ?').run(randomUUID())
  } finally {
    db.close()
  }
}

/** Closed, it is one file: its log is in it. */
const prepared = async (path: string, prepare: Restoring['prepare']): Promise<Contents> => {
  const store = openSqliteStore({ path })
  try {
    await prepare(store)
    return await contentsOf(store)
  } finally {
    await store.close()
  }
}

/** Without the rows of what was deleted, and with nothing between the others that was there before. */
const rewrite = (path: string): void => {
  const { db } = openConnection(path)
  try {
    db.exec('DELETE FROM event WHERE stream IN (SELECT stream FROM deleted_stream)')
    db.exec('VACUUM')
  } finally {
    db.close()
  }
}

/** Not by renaming, which would take the place of a store that was begun meanwhile. */
const place = (unfinished: string, to: string): void => {
  linkSync(unfinished, to)
  syncFolderOf(to)
}
