import { setTimeout as sleep } from 'node:timers/promises'

export type Call = 'append' | 'read' | 'all' | 'subscribe' | 'tombstone'

/** What the double does wrong with the next calls of a kind. */
export type Misdeed =
  | { readonly kind: 'never-answer' }
  | { readonly kind: 'answer-late'; readonly ms: number }
  /** The connection breaks before anything is done. */
  | { readonly kind: 'drop-before' }
  /** It is done, and then the connection breaks. */
  | { readonly kind: 'drop-after' }
  /** After so many events of a read or a subscription. */
  | { readonly kind: 'drop-midway'; readonly events: number }
  | { readonly kind: 'not-leader' }
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'deny' }

/** For one call of that kind, or for `times` of them. */
export class Misbehaviour {
  readonly #misdeeds = new Map<Call, { readonly misdeed: Misdeed; left: number }>()
  /** Whether a subscriber that is behind while live is cut off, as the server does in a burst. */
  cutsOffSlowSubscribers = false
  /** How many calls were spoiled. */
  count = 0

  next(call: Call, misdeed: Misdeed, times = 1): void {
    this.#misdeeds.set(call, { misdeed, left: times })
  }

  behave(): void {
    this.#misdeeds.clear()
    this.cutsOffSlowSubscribers = false
  }

  /** What is done wrong with this call, if anything. */
  take(call: Call): Misdeed | null {
    const found = this.#misdeeds.get(call)
    if (found === undefined || found.left <= 0) return null
    found.left -= 1
    this.count += 1
    return found.misdeed
  }

  async delay(misdeed: Misdeed | null): Promise<void> {
    if (misdeed?.kind === 'answer-late') await sleep(misdeed.ms)
  }
}
