import type { EventStore, StoredEvent } from '../port.ts'
import { ContentHash } from './content.ts'

/** All that a store holds. */
export interface Contents {
  /** Of the record. */
  readonly events: number
  /** Persons and drafts that were not deleted. */
  readonly erasableStreams: number
  /** SHA-256 over all of it, hexadecimal. */
  readonly hash: string
}

/** @param tell called with each event of the record */
export const contentsOf = async (
  store: EventStore,
  tell: (event: StoredEvent) => void = () => undefined,
): Promise<Contents> => {
  const hash = new ContentHash()
  for await (const event of store.readAll()) {
    hash.add(event)
    tell(event)
  }
  const events = hash.count
  const streams = (await Array.fromAsync(store.erasableStreams())).sort()
  for (const stream of streams) for await (const event of store.readStream(stream)) hash.add(event)
  return { events, erasableStreams: streams.length, hash: hash.digest() }
}
