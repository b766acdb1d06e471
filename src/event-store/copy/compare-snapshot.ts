import { StreamDeletedError } from '../errors.ts'
import type { EventStore, StoredEvent } from '../port.ts'
import { ContentHash } from './content.ts'
import { contentsOf, type Contents } from './contents.ts'
import { CopyError } from './copy-events.ts'

interface Compared {
  /** May go on meanwhile. */
  readonly store: EventStore
  /** What it held at a moment, with its positions. */
  readonly snapshot: EventStore
  /** Position of the last event that had been stored at that moment. */
  readonly until: bigint
}

/**
 * Reads a snapshot, and the store that it is of up to the same position. What was deleted in the store
 * meanwhile is not compared.
 * @throws CopyError where they differ; and as the stores
 */
export const compareSnapshot = async (compared: Compared): Promise<Contents> => {
  const contents = await contentsOf(compared.snapshot)
  const { hash, deleted } = await hashUntil(compared)
  const wanted = deleted.size === 0 ? contents.hash : await hashWithout(compared.snapshot, deleted)
  if (hash === wanted) return contents
  throw new CopyError(
    `The backup is not what the store held (${wanted} and ${hash}): check the disks, and back up again`,
  )
}

interface Held {
  /** In the order of a store's contents. */
  readonly hash: string
  /** Streams of the snapshot that were deleted since. */
  readonly deleted: ReadonlySet<string>
}

const hashUntil = async ({ store, snapshot, until }: Compared): Promise<Held> => {
  const hash = new ContentHash()
  for await (const event of store.readAll()) {
    if (event.position > until) break
    hash.add(event)
  }
  const deleted = new Set<string>()
  for (const stream of await streamsOf(store, snapshot)) {
    const events = await eventsOf(store, stream)
    if (events === null) deleted.add(stream)
    for (const event of events ?? []) if (event.position <= until) hash.add(event)
  }
  return { hash: hash.digest(), deleted }
}

const hashWithout = async (snapshot: EventStore, left: ReadonlySet<string>): Promise<string> => {
  const hash = new ContentHash()
  for await (const event of snapshot.readAll()) hash.add(event)
  for (const stream of await streamsOf(snapshot)) {
    if (left.has(stream)) continue
    for await (const event of snapshot.readStream(stream)) hash.add(event)
  }
  return hash.digest()
}

/** Persons and drafts of any of the stores. */
const streamsOf = async (...stores: readonly EventStore[]): Promise<readonly string[]> => {
  const each = stores.map((store) => Array.fromAsync(store.erasableStreams()))
  return [...new Set((await Promise.all(each)).flat())].sort()
}

/** Null where it was deleted. */
const eventsOf = async (store: EventStore, stream: string): Promise<StoredEvent[] | null> => {
  try {
    return await Array.fromAsync(store.readStream(stream))
  } catch (error) {
    if (error instanceof StreamDeletedError) return null
    throw error
  }
}
