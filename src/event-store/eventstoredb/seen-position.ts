/** A few round trips: what is older is asked for again. */
const freshMs = 5

/** The largest position known, and since when: a later one was assigned after that. */
export class SeenPosition {
  readonly #readEnd: () => Promise<bigint>
  #position = 0n
  #at = -Infinity
  #asking: Promise<void> | undefined

  /** `readEnd` asks for the position of the end of the log. */
  constructor(readEnd: () => Promise<bigint>) {
    this.#readEnd = readEnd
  }

  /**
   * A position of a moment ago at most. Who needs one at the same time shares one question: were each
   * append read back instead, many at once would keep each other from ever knowing a new one.
   */
  async fresh(): Promise<bigint> {
    if (performance.now() - this.#at >= freshMs) await (this.#asking ??= this.#ask())
    return this.#position
  }

  /** An append was answered with it, perhaps one of long ago. */
  answered(position: bigint): void {
    if (position > this.#position) this.#note(position)
  }

  /** It is the end of the log at this moment. */
  isEnd(position: bigint): void {
    if (position >= this.#position) this.#note(position)
  }

  async #ask(): Promise<void> {
    try {
      this.isEnd(await this.#readEnd())
    } finally {
      this.#asking = undefined
    }
  }

  #note(position: bigint): void {
    this.#position = position
    this.#at = performance.now()
  }
}
