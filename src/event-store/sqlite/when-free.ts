/** How long another process may hold what is needed, and how often it is asked. */
const patienceMs = 5000
const pauseMs = 20

const busyCode = 5

/**
 * Repeats what another process stands in the way of. SQLite waits by itself for most locks, and not
 * for the one that turns a new database to WAL: there it answers "locked" at once.
 * https://sqlite.org/c3ref/busy_handler.html
 */
export const whenFree = <Result>(work: () => Result): Result => {
  for (let waited = 0; ; waited += pauseMs) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || waited >= patienceMs) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs)
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  (error.errcode & 0xff) === busyCode
