/**
 * Wakes those who wait for a commit: at once for one of this connection, by polling for one of
 * another connection or process. Polls only while somebody waits, and keeps no process alive.
 */
export class CommitSignal {
  readonly #readDataVersion: () => bigint
  readonly #pollEveryMs: number
  readonly #waiting = new Set<() => void>()
  #dataVersion: bigint
  #count = 0
  #timer: NodeJS.Timeout | undefined

  constructor(readDataVersion: () => bigint, pollEveryMs: number) {
    this.#pollEveryMs = pollEveryMs
    this.#readDataVersion = readDataVersion
    this.#dataVersion = readDataVersion()
  }

  /** Rises with every commit noticed. Take it before reading and hand it to `changed` afterwards. */
  get count(): number {
    return this.#count
  }

  announce(): void {
    this.#count += 1
    for (const wake of [...this.#waiting]) wake()
  }

  /** Resolves when something was committed since `count`, or when `stop` aborts. */
  async changed(count: number, stop: AbortSignal): Promise<void> {
    if (count !== this.#count || stop.aborted) return
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const wake = (): void => {
      resolve(undefined)
    }
    this.#waiting.add(wake)
    stop.addEventListener('abort', wake)
    this.#timer ??= setInterval(this.#poll, this.#pollEveryMs).unref()
    await promise
    stop.removeEventListener('abort', wake)
    this.#waiting.delete(wake)
    if (this.#waiting.size === 0) this.#stopPolling()
  }

  #stopPolling(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  readonly #poll = (): void => {
    if (this.#hasForeignCommit()) this.announce()
  }

  /** A failing read counts as a commit: whoever is woken meets the failure where it can be told. */
  #hasForeignCommit(): boolean {
    try {
      const found = this.#readDataVersion()
      const differs = found !== this.#dataVersion
      this.#dataVersion = found
      return differs
    } catch {
      return true
    }
  }
}
