import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

/** What the file holds is on disk on return. */
export const syncFile = (file: string): void => {
  sync(file, 'r+')
}

/** That the file is there, or is not, is on disk on return. */
export const syncFolderOf = (file: string): void => {
  sync(dirname(file), 'r')
}

const sync = (path: string, flags: string): void => {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
