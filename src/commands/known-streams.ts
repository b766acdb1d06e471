import { LRUCache } from 'lru-cache'
import type { Recorded } from '#schemas/events/catalogue.ts'
import { parseEvent } from '#domain/events/parse-event.ts'
import { isErasable, type EventStore } from '#src/event-store/port.ts'

interface Known {
  readonly events: readonly Recorded[]
  /** Characters of their JSON, about. */
  readonly size: number
}

/** Over all streams; those unused for longest are read anew. */
const mostStreams = 10_000
/** Parsed, a character of JSON takes some five bytes. */
const mostCharacters = 10_000_000

/**
 * Events of streams as they were parsed before. The store is asked each time for what came after, so that
 * what another process recorded is never missed. What can be erased is not kept.
 */
export class KnownStreams {
  readonly #store: EventStore
  readonly #known = new LRUCache<string, Known>({
    max: mostStreams,
    maxSize: mostCharacters,
    sizeCalculation: ({ size }) => size,
  })

  constructor(store: EventStore) {
    this.#store = store
  }

  /** Every event of a stream, oldest first; shared with whoever asks next, and frozen. */
  async read(stream: string): Promise<readonly Recorded[]> {
    const known = this.#known.get(stream) ?? nothing
    const added: Recorded[] = []
    let { size } = known
    for await (const event of this.#store.readStream(stream, { from: known.events.length })) {
      added.push(frozen(parseEvent(event)))
      size += JSON.stringify([event.data, event.metadata]).length
    }
    if (added.length === 0) return known.events
    const events = Object.freeze([...known.events, ...added])
    if (!isErasable(stream)) this.#known.set(stream, { events, size })
    return events
  }
}

const nothing: Known = { events: [], size: 0 }

/** On all its levels. */
const frozen = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
