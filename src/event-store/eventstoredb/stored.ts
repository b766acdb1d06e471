import type { ResolvedEvent, AllStreamResolvedEvent } from '@eventstore/db-client'
import type { StoredEvent } from '../port.ts'

/**
 * An event of ours as the port gives it; null for what the server writes by itself: the mark of a
 * deletion, metadata of streams, statistics.
 */
export const storedEvent = ({
  event,
}: ResolvedEvent | AllStreamResolvedEvent): StoredEvent | null => {
  if (event === undefined || event.type.startsWith('$') || !event.isJson) return null
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
