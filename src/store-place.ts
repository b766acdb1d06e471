import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ConfigError } from './config.ts'
import { recordPrefixes } from './domain/record-streams.ts'
import { fileOf, openStore } from './event-store/open-store.ts'
import type { EventStore } from './event-store/port.ts'

export interface Place {
  /** Folder of everything that is written. */
  readonly data: string
  /** As SAMSPIL_STORE is; may hold a password. */
  readonly store: string
}

/**
 * A store that is there already: a wrong folder is not answered with an empty registry.
 * @throws ConfigError, StoreUnusableError
 */
export const openExistingStore = async (place: Place): Promise<EventStore> => {
  existingFile(place)
  return openStore({ address: addressIn(place), recordPrefixes })
}

/**
 * File of a store that is there already; null where events are not kept in one.
 * @throws ConfigError
 */
export const existingFile = (place: Place): string | null => {
  const file = fileOf(addressIn(place))
  if (file === null || existsSync(file)) return file
  const advice =
    place.store === 'sqlite:' ? 'name its folder with SAMSPIL_DATA' : 'check the name of the file'
  throw new ConfigError(`There is no registry in ${file}: ${advice}`)
}

/**
 * File that a store can be put in, its folder made; null where events are not to be kept in one.
 * @throws ConfigError
 */
export const freeFile = (place: Place): string | null => {
  if (place.store === 'sqlite:') makeWritable(place.data)
  const file = fileOf(addressIn(place))
  if (file !== ':memory:') return file
  throw new ConfigError('A store in memory is gone when the program ends: name a file')
}

/** A store that may hold nothing yet. @throws ConfigError, StoreUnusableError */
export const openStoreAt = async (place: Place): Promise<EventStore> => {
  if (place.store === 'sqlite:') makeWritable(place.data)
  return openStore({ address: addressIn(place), recordPrefixes })
}

/** `sqlite:` alone means a file in the data folder. */
export const addressIn = ({ data, store }: Place): string =>
  store === 'sqlite:' ? `sqlite:${join(data, 'events.sqlite')}` : store

/** @throws ConfigError */
export const makeWritable = (data: string): void => {
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
