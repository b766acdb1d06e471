import type { DatabaseSync } from 'node:sqlite'
import { EventStoreError } from '../errors.ts'
import type { AppendResult } from '../port.ts'
import type { Append, EventWriter } from './event-writer.ts'
import { inTransaction } from './transaction.ts'

/**
 * Appends of one tick share a commit, so that many writers wait for the disk once. Promises are
 * settled after the commit; if it fails, all of its appends are refused and none is stored.
 */
export class AppendQueue {
  readonly #db: DatabaseSync
  readonly #writer: EventWriter
  readonly #observer: QueueObserver
  #waiting: Waiting[] = []
  #isScheduled = false

  constructor(db: DatabaseSync, writer: EventWriter, observer: QueueObserver) {
    this.#db = db
    this.#writer = writer
    this.#observer = observer
  }

  add(append: Append): Promise<AppendResult> {
    const { promise, resolve, reject } = Promise.withResolvers<AppendResult>()
    this.#waiting.push({ append, resolve, reject })
    this.#schedule()
    return promise
  }

  /** Commits everything that waits, now. */
  flush(): void {
    while (this.#waiting.length > 0) this.#commitGroup()
  }

  #schedule(): void {
    if (this.#isScheduled || this.#waiting.length === 0) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      this.#commitGroup()
      this.#schedule()
    })
  }

  #commitGroup(): void {
    const group = this.#waiting.splice(0, appendsPerCommit)
    if (group.length === 0) return
    try {
      const settlements = inTransaction(this.#db, () => group.map((one) => this.#carryOut(one)))
      for (const settle of settlements) settle()
      this.#observer.committed()
    } catch (error) {
      const failure = this.#observer.describe(error)
      for (const { reject } of group) reject(failure)
    }
  }

  /** What to do with the promise once the commit is on disk. */
  #carryOut({ append, resolve, reject }: Waiting): () => void {
    try {
      const result = this.#writer.append(append)
      return () => {
        resolve(result)
      }
    } catch (error) {
      if (!(error instanceof EventStoreError)) throw error
      return () => {
        reject(error)
      }
    }
  }
}

export interface QueueObserver {
  /** Called after every commit. */
  committed(): void
  /** Turns what SQLite threw into an error of the port. */
  describe(error: unknown): EventStoreError
}

interface Waiting {
  readonly append: Append
  readonly resolve: (result: AppendResult) => void
  readonly reject: (error: EventStoreError) => void
}

/** Keeps one commit short enough for reads and requests to get their turn. */
const appendsPerCommit = 256
