interface Waiter {
  readonly position: bigint
  readonly settle: (reached: boolean) => void
}

/** How far the read side came, and who waits for it. */
export class Positions {
  #reached = 0n
  #waiting: Waiter[] = []

  get reached(): bigint {
    return this.#reached
  }

  /** May go back, when a model is built anew. */
  reach(position: bigint): void {
    this.#reached = position
    const due = this.#waiting.filter((one) => one.position <= position)
    this.#waiting = this.#waiting.filter((one) => one.position > position)
    for (const { settle } of due) settle(true)
  }

  /** Resolves to whether the position was reached in time. */
  async waitFor(position: bigint, timeoutMs: number): Promise<boolean> {
    if (this.#reached >= position) return true
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const waiter = { position, settle: resolve }
    this.#waiting.push(waiter)
    const timer = setTimeout(() => {
      this.#waiting = this.#waiting.filter((one) => one !== waiter)
      resolve(false)
    }, timeoutMs)
    try {
      return await promise
    } finally {
      clearTimeout(timer)
    }
  }
}
