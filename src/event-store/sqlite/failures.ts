import { EventStoreError, StoreUnusableError } from '../errors.ts'

/** Runs what touches the database; whatever SQLite throws comes out as a StoreUnusableError. */
export const guarded = <Result>(path: string, work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    throw asStoreError(path, error)
  }
}

export const asStoreError = (path: string, error: unknown): EventStoreError => {
  if (error instanceof EventStoreError) return error
  return new StoreUnusableError(sentence(path, error), { cause: error })
}

const sentence = (path: string, error: unknown): string => {
  const advice = adviceByCode[primaryCode(error)]
  if (advice !== undefined) return advice(path)
  return `The event store ${path} cannot be used: ${error instanceof Error ? error.message : String(error)}`
}

/** The low byte of an extended result code is its kind: https://sqlite.org/rescode.html */
const primaryCode = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : 0

const cannotWrite = (path: string): string =>
  `The event store ${path} cannot be opened for writing: let this user write to the file and its folder`

const locked = (path: string): string =>
  `Another process has kept the event store ${path} locked for more than five seconds: stop it or wait for it`

const adviceByCode: Readonly<Record<number, (path: string) => string>> = {
  3: cannotWrite,
  5: locked,
  6: locked,
  8: cannotWrite,
  10: (path) => `The disk failed while the event store ${path} was used: check the disk`,
  11: (path) => `The event store ${path} is damaged: restore it from a backup`,
  13: (path) => `The disk that holds the event store ${path} is full: free some space`,
  14: cannotWrite,
  26: (path) =>
    `${path} is not an event store of Samspil, nor any SQLite database: name another file`,
}
