import type { EventStore } from '#src/event-store/port.ts'
import { readStored, type ReadEvent } from './read-event.ts'

/** Most events folded in one transaction: some tens of milliseconds, for whoever waits for one of them. */
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
  for await (const item of store.subscribe({ after, signal })) {
    if (item.kind === 'event') batch.push(readStored(item.event))
    const isAll = item.kind === 'caught-up'
    if (isAll || batch.length >= mostInBatch) {
      await onBatch(batch, isAll)
      batch = []
    }
  }
}
