import { StoreUnavailableError, StoreUnusableError } from '../errors.ts'
import type { StoreObserver } from '../observer.ts'
import type { EventStore } from '../port.ts'
import { EventStoreDbEventStore } from './eventstoredb-event-store.ts'
import { unreachable } from './failures.ts'
import { makeParts, type Parts } from './parts.ts'
import { defaultTimings, type Timings } from './timings.ts'

export interface EventStoreDbOptions {
  /** `esdb://` or `esdb+discover://`, as the client's connection strings are. */
  readonly address: string
  /** What is filtered by, on the server: streams of others may be there, too. */
  readonly recordPrefixes: readonly string[]
  readonly observer?: StoreObserver | undefined
  readonly timings?: Partial<Timings>
}

/**
 * Opens the event store on EventStoreDB or KurrentDB; waits a moment for one that is starting.
 * @throws StoreUnusableError: one sentence that an operator can act on.
 */
export const openEventStoreDb = async (options: EventStoreDbOptions): Promise<EventStore> => {
  const timings = { ...defaultTimings, ...options.timings }
  const closing = new AbortController()
  const parts = makeParts({ ...options, timings, closing: closing.signal })
  const store = new EventStoreDbEventStore(parts, closing)
  try {
    await assertReadable(parts)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** First what everybody may read, and then what needs a right of its own: the two are told apart. */
const assertReadable = async ({ address, id, head }: Parts): Promise<void> => {
  try {
    await id.get()
    await head.find()
  } catch (error) {
    if (error instanceof StoreUnusableError || !(error instanceof StoreUnavailableError))
      throw error
    throw unreachable(address, error.cause)
  }
}
