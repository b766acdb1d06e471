import type { EventStoreDBClient } from '@eventstore/db-client'
import type { StoreObserver } from '../observer.ts'
import { endClient, newClient } from './address.ts'
import { troubleOf } from './failures.ts'
import { NoAnswerError, Outage } from './patience.ts'

/** A client, and how many calls are under way on it. */
interface Used {
  readonly client: EventStoreDBClient
  calls: number
  isGivenUp: boolean
}

/** What one call is made with. */
export interface Lease {
  readonly client: EventStoreDBClient
  /** The server is there. */
  answered(): void
  /** The call failed; a client that did not answer is given up. */
  failed(error: unknown): void
  /** The call has ended, however. */
  release(): void
}

/**
 * A client, and another in its place where it hangs: what one promised to answer may never settle. It
 * is ended when the last call on it has: a read that its client cuts off looks as if it were complete.
 */
export class Connection {
  readonly #address: string
  readonly #observer: StoreObserver
  readonly outage = new Outage()
  #current: Used

  /** @throws StoreUnusableError where the address says nothing */
  constructor(address: string, observer: StoreObserver) {
    this.#address = address
    this.#observer = observer
    this.#current = this.#begin()
  }

  lease(): Lease {
    const used = this.#current
    used.calls += 1
    return {
      client: used.client,
      answered: () => {
        this.outage.answered()
      },
      failed: (error) => {
        if (troubleOf(error) === 'away') this.outage.failed()
        else this.outage.answered()
        if (error instanceof NoAnswerError) this.#giveUp(used)
      },
      release: () => {
        used.calls -= 1
        if (used.isGivenUp && used.calls === 0) void endClient(used.client)
      },
    }
  }

  async close(): Promise<void> {
    await endClient(this.#current.client)
  }

  #giveUp(used: Used): void {
    if (used.isGivenUp) return
    used.isGivenUp = true
    this.#observer.reconnected()
    this.#current = this.#begin()
  }

  #begin(): Used {
    return { client: newClient(this.#address), calls: 0, isGivenUp: false }
  }
}
