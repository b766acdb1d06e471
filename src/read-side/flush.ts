import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'

/** Has a build on disk; a newer one may have been quicker, and removed it. */
export const flush = (path: string): void => {
  if (!existsSync(path)) return
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}
