import pLimit from 'p-limit'

/** Lets so many be at work at once; the others wait in order. */
export class Slots {
  readonly #limit: ReturnType<typeof pLimit>

  constructor(count: number) {
    this.#limit = pLimit(count)
  }

  run<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#limit(work)
  }

  /** Resolves when there is one, with what gives it back. */
  take(): Promise<() => void> {
    const { promise: taken, resolve: take } = Promise.withResolvers<() => void>()
    const { promise: held, resolve: giveBack } = Promise.withResolvers<undefined>()
    void this.#limit(() => {
      take(() => {
        giveBack(undefined)
      })
      return held
    })
    return taken
  }
}
