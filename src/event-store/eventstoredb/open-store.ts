import type { StoreObserver } from '../observer.ts'
import type { EventStore } from '../port.ts'

export interface EventStoreDbOptions {
  /** `esdb://` or `esdb+discover://`, as the client's connection strings are. */
  readonly address: string
  /** What is filtered by, on the server: streams of others may be there, too. */
  readonly recordPrefixes: readonly string[]
  readonly observer?: StoreObserver | undefined
}

/**
 * Opens the event store on EventStoreDB or KurrentDB.
 * @throws StoreUnusableError: one sentence that an operator can act on.
 */
export const openEventStoreDb = (options: EventStoreDbOptions): Promise<EventStore> =>
  Promise.reject(new Error(`Not there yet: ${options.address}`))
