import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ConfigError } from './config.ts'

/** The folder of everything that is written is there, and this user may write there. @throws ConfigError */
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
