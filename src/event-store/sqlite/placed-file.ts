import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { EventStoreError, StoreUnusableError } from '../errors.ts'

/** What a file is called until it is whole; what of them was left over is nobody's. */
const suffix = '.unfinished-'

/**
 * Makes a file under another name, for this user alone, and gives it to `place` when it is whole: at
 * any moment the file is there whole, or not at all. What another process left over is taken away.
 * @throws StoreUnusableError where the disk does not let it; and as both
 */
export const placed = async <Result>(
  file: string,
  make: (unfinished: string) => Promise<Result>,
  place: (unfinished: string) => void,
): Promise<Result> => {
  const unfinished = `${file}${suffix}${randomUUID()}`
  try {
    removeLeftovers(file)
    writeFileSync(unfinished, '', { flag: 'wx', mode: 0o600 })
    const result = await make(unfinished)
    place(unfinished)
    return result
  } catch (error) {
    throw asSentence(file, error)
  } finally {
    removeWithLog(unfinished)
  }
}

const removeLeftovers = (file: string): void => {
  const leftovers = readdirSync(dirname(file)).filter((name) =>
    name.startsWith(`${basename(file)}${suffix}`),
  )
  for (const name of leftovers) rmSync(join(dirname(file), name), { force: true })
}

const removeWithLog = (file: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true })
}

/** What the disk said as something to act on; anything else as it is. */
const asSentence = (file: string, error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof EventStoreError || !('code' in error))
    return error
  const message = `${file} cannot be made (${error.message}): let this user write there, or name another place`
  return new StoreUnusableError(message, { cause: error })
}
