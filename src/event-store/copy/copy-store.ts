import { StreamDeletedError } from '../errors.ts'
import type { EventStore } from '../port.ts'
import { ContentHash } from './content.ts'
import { appendAll, assertBeginning, NoCopyError } from './copy-events.ts'

export interface Copying {
  readonly from: EventStore
  readonly to: EventStore
  /** Told how far through the source it came, by position. */
  readonly onProgress: (step: 'copying' | 'comparing', position: bigint, head: bigint) => void
}

/** What both stores hold. */
export interface Contents {
  /** Of the record. */
  readonly events: number
  /** Persons and drafts that were not deleted. */
  readonly erasableStreams: number
  /** SHA-256 over all of it, hexadecimal. */
  readonly hash: string
}

/**
 * Makes one store a copy of another, or of more of it: ids, types, data, metadata, revisions and the
 * order of the log are kept, positions are not. What can be erased is read from its own streams, and
 * what was erased at the source is erased at the target. Can be begun again wherever it ended, and
 * writes nothing before all that the target holds was compared.
 * @throws NoCopyError where the target holds anything else, or differs when both are read again; and as the stores
 */
export const copyStore = async (copying: Copying): Promise<Contents> => {
  const { from, to, onProgress } = copying
  if ((await from.id()) === (await to.id())) throw new NoCopyError('it is the source itself')
  const head = await from.head()
  const last = await assertBeginning(from.readAll(), to.readAll())
  const erasable = await compareErasable(copying)
  await appendAll(from.readAll({ after: last?.position }), to, ({ position }) => {
    onProgress('copying', position, head)
  })
  for (const [stream, count] of erasable) await copyErasable(copying, stream, count)
  await eraseOthers(to, new Set(erasable.keys()))
  return await compare(copying)
}

/** Of each stream that can be erased and was not, how many events the target holds already. */
const compareErasable = async ({ from, to }: Copying): Promise<ReadonlyMap<string, number>> => {
  const held = new Map<string, number>()
  for await (const stream of from.erasableStreams()) {
    try {
      const last = await assertBeginning(from.readStream(stream), to.readStream(stream))
      held.set(stream, (last?.revision ?? -1) + 1)
    } catch (error) {
      if (!(error instanceof StreamDeletedError)) throw error
      if (await isDeleted(from, stream)) continue
      throw new NoCopyError(`${stream} was deleted there, and not at the source`)
    }
  }
  return held
}

/** Where it was erased meanwhile, the comparison of both stores says so. */
const copyErasable = async (
  { from, to }: Copying,
  stream: string,
  count: number,
): Promise<void> => {
  try {
    await appendAll(from.readStream(stream, { from: count }), to)
  } catch (error) {
    if (!(error instanceof StreamDeletedError)) throw error
  }
}

const eraseOthers = async (to: EventStore, kept: ReadonlySet<string>): Promise<void> => {
  for (const stream of await Array.fromAsync(to.erasableStreams())) {
    if (!kept.has(stream)) await to.delete(stream)
  }
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

/** Reads both from the beginning. */
const compare = async ({ from, to, onProgress }: Copying): Promise<Contents> => {
  const head = await from.head()
  const source = await contentsOf(from, (position) => {
    onProgress('comparing', position / 2n, head)
  })
  const end = await to.head()
  const target = await contentsOf(to, (position) => {
    onProgress('comparing', end + position, end * 2n)
  })
  if (source.hash === target.hash) return source
  throw new NoCopyError(
    `the source holds ${source.events} events and ${source.hash}, the target ${target.events} events and ${target.hash}; is somebody writing?`,
  )
}

const contentsOf = async (
  store: EventStore,
  tell: (position: bigint) => void,
): Promise<Contents> => {
  const hash = new ContentHash()
  for await (const event of store.readAll()) {
    hash.add(event)
    tell(event.position)
  }
  const events = hash.count
  const streams = (await Array.fromAsync(store.erasableStreams())).sort()
  for (const stream of streams) for await (const event of store.readStream(stream)) hash.add(event)
  return { events, erasableStreams: streams.length, hash: hash.digest() }
}
