import { setTimeout as sleep } from 'node:timers/promises'

const shortestPauseMs = 50
const longestPauseMs = 3_000

/** Pauses between attempts that grow, each by chance, so that many clients do not come back at once. */
class Backoff {
  #attempts = 0

  /** Cut short by the signal. */
  async pause(signal: AbortSignal): Promise<void> {
    const most = Math.min(longestPauseMs, shortestPauseMs * 2 ** this.#attempts)
    this.#attempts += 1
    await sleep(most * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined)
  }

  /** What was tried works again. */
  reset(): void {
    this.#attempts = 0
  }
}

/** How long the server has been away, as all who ask it find it together. */
export class Outage {
  #since: number | undefined

  failed(): void {
    this.#since ??= performance.now()
  }

  answered(): void {
    this.#since = undefined
  }

  /** Milliseconds; 0 where it answers. */
  get length(): number {
    return this.#since === undefined ? 0 : performance.now() - this.#since
  }
}

/**
 * How long something is tried again: counted from when it first failed, and from when the server went
 * away, so that whoever comes later is told at once.
 */
export class Patience {
  readonly #backoff = new Backoff()
  readonly #ms: number
  readonly #outage: Outage
  #end: number | undefined

  constructor(ms: number, outage: Outage) {
    this.#ms = ms
    this.#outage = outage
  }

  /** Whether it may be tried once more, after a pause. */
  async allows(signal: AbortSignal): Promise<boolean> {
    this.#end ??= performance.now() + this.#ms
    if (this.#isOver(this.#end, signal)) return false
    await this.#backoff.pause(signal)
    return !this.#isOver(this.#end, signal)
  }

  /** There was progress: it begins anew. */
  renew(): void {
    if (this.#end === undefined) return
    this.#backoff.reset()
    this.#end = undefined
  }

  #isOver(end: number, signal: AbortSignal): boolean {
    return signal.aborted || performance.now() >= end || this.#outage.length >= this.#ms
  }
}

/** No answer came in time. What was asked may still be done. */
export class NoAnswerError extends Error {
  constructor(ms: number) {
    super(`No answer within ${ms} ms`)
  }
}

/** @throws NoAnswerError where the promise does not settle in time; what becomes of it is not heard of. */
export const within = async <Result>(ms: number, promise: Promise<Result>): Promise<Result> => {
  const { promise: settled, resolve, reject } = Promise.withResolvers<Result>()
  const timer = setTimeout(() => {
    reject(new NoAnswerError(ms))
  }, ms)
  promise.then(resolve, reject)
  try {
    return await settled
  } finally {
    clearTimeout(timer)
  }
}
