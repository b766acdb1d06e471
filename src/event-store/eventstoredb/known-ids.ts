import { LRUCache } from 'lru-cache'

/** Ids of one stream from its first event on, without a gap, each with its revision. */
export class KnownIds {
  readonly #revisions = new Map<string, number>()
  readonly #learnt: () => void

  constructor(learnt: () => void) {
    this.#learnt = learnt
  }

  /** So many are known, and so the revision of the next. */
  get count(): number {
    return this.#revisions.size
  }

  revisionOf(id: string): number | undefined {
    return this.#revisions.get(id)
  }

  /** Events from a revision on. What is known already, and what would leave a gap, is passed over. */
  learn(from: number, events: readonly { readonly id: string }[]): void {
    for (const [index, { id }] of events.entries()) {
      const revision = from + index
      if (revision !== this.count) continue
      // An id that another program wrote twice is known by its first revision.
      this.#revisions.set(this.#revisions.has(id) ? `${id} at ${revision}` : id, revision)
    }
    this.#learnt()
  }
}

/** Over all streams; those unused for longest are forgotten, and read again when needed. About 20 MB. */
const mostIds = 100_000

/** What is known of the streams written lately: that an id is there is found out without asking the server. */
export class KnownStreams {
  readonly #streams = new LRUCache<string, KnownIds>({
    maxSize: mostIds,
    sizeCalculation: ({ count }) => Math.max(1, count),
  })

  of(stream: string): KnownIds {
    const known = this.#streams.get(stream)
    if (known !== undefined) return known
    const fresh: KnownIds = new KnownIds(() => this.#streams.set(stream, fresh))
    return fresh
  }

  forget(stream: string): void {
    this.#streams.delete(stream)
  }
}
