import type { Projection } from '#projections/projection.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { applyBatch } from './apply.ts'
import type { Parking } from './parking.ts'
import { readStored, type ReadEvent } from './read-event.ts'
import type { ModelFolder } from './model-folder.ts'

export interface RebuildOptions {
  readonly store: EventStore
  readonly folder: ModelFolder
  readonly projection: Projection
  readonly onProgress: (position: bigint, head: bigint) => void
}

export interface Rebuilt {
  readonly events: number
  readonly parked: readonly Parking[]
}

const mostInBatch = 500

/**
 * Builds a read model anew beside the one in use and swaps it in when it has caught up with the
 * head of the log; until then, and where it fails, the old one serves on.
 */
export const rebuild = async (options: RebuildOptions): Promise<Rebuilt> => {
  const { store, folder, projection, onProgress } = options
  const head = await store.head()
  const { file, model } = folder.exclusively(() => {
    const name = folder.nextName(projection)
    return { file: name, model: folder.open(projection, name) }
  })
  const parked: Parking[] = []
  let events = 0
  const apply = (batch: readonly ReadEvent[]): void => {
    parked.push(...applyBatch(model, batch))
    events += batch.length
    onProgress(batch.at(-1)?.position ?? head, head)
  }
  try {
    for await (const batch of batches(store)) apply(batch)
    model.close()
    folder.exclusively(() => {
      folder.use(projection, file)
    })
    return { events, parked }
  } catch (error) {
    model.close()
    folder.discard(file)
    throw error
  }
}

async function* batches(store: EventStore): AsyncIterable<readonly ReadEvent[]> {
  let batch: ReadEvent[] = []
  for await (const stored of store.readAll()) {
    batch.push(readStored(stored))
    if (batch.length === mostInBatch) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
