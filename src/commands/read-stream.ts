import type { Recorded } from '#schemas/events/catalogue.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { KnownStreams } from './known-streams.ts'

/** Every event of a stream, parsed, oldest first; none where it was never written. */
export const readEvents = (store: EventStore, stream: string): Promise<readonly Recorded[]> =>
  knownStreams(store).read(stream)

const knownStreams = (store: EventStore): KnownStreams => {
  const known = byStore.get(store) ?? new KnownStreams(store)
  byStore.set(store, known)
  return known
}

/** Goes with its store. */
const byStore = new WeakMap<EventStore, KnownStreams>()
