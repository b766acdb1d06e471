const freshMs = 5

/** The largest position known, and since when: a later one was assigned after that. */
export class SeenPosition {
  #position = 0n
  #at = -Infinity

  /** An append was answered with it, perhaps one of long ago. */
  answered(position: bigint): void {
    if (position > this.#position) this.#note(position)
  }

  /** It is the end of the log at this moment. */
  isEnd(position: bigint): void {
    if (position >= this.#position) this.#note(position)
  }

  get position(): bigint {
    return this.#position
  }

  /** Whether it is so new that nobody else is believed to have written the same events since. */
  get isFresh(): boolean {
    return performance.now() - this.#at < freshMs
  }

  #note(position: bigint): void {
    this.#position = position
    this.#at = performance.now()
  }
}
