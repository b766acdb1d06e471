export type Call = 'append' | 'read' | 'all' | 'subscribe' | 'delete' | 'tombstone'

/** What the double does wrong with a call. */
export type Misdeed =
  | { readonly kind: 'never-answer' }
  | { readonly kind: 'answer-late'; readonly ms: number }
  /** The connection breaks before anything is done. */
  | { readonly kind: 'drop-before' }
  /** It is done, and then the connection breaks. */
  | { readonly kind: 'drop-after' }
  /** It is done, and nobody is told. */
  | { readonly kind: 'silent-after' }
  /** The connection breaks after so many events of a read or a subscription. */
  | { readonly kind: 'drop-midway'; readonly events: number }
  /** Another is: the double itself, unless one is named. */
  | { readonly kind: 'not-leader'; readonly host?: string; readonly port?: number }
  /** As while it starts. */
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'deny' }
  /** As a subscriber that is too slow. */
  | { readonly kind: 'time-out' }

/** Set for one call of a kind, for `times` of them, or with `Infinity` until told otherwise. */
export class Misbehaviour {
  readonly #misdeeds = new Map<Call, { readonly misdeed: Misdeed; left: number }>()
  /**
   * Whether a live subscriber that falls 32 events behind is cut off, as the server does in a burst:
   * what is live is then handed on every 10 ms, so some 3,000 events a second are too many.
   */
  cutsOffSlowSubscribers = false
  /**
   * Milliseconds an append takes to be replicated and answered. A repeat of it meanwhile is dropped
   * unanswered, as the server does.
   */
  replicationMs = 0
  /** How many calls were spoiled. */
  count = 0

  next(call: Call | 'every', misdeed: Misdeed, times = 1): void {
    const calls = call === 'every' ? everyCall : [call]
    for (const each of calls) this.#misdeeds.set(each, { misdeed, left: times })
  }

  behave(): void {
    this.#misdeeds.clear()
    this.cutsOffSlowSubscribers = false
    this.replicationMs = 0
  }

  /** What is done wrong with this call, if anything. */
  take(call: Call): Misdeed | null {
    const found = this.#misdeeds.get(call)
    if (found === undefined || found.left <= 0) return null
    found.left -= 1
    this.count += 1
    return found.misdeed
  }
}

const everyCall: readonly Call[] = ['append', 'read', 'all', 'subscribe', 'delete', 'tombstone']
