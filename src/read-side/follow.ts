import type { EventStore, SubscriptionItem } from '#src/event-store/port.ts'
import { readStored, type ReadEvent } from './read-event.ts'

/** Most events folded in one transaction. */
const mostInBatch = 500

export interface Following {
  readonly store: EventStore
  /** Exclusive. */
  readonly after: bigint
  readonly signal: AbortSignal
  /** Called with events in order, each once; and with an empty batch where nothing waits. */
  readonly onBatch: (batch: readonly ReadEvent[]) => Promise<void>
}

/** Hands over everything after a position, parsed once, in batches, until the signal aborts. */
export const follow = async ({ store, after, signal, onBatch }: Following): Promise<void> => {
  let batch: ReadEvent[] = []
  for await (const item of store.subscribe({ after, signal })) {
    if (item.kind === 'event') batch.push(readStored(item.event))
    if (isDue(item, batch)) {
      await onBatch(batch)
      batch = []
    }
  }
}

const isDue = (item: SubscriptionItem, batch: readonly ReadEvent[]): boolean =>
  item.kind === 'caught-up' || batch.length >= mostInBatch
