import type { StoreObserver } from './observer.ts'
import type { EventStore } from './port.ts'
import { openSqliteStore } from './sqlite/open-store.ts'

export interface StoreOptions {
  /** `sqlite:<file>`, `sqlite::memory:`, or the connection string of EventStoreDB. */
  readonly address: string
  /** What the names of all streams begin with that are not erasable. */
  readonly recordPrefixes: readonly string[]
  /** As of SQLite's store; nothing is waited for elsewhere. */
  readonly noticeWithinMs?: number
  /** As of SQLite's store, for programs that answer requests meanwhile. */
  readonly writesApart?: boolean
  readonly observer?: StoreObserver
}

/**
 * Opens the store at an address, whichever it is.
 * @throws StoreUnusableError: one sentence that an operator can act on.
 */
export const openStore = async (options: StoreOptions): Promise<EventStore> => {
  const { address, noticeWithinMs, writesApart, ...common } = options
  const file = fileOf(address)
  if (file !== null) {
    return openSqliteStore({ path: file, observer: common.observer, noticeWithinMs, writesApart })
  }
  // Its client takes long to load, and few need it.
  const { openEventStoreDb } = await import('./eventstoredb/open-store.ts')
  return openEventStoreDb({ address, ...common })
}

/** File of a SQLite store, `:memory:` for one in memory; null for any other. */
export const fileOf = (address: string): string | null =>
  address.startsWith('sqlite:') ? address.slice('sqlite:'.length) : null
