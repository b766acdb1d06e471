import { openEventStoreDb } from '#src/event-store/eventstoredb/open-store.ts'
import type { Timings } from '#src/event-store/eventstoredb/timings.ts'
import type { StoreObserver } from '#src/event-store/observer.ts'
import type { EventStore, EventToAppend } from '#src/event-store/port.ts'

/** What the streams of the contract begin with, beside those that can be erased. */
const recordPrefixes = ['contract-', 'personal-', 'x-person-', 'open-'] as const

/** Short enough for a test that waits for the end of patience. */
export const impatient: Timings = { attemptMs: 400, readMs: 600, patienceMs: 1500 }

export const openAt = (
  address: string,
  options: { readonly timings?: Partial<Timings>; readonly observer?: StoreObserver } = {},
): Promise<EventStore> => openEventStoreDb({ address, recordPrefixes, ...options })

/** Counts what an observer is told. */
export const counting = () => {
  const counts = { appended: 0, outcomeUnknown: 0, reconnected: 0, dropped: 0 }
  const observer: StoreObserver = {
    appended: () => {
      counts.appended += 1
    },
    outcomeUnknown: () => {
      counts.outcomeUnknown += 1
    },
    reconnected: () => {
      counts.reconnected += 1
    },
    dropped: () => {
      counts.dropped += 1
    },
  }
  return { counts, observer }
}

export const newStream = (prefix = 'contract-'): string => `${prefix}${crypto.randomUUID()}`

export const newEvents = (count: number): EventToAppend[] =>
  Array.from({ length: count }, (_, index) => ({
    id: crypto.randomUUID(),
    type: 'tried.v1',
    data: { index },
    metadata: {},
  }))

export const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

export const idsOf = (events: Iterable<{ readonly id: string }>): string[] =>
  Array.from(events, ({ id }) => id)

export const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )
