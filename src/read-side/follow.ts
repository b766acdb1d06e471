import type { EventStore } from '#src/event-store/port.ts'
import { readStored, type ReadEvent } from './read-event.ts'

/**
 * Events folded in one transaction: few at first, for whoever waits for one of them, and more the
 * longer there is no end to them, as each then takes less. Most are some tens of milliseconds' work.
 */
const firstInBatch = 16
const mostInBatch = 100

export interface Following {
  readonly store: EventStore
  /** Exclusive. */
  readonly after: bigint
  readonly signal: AbortSignal
  /**
   * Called with events in order, each once, and whether that was all that is stored so far; then the
   * batch may be empty. Nothing more is read until it is done.
   */
  readonly onBatch: (batch: readonly ReadEvent[], isAll: boolean) => Promise<void>
}

/** Hands over everything after a position, parsed once, in batches, until the signal aborts. */
export const follow = async ({ store, after, signal, onBatch }: Following): Promise<void> => {
  let batch: ReadEvent[] = []
  let full = firstInBatch
  for await (const item of store.subscribe({ after, signal })) {
    if (item.kind === 'event') batch.push(readStored(item.event))
    const isAll = item.kind === 'caught-up'
    if (isAll || batch.length >= full) {
      await onBatch(batch, isAll)
      batch = []
      full = isAll ? firstInBatch : Math.min(2 * full, mostInBatch)
    }
  }
}
