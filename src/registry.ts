import { join } from 'node:path'
import { AccessLog } from './access-log/access-log.ts'
import { StoreMetrics, type StoreTrouble } from './api/store-metrics.ts'
import type { Clock } from './clock.ts'
import { createCommands } from './commands/create-commands.ts'
import type { Commands } from './commands/request.ts'
import { ConfigError } from './config.ts'
import { Drafts } from './drafts/drafts.ts'
import { EventStoreError } from './event-store/errors.ts'
import { fileOf, openStore } from './event-store/open-store.ts'
import type { EventStore } from './event-store/port.ts'
import { ErasureList } from './persons/erasure-list.ts'
import { PersonReads } from './commands/person-reads.ts'
import { PersonStreams } from './persons/person-streams.ts'
import { registry } from '#projections/registry.ts'
import { recordPrefixes } from './domain/record-streams.ts'
import type { Parking } from './read-side/parking.ts'
import type { BoundaryQueries } from './read-side/boundary-queries.ts'
import { BoundaryReads } from './read-side/boundary-reads.ts'
import { FindingsQueries } from './read-side/findings-queries.ts'
import { FindingsEngine } from './read-side/findings/engine.ts'
import type { FindingsKeeper } from './read-side/findings/keeper.ts'
import { FindingsThread } from './read-side/findings/thread.ts'
import { ForeignModelsError, openModelFolder, type ModelFolder } from './read-side/model-folder.ts'
import { KnownReads } from './read-side/known-reads.ts'
import { PersonQueries } from './read-side/person-queries.ts'
import { Queries } from './read-side/queries.ts'
import { OwnWrites } from './read-side/own-writes.ts'
import type { ModelKeeper } from './read-side/model-keeper.ts'
import { ReadSide } from './read-side/read-side.ts'
import { RegistryThread } from './read-side/registry/thread.ts'
import type { ThreadOptions } from './read-side/thread/model-thread.ts'
import { UpToDate } from './read-side/up-to-date.ts'
import { addressIn, makeWritable } from './store-place.ts'

/** The registry without its front doors: what pages, the API and the command line stand on. */
export interface Registry {
  readonly store: EventStore
  readonly readSide: ModelKeeper
  readonly queries: Queries
  /** The same, as it was known at a moment. */
  readonly known: KnownReads
  readonly boundaries: BoundaryQueries
  /** Begins with the first question, or when it is told to. */
  readonly findings: FindingsKeeper
  readonly commands: Commands
  readonly persons: PersonReads
  /** Where they are named. */
  readonly references: PersonQueries
  readonly erasures: ErasureList
  readonly drafts: Drafts
  readonly accessLog: AccessLog
  readonly clock: Clock
  /** Of every connection to the store, whichever thread has it. */
  readonly storeMetrics: StoreMetrics
  /** How far the log goes that this process wrote. */
  readonly written: () => bigint
  close(): Promise<void>
}

export interface RegistryOptions {
  /** Folder of everything that is written. */
  readonly data: string
  /** As SAMSPIL_STORE is; may hold a password. */
  readonly store: string
  readonly clock: Clock
  /** `erasure-list.txt` in the folder where left out. */
  readonly erasures?: ErasureList
  readonly onParked: (projection: string, parking: Parking) => void
  readonly onFailure: (error: unknown) => void
  readonly onStoreTrouble?: (trouble: StoreTrouble) => void
}

/** @throws ConfigError, StoreUnusableError: one sentence that an operator can act on. */
export const openRegistry = async (options: RegistryOptions): Promise<Registry> => {
  const { data, clock, onStoreTrouble } = options
  makeWritable(data)
  const address = addressIn(options)
  const storeMetrics = new StoreMetrics(onStoreTrouble)
  const writes = new OwnWrites()
  const store = writes.noted(
    await openStore({ address, recordPrefixes, observer: storeMetrics, writesApart: true }),
  )
  try {
    const folder = await openModels(data, store)
    const readSide = await keepModels(options, { store, address, folder, storeMetrics })
    const written = (): bigint => writes.position
    const models = new UpToDate({ store, keeper: readSide, clock, written })
    const queries = new Queries(models)
    const findings = keepFindings(options, { store, address, folder, storeMetrics })
    const queue = new FindingsQueries({ models, store, keeper: findings })
    const boundaries = new BoundaryReads(models, queue)
    const known = new KnownReads({ models, store, findings: queue, clock })
    const accessLog = new AccessLog({ store, clock })
    const close = async (): Promise<void> => {
      await accessLog.close()
      await Promise.all([findings.close(), readSide.close()])
      await store.close()
    }
    const streams = new PersonStreams(store)
    const erasures = options.erasures ?? new ErasureList(join(data, 'erasure-list.txt'))
    const commands = createCommands({ store, clock, lookup: queries, erasures })
    const references = new PersonQueries(models)
    const persons = new PersonReads({ streams, references, queries, store, clock })
    const drafts = new Drafts(store)
    const kept = { persons, references, erasures, drafts, accessLog }
    const answering = { queries, known, boundaries, findings, commands, ...kept }
    return { store, readSide, ...answering, clock, storeMetrics, written, close }
  } catch (error) {
    await store.close()
    throw unusableModels(data, error)
  }
}

interface Kept {
  readonly store: EventStore
  readonly address: string
  readonly folder: ModelFolder
  readonly storeMetrics: StoreMetrics
}

/** By a thread of their own; a store in memory can be read from this one alone. */
const keepModels = async (options: RegistryOptions, kept: Kept): Promise<ModelKeeper> => {
  const { clock } = options
  const { store, address, folder } = kept
  const readSide =
    fileOf(address) === ':memory:'
      ? new ReadSide({ ...options, store, folder, projection: registry })
      : new RegistryThread({ store, folder, clock, thread: threadOptions(options, kept) })
  await readSide.start()
  return readSide
}

/** As the models. */
const keepFindings = (options: RegistryOptions, kept: Kept): FindingsKeeper =>
  fileOf(kept.address) === ':memory:'
    ? new FindingsEngine({ ...options, store: kept.store, folder: kept.folder })
    : new FindingsThread(threadOptions(options, kept))

const threadOptions = (
  { data, onParked, onFailure }: RegistryOptions,
  { address, storeMetrics }: Kept,
): ThreadOptions => ({
  store: address,
  modelsFolder: modelsIn(data),
  observer: storeMetrics,
  onParked,
  onFailure,
})

/** Read models of this store. @throws ConfigError, EventStoreError */
export const openModels = async (data: string, store: EventStore): Promise<ModelFolder> => {
  try {
    return await openModelFolder(modelsIn(data), store)
  } catch (error) {
    throw unusableModels(data, error)
  }
}

const modelsIn = (data: string): string => join(data, 'read-models')

/** What the disk or SQLite said of read models, as something to act on; anything else as it is. */
const unusableModels = (data: string, error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof EventStoreError) return error
  if (error instanceof ForeignModelsError) return new ConfigError(error.message)
  if (!('code' in error)) return error
  const message = `The read models in ${modelsIn(data)} cannot be used (${error.message}): remove them, and they are made anew from the events`
  return new ConfigError(message, { cause: error })
}
