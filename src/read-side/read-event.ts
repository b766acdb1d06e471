import type { Recorded } from '#schemas/events/catalogue.ts'
import { parseEvent } from '#domain/events/parse-event.ts'
import type { Projection } from '#projections/projection.ts'
import type { StoredEvent } from '#src/event-store/port.ts'

/** An event parsed once for all projections, or the reason why it cannot be read. */
export type ReadEvent = {
  readonly position: bigint
  readonly stream: string
  /** As stored: of an event that cannot be read it may be one that nobody knows. */
  readonly type: string
} & ({ readonly event: Recorded } | { readonly unreadable: string })

export const readStored = (stored: StoredEvent): ReadEvent => {
  const { position, stream, type } = stored
  try {
    return { position, stream, type, event: parseEvent(stored) }
  } catch (error) {
    return { position, stream, type, unreadable: reasonOf(error) }
  }
}

/** What a projection ignores cannot harm it; an event that nobody knows may have said anything. */
export const isHandled = ({ handles }: Projection, { type }: ReadEvent): boolean =>
  !Object.hasOwn(handles, type) || handles[type as keyof typeof handles] === 'handled'

export const readable = (one: ReadEvent): Recorded => {
  if ('unreadable' in one) throw new Error(one.unreadable)
  return one.event
}

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
