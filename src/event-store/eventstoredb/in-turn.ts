/** Work on one key goes one after another; on different keys, side by side. */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>()

  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const mine = this.#last.get(key)?.then(work, work) ?? work()
    this.#last.set(key, mine)
    try {
      return await mine
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key)
    }
  }

  /** Resolves when all that was begun has ended, however. */
  async finished(): Promise<void> {
    await Promise.allSettled(this.#last.values())
  }
}
