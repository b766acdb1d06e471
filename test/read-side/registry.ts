import { recordPrefixes } from '#domain/record-streams.ts'
import type { EventStore, StoredEvent } from '#src/event-store/port.ts'
import { openStore } from '#src/event-store/open-store.ts'
import type { Parking } from '#src/read-side/parking.ts'
import { ModelFolder } from '#src/read-side/model-folder.ts'
import { registry } from '#projections/registry.ts'
import { ReadSide } from '#src/read-side/read-side.ts'
import { newStore, storeIn } from '../stores.ts'
import { dump, modelsOf } from '../projections/models.ts'

/** Appends a history, event by event; positions are the store's own. */
export const append = async (
  store: EventStore,
  events: readonly StoredEvent[],
): Promise<bigint> => {
  let last = 0n
  for (const { id, stream, revision, type, data, metadata } of events) {
    const expected = revision === 0 ? 'no-stream' : revision - 1
    last = (await store.append(stream, expected, [{ id, type, data, metadata }])).position
  }
  return last
}

/** An empty store that others can open at its address, too. */
export const storeAt = async (
  path: string,
): Promise<{ readonly store: EventStore; readonly address: string }> => {
  const address = await storeIn(path)
  return { store: await openStore({ address, recordPrefixes }), address }
}

export const storeOf = async (events: readonly StoredEvent[]): Promise<EventStore> => {
  const store = await newStore()
  await append(store, events)
  return store
}

/** A store of which some operations are replaced. */
export const altered = (store: EventStore, changes: Partial<EventStore>): EventStore => ({
  append: (...given) => store.append(...given),
  readStream: (...given) => store.readStream(...given),
  readAll: (...given) => store.readAll(...given),
  subscribe: (...given) => store.subscribe(...given),
  head: () => store.head(),
  delete: (...given) => store.delete(...given),
  erasableStreams: () => store.erasableStreams(),
  id: () => store.id(),
  close: () => store.close(),
  ...changes,
})

export interface Watched {
  readonly readSide: ReadSide
  readonly parkings: { projection: string; parking: Parking }[]
  readonly failures: unknown[]
}

export const watch = (store: EventStore, path: string, folder = new ModelFolder(path)): Watched => {
  const parkings: Watched['parkings'] = []
  const failures: unknown[] = []
  const readSide = new ReadSide({
    store,
    folder,
    projection: registry,
    onParked: (projection, parking) => {
      parkings.push({ projection, parking })
    },
    onFailure: (error) => {
      failures.push(error)
    },
  })
  return { readSide, parkings, failures }
}

export const start = async (...given: Parameters<typeof watch>): Promise<Watched> => {
  const watched = watch(...given)
  await watched.readSide.start()
  return watched
}

/** Every table, as one text. */
export const dumpOf = (readSide: ReadSide): string => dump(readSide.file)

/** The same of models made in memory from all that a store has. */
export const dumpOfLog = async (store: EventStore): Promise<string> => {
  const models = modelsOf(await Array.fromAsync(store.readAll()))
  const text = dump(models)
  models.close()
  return text
}

/** Tries until it is so, or gives up after some seconds. */
export const until = async (isSo: () => boolean, patienceMs = 5000): Promise<boolean> => {
  const end = performance.now() + patienceMs
  while (!isSo()) {
    if (performance.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return true
}
