import type { EventStoreDBClient } from '@eventstore/db-client'
import type { StoreObserver } from '../observer.ts'
import { endClient, newClient } from './address.ts'
import { NoAnswerError } from './patience.ts'

/** A client, and another in its place where it hangs: what one promised to answer may never settle. */
export class Connection {
  readonly #address: string
  readonly #observer: StoreObserver
  #client: EventStoreDBClient

  /** @throws StoreUnusableError where the address says nothing */
  constructor(address: string, observer: StoreObserver) {
    this.#address = address
    this.#observer = observer
    this.#client = newClient(address)
  }

  get client(): EventStoreDBClient {
    return this.#client
  }

  /** Called with what became of an attempt; a client that did not answer is given up. */
  failed(used: EventStoreDBClient, error: unknown): void {
    if (used !== this.#client || !(error instanceof NoAnswerError)) return
    this.#observer.reconnected()
    this.#client = newClient(this.#address)
    void endClient(used)
  }

  async close(): Promise<void> {
    await endClient(this.#client)
  }
}
