import type { ModelKeeper } from './model-keeper.ts'

/** Of events that are not folded: fewer come and go. */
const mostBehind = 1000

/** It is not moving where it is at the same position for so long. */
const standstillMs = 10_000

/**
 * Whether a read side can be asked. While much is recorded it is behind, on every instance, and answers
 * as of the position that it has reached: only one that does not get on is better left alone.
 */
export class Readiness {
  readonly #readSide: Pick<ModelKeeper, 'hasCaughtUp' | 'lag' | 'position'>
  readonly #now: () => number
  /** Where it was when it was first found there, far behind. */
  #behind: { readonly position: bigint; readonly since: number } | null = null

  /** @param now milliseconds */
  constructor(
    readSide: Pick<ModelKeeper, 'hasCaughtUp' | 'lag' | 'position'>,
    now = () => performance.now(),
  ) {
    this.#readSide = readSide
    this.#now = now
  }

  /** To be asked now and then. @throws StoreUnavailableError where the store does not answer now */
  async isReady(): Promise<boolean> {
    const { position, hasCaughtUp } = this.#readSide
    if (!hasCaughtUp) return false
    const { events } = await this.#readSide.lag(position)
    if (events <= mostBehind) this.#behind = null
    else if (this.#behind?.position !== position) this.#behind = { position, since: this.#now() }
    return this.#behind === null || this.#now() - this.#behind.since < standstillMs
  }
}
