import { StreamDeletedError } from '../errors.ts'
import type { EventStore } from '../port.ts'
import { appendAll, assertBeginning, NoCopyError } from './copy-events.ts'

interface Stores {
  readonly from: EventStore
  readonly to: EventStore
}

/** What the target holds of persons, drafts and the access log. */
export interface Erasable {
  /** Of each that is at the source, how many events. */
  readonly held: ReadonlyMap<string, number>
  /** Those that were deleted at the source since they were copied. */
  readonly forgotten: ReadonlySet<string>
}

/**
 * Compares, and changes nothing. What the source never had is somebody else's, and not to be deleted.
 * @throws NoCopyError, and as the stores
 */
export const compareErasable = async ({ from, to }: Stores): Promise<Erasable> => {
  const there = new Set(await Array.fromAsync(to.erasableStreams()))
  const held = new Map<string, number>()
  const forgotten = new Set<string>()
  for (const stream of there.union(new Set(await Array.fromAsync(from.erasableStreams())))) {
    try {
      const last = await assertBeginning(from.readStream(stream), to.readStream(stream))
      held.set(stream, (last?.revision ?? -1) + 1)
    } catch (error) {
      await assertForgotten(from, stream, error)
      if (there.has(stream)) forgotten.add(stream)
    }
  }
  return { held, forgotten }
}

/** @throws NoCopyError, and as the stores */
export const copyErasable = async (
  { from, to }: Stores,
  { held, forgotten }: Erasable,
): Promise<void> => {
  for (const stream of forgotten) await to.delete(stream)
  for (const [stream, count] of held) {
    try {
      await appendAll(from.readStream(stream, { from: count }), to)
    } catch (error) {
      await assertForgotten(from, stream, error)
      await to.delete(stream)
    }
  }
}

/** @throws the error, where it is another; NoCopyError where only the target has deleted the stream */
const assertForgotten = async (from: EventStore, stream: string, error: unknown): Promise<void> => {
  if (!(error instanceof StreamDeletedError)) throw error
  if (await isDeleted(from, stream)) return
  throw new NoCopyError(`${stream} was deleted there, and not at the source`)
}

const isDeleted = async (store: EventStore, stream: string): Promise<boolean> => {
  try {
    await Array.fromAsync(store.readStream(stream))
    return false
  } catch (error) {
    if (error instanceof StreamDeletedError) return true
    throw error
  }
}
