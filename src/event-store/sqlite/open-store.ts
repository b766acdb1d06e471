import type { StoreObserver } from '../observer.ts'
import type { EventStore } from '../port.ts'
import { openConnection } from './connection.ts'
import { SqliteEventStore } from './sqlite-event-store.ts'

export interface SqliteStoreOptions {
  /** A file, made when it is not there, or `:memory:`. */
  readonly path: string
  /** How soon a subscription notices what another connection committed, in milliseconds; 200 where left out. */
  readonly noticeWithinMs?: number | undefined
  readonly observer?: StoreObserver | undefined
  /** Whether a file is written by a thread of its own; false where left out. */
  readonly writesApart?: boolean | undefined
}

/**
 * Opens the event store in a file, or one in memory. Synchronous; what is wrong with the place is
 * known on return.
 * @throws StoreUnusableError
 */
export const openSqliteStore = ({
  path,
  writesApart = false,
  ...options
}: SqliteStoreOptions): EventStore =>
  new SqliteEventStore(openConnection(path), {
    ...options,
    writesApart: writesApart && path !== ':memory:',
  })
