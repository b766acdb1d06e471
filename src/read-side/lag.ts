import { Metadata } from '#schemas/events/metadata.ts'
import type { Clock } from '#src/clock.ts'
import type { EventStore, StoredEvent } from '#src/event-store/port.ts'

/** How far something is behind the log. */
export interface Lag {
  /** Not folded yet; 10,001 where there are more than 10,000. */
  readonly events: number
  /** Since the oldest of them was recorded; 0 where there is none. */
  readonly seconds: number
}

/** So that whoever asks often does not read the whole log each time. */
const mostCounted = 10_001

/**
 * What the log holds after a position. It is counted, since a difference of positions says nothing:
 * in EventStoreDB they are places in a file.
 */
export const lagAfter = async (store: EventStore, position: bigint, clock: Clock): Promise<Lag> => {
  if ((await store.head()) <= position) return upToDate
  let oldest: StoredEvent | undefined
  let events = 0
  for await (const event of store.readAll({ after: position })) {
    oldest ??= event
    events += 1
    if (events === mostCounted) break
  }
  return { events, seconds: oldest === undefined ? 0 : ageOf(oldest, clock) }
}

const upToDate: Lag = { events: 0, seconds: 0 }

/** In seconds; 0 of an event that does not say when it was recorded. */
const ageOf = ({ metadata }: StoredEvent, clock: Clock): number => {
  const { success, data } = Metadata.safeParse(metadata)
  if (!success) return 0
  const { epochMilliseconds } = Temporal.Instant.from(data.recordedAt)
  return Math.max(0, clock.now().epochMilliseconds - epochMilliseconds) / 1000
}
