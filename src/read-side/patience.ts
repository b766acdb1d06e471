/** Whoever was waited for in vain is taken to be behind for this long. */
const behindMs = 5000

/**
 * How long a question waits for what others recorded before it. That is folded in milliseconds as a
 * rule; while more is recorded than can be folded, waiting would only hold everybody up: then one
 * question in a while waits, to see whether it is so still.
 */
export class Patience {
  readonly #ms: number
  readonly #now: () => number
  #missingSince: number | null = null
  #behindUntil: number | null = null
  #isTrying = false

  /** @param ms to wait, from when something was first found to be missing @param now milliseconds */
  constructor(ms: number, now = () => performance.now()) {
    this.#ms = ms
    this.#now = now
  }

  /** Something recorded is missing. @returns milliseconds to wait for it */
  missing(): number {
    if (this.isExhausted) return 0
    const now = this.#now()
    if (this.#behindUntil !== null) {
      this.#behindUntil = now + behindMs
      this.#isTrying = true
      return this.#ms
    }
    this.#missingSince ??= now
    return Math.max(0, this.#missingSince + this.#ms - now)
  }

  /** Something was waited for in vain a while ago. */
  get isExhausted(): boolean {
    return this.#behindUntil !== null && this.#now() < this.#behindUntil
  }

  /** Everything recorded is there. */
  satisfied(): void {
    this.#missingSince = null
    // There for a moment is not up to date: somebody has to have waited, or a while to be over.
    if (this.#isTrying || !this.isExhausted) this.#behindUntil = null
    this.#isTrying = false
  }

  /** It was waited for in vain. */
  exhausted(): void {
    this.#missingSince = null
    this.#isTrying = false
    this.#behindUntil = this.#now() + behindMs
  }
}
