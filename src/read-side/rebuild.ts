import type { Projection } from '#projections/projection.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { applyBatch } from './apply.ts'
import { BulkBuild, RowsError } from './bulk-build.ts'
import { BulkFile } from './bulk-file.ts'
import { flush } from './flush.ts'
import type { Parking } from './parking.ts'
import { readStored, type ReadEvent } from './read-event.ts'
import type { ModelFolder } from './model-folder.ts'

export interface RebuildOptions {
  readonly store: EventStore
  readonly folder: ModelFolder
  readonly projection: Projection
  /** Called with how much is done, and how much there is to do; at the end both are the same. */
  readonly onProgress: (done: number, total: number) => void
}

export interface Rebuilt {
  readonly events: number
  readonly parked: readonly Parking[]
}

/**
 * Builds a read model anew beside the one in use and swaps it in when it has caught up with the
 * head of the log; until then, and where it fails, the old one serves on.
 */
export const rebuild = async (options: RebuildOptions): Promise<Rebuilt> => {
  const { folder, projection } = options
  const file = folder.exclusively(() => folder.reserve(projection))
  try {
    const rebuilt =
      projection.joined === undefined
        ? await inBulk(options, file)
        : await eventByEvent(options, file)
    folder.exclusively(() => {
      folder.use(projection, file)
    })
    return rebuilt
  } catch (error) {
    folder.discard(file)
    throw error
  }
}

const inBulk = async (options: RebuildOptions, file: string): Promise<Rebuilt> => {
  const { store, folder, projection, onProgress } = options
  const head = await store.head()
  const bulk = new BulkFile(folder.pathOf(file), projection)
  const build = new BulkBuild(bulk, projection)
  const parked: Parking[] = []
  let events = 0
  let position = 0n
  try {
    for await (const batch of batches(store)) {
      build.fold(batch)
      events += batch.length
      position = batch.at(-1)?.position ?? position
      onProgress(foldingShare * shareOf(position, head), 1)
    }
    await build.rows((share) => {
      onProgress(foldingShare + (0.95 - foldingShare) * share, 1)
    })
    bulk.finish(position)
    parked.push(...build.parked)
    events += await rest(options, file, parked)
  } catch (error) {
    bulk.close()
    if (!(error instanceof RowsError)) throw error
    // Rare enough to be done again slowly, which finds the event that is at fault.
    folder.discard(file)
    return await eventByEvent(options, file)
  }
  onProgress(1, 1)
  return { events, parked }
}

/** What was recorded while it was built: few events as a rule, and the model is not swapped in behind. */
const rest = async (
  { store, folder, projection }: RebuildOptions,
  file: string,
  parked: Parking[],
): Promise<number> => {
  const model = folder.exclusively(() => (folder.has(file) ? folder.open(projection, file) : null))
  // A newer build is in use already, which the caller will find.
  if (model === null) return 0
  let events = 0
  try {
    for await (const batch of batches(store, model.checkpoint())) {
      parked.push(...applyBatch(model, batch))
      events += batch.length
    }
  } finally {
    model.close()
  }
  return events
}

const eventByEvent = async (options: RebuildOptions, file: string): Promise<Rebuilt> => {
  const { store, folder, projection, onProgress } = options
  const head = await store.head()
  const model = folder.open(projection, file)
  const parked: Parking[] = []
  let events = 0
  try {
    model.hurry()
    for await (const batch of batches(store)) {
      parked.push(...applyBatch(model, batch))
      events += batch.length
      onProgress(0.95 * shareOf(batch.at(-1)?.position ?? head, head), 1)
    }
    model.arrive()
  } finally {
    model.close()
  }
  onProgress(1, 1)
  flush(folder.pathOf(file))
  return { events, parked }
}

/** Of the whole work, folding documents. */
const foldingShare = 0.6

const shareOf = (position: bigint, head: bigint): number =>
  head === 0n ? 1 : Math.min(1, Number(position) / Number(head))

const mostInBatch = 2000

async function* batches(store: EventStore, after = 0n): AsyncIterable<readonly ReadEvent[]> {
  let batch: ReadEvent[] = []
  for await (const stored of store.readAll({ after })) {
    batch.push(readStored(stored))
    if (batch.length === mostInBatch) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
