import { LRUCache } from 'lru-cache'

interface Known<Answer> {
  readonly position: string
  readonly answer: Answer
}

/** Answers that many ask for; each is given again until anything is recorded. */
export class Remembered<Answer extends object> {
  readonly #known: LRUCache<string, Known<Answer>>

  /** @param most answers kept */
  constructor(most: number) {
    this.#known = new LRUCache({ max: most })
  }

  /** @param position of the log, as of which it is asked @param key all else that the answer depends on */
  at(position: string, key: string, make: () => Answer): Answer {
    const known = this.#known.get(key)
    if (known?.position === position) return known.answer
    const answer = make()
    this.#known.set(key, { position, answer })
    return answer
  }
}
