import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Clock } from './clock.ts'
import { createCommands } from './commands/create-commands.ts'
import type { Commands } from './commands/request.ts'
import { ConfigError } from './config.ts'
import { Drafts } from './drafts/drafts.ts'
import { EventStoreError } from './event-store/errors.ts'
import type { EventStore } from './event-store/port.ts'
import { openSqliteStore } from './event-store/sqlite/open-store.ts'
import type { Parking } from './read-side/parking.ts'
import type { BoundaryQueries } from './read-side/boundary-queries.ts'
import { BoundaryReads } from './read-side/boundary-reads.ts'
import { FindingsQueries } from './read-side/findings-queries.ts'
import { FindingsEngine } from './read-side/findings/engine.ts'
import type { FindingsKeeper } from './read-side/findings/keeper.ts'
import { FindingsThread } from './read-side/findings/thread.ts'
import { ModelFolder } from './read-side/model-folder.ts'
import { projections, Queries } from './read-side/queries.ts'
import { ReadSide } from './read-side/read-side.ts'
import { UpToDate } from './read-side/up-to-date.ts'

/** The registry without its front doors: what pages, the API and the command line stand on. */
export interface Registry {
  readonly store: EventStore
  readonly readSide: ReadSide
  readonly queries: Queries
  readonly boundaries: BoundaryQueries
  /** Begins with the first question, or when it is told to. */
  readonly findings: FindingsKeeper
  readonly commands: Commands
  readonly drafts: Drafts
  readonly clock: Clock
  close(): Promise<void>
}

export interface RegistryOptions {
  /** Folder of everything that is written. */
  readonly data: string
  /** `sqlite:` or `sqlite:<file>`. */
  readonly store: string
  readonly clock: Clock
  readonly onParked: (projection: string, parking: Parking) => void
  readonly onFailure: (error: unknown) => void
}

/** @throws ConfigError, StoreUnusableError: one sentence that an operator can act on. */
export const openRegistry = async (options: RegistryOptions): Promise<Registry> => {
  const { data, clock, onParked, onFailure } = options
  const store = openStore(options)
  try {
    const folder = openModels(data)
    const readSide = new ReadSide({ store, folder, projections, onParked, onFailure })
    await readSide.start()
    const models = new UpToDate({ store, readSide, clock })
    const queries = new Queries(models)
    const findings = keepFindings(options, { store, folder })
    const boundaries = new BoundaryReads(
      models,
      new FindingsQueries({ models, store, keeper: findings }),
    )
    const close = async (): Promise<void> => {
      await Promise.all([findings.close(), readSide.close()])
      await store.close()
    }
    const commands = createCommands({ store, clock, lookup: queries })
    const drafts = new Drafts(store)
    return { store, readSide, queries, boundaries, findings, clock, commands, drafts, close }
  } catch (error) {
    await store.close()
    throw unusableModels(data, error)
  }
}

/** By a thread of their own; a store in memory can be read from this one alone. */
const keepFindings = (
  options: RegistryOptions,
  { store, folder }: { store: EventStore; folder: ModelFolder },
): FindingsKeeper => {
  const { data, onParked, onFailure } = options
  const file = storeFile(options)
  return file === ':memory:'
    ? new FindingsEngine({ store, folder, onParked, onFailure })
    : new FindingsThread({ storeFile: file, modelsFolder: modelsIn(data), onParked, onFailure })
}

/** @throws ConfigError */
export const openModels = (data: string): ModelFolder => {
  try {
    return new ModelFolder(modelsIn(data))
  } catch (error) {
    throw unusableModels(data, error)
  }
}

type Place = Pick<RegistryOptions, 'data' | 'store'>

/** @throws ConfigError, StoreUnusableError */
const openStore = (place: Place): EventStore => {
  makeWritable(place.data)
  return openSqliteStore({ path: storeFile(place) })
}

/**
 * A store that is there already: a wrong folder is not answered with an empty registry.
 * @throws ConfigError, StoreUnusableError
 */
export const openExistingStore = (place: Place): EventStore => {
  const path = storeFile(place)
  if (existsSync(path)) return openSqliteStore({ path })
  throw new ConfigError(`There is no registry in ${path}: name its folder with SAMSPIL_DATA`)
}

const storeFile = ({ data, store }: Place): string => {
  const file = store.slice('sqlite:'.length)
  return file === '' ? join(data, 'events.sqlite') : file
}

const modelsIn = (data: string): string => join(data, 'read-models')

/** What the disk or SQLite said of read models, as something to act on; anything else as it is. */
const unusableModels = (data: string, error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof EventStoreError) return error
  if (!('code' in error)) return error
  const message = `The read models in ${modelsIn(data)} cannot be used (${error.message}): remove them, and they are made anew from the events`
  return new ConfigError(message, { cause: error })
}

const makeWritable = (data: string): void => {
  try {
    makeFolder(resolve(data))
    accessSync(data, constants.W_OK)
  } catch {
    throw new ConfigError(
      `The data folder ${data} cannot be written: let this user write there, or name another with SAMSPIL_DATA`,
    )
  }
}

/** Step by step: mkdir's own `recursive` tries for ever below a folder that takes none, as /proc. */
const makeFolder = (path: string): void => {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return
  makeFolder(dirname(path))
  mkdirSync(path)
}
