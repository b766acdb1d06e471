import type { Recorded } from '#schemas/events/catalogue.ts'
import { parseEvent } from '#domain/events/parse-event.ts'
import type { EventStore } from '#src/event-store/port.ts'

/** Every event of a stream, parsed, oldest first; none where it was never written. */
export const readEvents = async (
  store: EventStore,
  stream: string,
): Promise<readonly Recorded[]> => {
  const events: Recorded[] = []
  for await (const event of store.readStream(stream)) events.push(parseEvent(event))
  return events
}
