import type { RecordedEvent } from '@eventstore/db-client'
import type { StoredEvent } from '../port.ts'

/**
 * An event of ours as the port gives it; null for what is none: the server's mark of a deletion, and
 * whatever else is no JSON.
 */
const storedEvent = (event: RecordedEvent): StoredEvent | null => {
  if (event.type.startsWith('$') || !event.isJson) return null
  const { id, type, streamId, revision, data, metadata } = event
  return {
    id,
    type,
    stream: streamId,
    revision: Number(revision),
    // Servers before 22.6 left it out.
    position: event.position?.commit ?? 0n,
    data,
    metadata,
  }
}

export const storedEvents = (run: readonly RecordedEvent[]): StoredEvent[] =>
  run.map(storedEvent).filter((event) => event !== null)
