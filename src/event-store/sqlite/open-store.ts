import type { EventStore } from '../port.ts'
import { openConnection } from './connection.ts'
import { SqliteEventStore } from './sqlite-event-store.ts'

/**
 * Opens the event store in the file at `path`, made when it is not there, or one in memory for
 * `:memory:`. Synchronous; what is wrong with the place is known on return.
 * @throws StoreUnusableError
 */
export const openSqliteStore = ({ path }: { readonly path: string }): EventStore =>
  new SqliteEventStore(openConnection(path))
