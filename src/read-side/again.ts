import { setTimeout as sleep } from 'node:timers/promises'

const longestBackoffMs = 5000

interface Trying {
  readonly signal: AbortSignal
  /** It stopped, and begins again shortly. */
  readonly onFailure: (error: unknown) => void
}

/** Does the work over and over until the signal aborts; where it fails in a row, later each time. */
export const again = async (
  work: (succeeded: () => void) => Promise<void>,
  { signal, onFailure }: Trying,
): Promise<void> => {
  let failures = 0
  const succeeded = (): void => {
    failures = 0
  }
  const isClosed = (): boolean => signal.aborted
  while (!isClosed()) {
    try {
      await work(succeeded)
    } catch (error) {
      if (isClosed()) return
      onFailure(error)
      failures += 1
      const ms = Math.min(longestBackoffMs, 50 * 2 ** failures)
      // Cut short by closing.
      await sleep(ms, undefined, { signal }).catch(() => undefined)
    }
  }
}
