import { EventStoreError } from '../errors.ts'
import type { AppendResult } from '../port.ts'
import type { Answer, Committer } from './committer.ts'
import type { Append } from './event-writer.ts'

/**
 * Appends that wait together share a commit, so that many writers wait for the disk once. Promises are
 * settled after the commit.
 */
export class AppendQueue {
  readonly #committer: Committer
  readonly #onCommitted: () => void
  #waiting: Waiting[] = []
  #working: Promise<void> | undefined

  /** @param onCommitted called after every commit */
  constructor(committer: Committer, onCommitted: () => void) {
    this.#committer = committer
    this.#onCommitted = onCommitted
  }

  add(append: Append): Promise<AppendResult> {
    const { promise, resolve, reject } = Promise.withResolvers<AppendResult>()
    this.#waiting.push({ append, resolve, reject })
    this.#working ??= this.#work()
    return promise
  }

  /** Settled when everything that waits now has its answer. */
  async emptied(): Promise<void> {
    await this.#working
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#committer.turn()
      const group = this.#waiting.splice(0, appendsPerCommit)
      const answers = await this.#committer.commit(group.map(({ append }) => append))
      for (const [index, one] of group.entries()) settle(one, answers[index])
      this.#onCommitted()
    }
    this.#working = undefined
  }
}

interface Waiting {
  readonly append: Append
  readonly resolve: (result: AppendResult) => void
  readonly reject: (error: Error) => void
}

const settle = ({ resolve, reject }: Waiting, answer: Answer | undefined): void => {
  if (answer === undefined) reject(new Error('An append got no answer'))
  else if (answer instanceof EventStoreError) reject(answer)
  else resolve(answer)
}

/** Keeps one commit short enough for reads and requests to get their turn. */
const appendsPerCommit = 256
