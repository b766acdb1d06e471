import { eventSchemas, type EventType, type Recorded } from '#schemas/events/catalogue.ts'
import { Metadata } from '#schemas/events/metadata.ts'

/** An event as a store hands it over: where it stands is known, what it says is not yet. */
export interface UnparsedEvent {
  readonly id: string
  readonly stream: string
  readonly revision: number
  readonly position: bigint
  readonly type: string
  readonly data: unknown
  readonly metadata: unknown
}

/** A stored event that no schema recognises. */
class UnreadableEventError extends Error {
  readonly event: UnparsedEvent

  constructor(event: UnparsedEvent, reason: string) {
    super(`Event ${event.id} (${event.type}) of ${event.stream} cannot be read: ${reason}`)
    this.event = event
  }
}

/**
 * The one way from the store into the house. Old types will be upcast here, by pure functions;
 * so far every type shipped is the newest of its kind.
 * @throws UnreadableEventError
 */
export const parseEvent = (event: UnparsedEvent): Recorded => {
  if (!isEventType(event.type)) throw new UnreadableEventError(event, 'unknown type')
  const data = eventSchemas[event.type].safeParse(event.data)
  if (!data.success) throw new UnreadableEventError(event, data.error.message)
  const metadata = Metadata.safeParse(event.metadata)
  if (!metadata.success) throw new UnreadableEventError(event, metadata.error.message)
  return { ...event, data: data.data, metadata: metadata.data } as Recorded
}

const isEventType = (type: string): type is EventType => Object.hasOwn(eventSchemas, type)
