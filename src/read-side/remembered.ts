import { LRUCache } from 'lru-cache'

interface Known<Answer> {
  readonly position: string
  readonly answer: Answer
}

/** Answers that many ask for; each is given again until anything is recorded. */
export class Remembered<Answer extends object> {
  readonly #known: LRUCache<string, Known<Answer>>

  /** @param most answers kept, or how much they may come to, each by its size, which is above 0 */
  constructor(
    most: { readonly answers: number } | { readonly size: number; of: (answer: Answer) => number },
  ) {
    this.#known =
      'answers' in most
        ? new LRUCache({ max: most.answers })
        : new LRUCache({
            maxSize: most.size,
            sizeCalculation: ({ answer }) => most.of(answer),
          })
  }

  /**
   * What is null is not kept.
   * @param position of the log, as of which it is asked @param key all else that the answer depends on
   */
  at<Given extends Answer | null>(
    position: string,
    key: string,
    make: () => Given,
  ): Answer | Given {
    const known = this.#known.get(key)
    if (known?.position === position) return known.answer
    const answer = make()
    if (answer !== null) this.#known.set(key, { position, answer })
    return answer
  }
}
