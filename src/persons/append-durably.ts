import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { syncFolderOf } from '../durable-files.ts'

interface Addition {
  /** Bytes of the file that stay. */
  readonly whole: number
  readonly text: string
}

/** For this user alone, and on disk on return: the content, and the name of a new file. */
export const appendDurably = (file: string, { whole, text }: Addition): void => {
  const descriptor = openSync(file, 'a', 0o600)
  try {
    ftruncateSync(descriptor, whole)
    writeSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  syncFolderOf(file)
}
