import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from './clock.ts'
import { createCommands } from './commands/create-commands.ts'
import type { Commands } from './commands/request.ts'
import { ConfigError } from './config.ts'
import type { EventStore } from './event-store/port.ts'
import { openSqliteStore } from './event-store/sqlite/open-store.ts'
import type { Parking } from './read-side/apply.ts'
import { ModelFolder } from './read-side/model-folder.ts'
import { projections, Queries } from './read-side/queries.ts'
import { ReadSide } from './read-side/read-side.ts'

/** The registry without its front doors: what pages, the API and the command line stand on. */
export interface Registry {
  readonly store: EventStore
  readonly readSide: ReadSide
  readonly queries: Queries
  readonly commands: Commands
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
  const folder = new ModelFolder(join(data, 'read-models'))
  const readSide = new ReadSide({ store, folder, projections, onParked, onFailure })
  await readSide.start()
  const queries = new Queries({ store, readSide, clock })
  return {
    store,
    readSide,
    queries,
    clock,
    commands: createCommands({ store, clock, lookup: queries }),
    close: async () => {
      await readSide.close()
      await store.close()
    },
  }
}

/** @throws ConfigError, StoreUnusableError */
export const openStore = ({ data, store }: Pick<RegistryOptions, 'data' | 'store'>): EventStore => {
  makeWritable(data)
  const file = store.slice('sqlite:'.length)
  return openSqliteStore({ path: file === '' ? join(data, 'events.sqlite') : file })
}

const makeWritable = (data: string): void => {
  try {
    mkdirSync(data, { recursive: true })
    accessSync(data, constants.W_OK)
  } catch {
    throw new ConfigError(
      `The data folder ${data} cannot be written: let this user write there, or name another with SAMSPIL_DATA`,
    )
  }
}
