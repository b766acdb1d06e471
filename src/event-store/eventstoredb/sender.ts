import { NO_STREAM, type EventData, type EventStoreDBClient } from '@eventstore/db-client'
import type { StoreObserver } from '../observer.ts'
import type { AppendResult, ExpectedRevision } from '../port.ts'
import type { PreparedEvent } from '../prepared-append.ts'
import { credentialsOf } from './address.ts'
import type { Connection } from './connection.ts'
import { within } from './patience.ts'
import type { Timings } from './timings.ts'

export interface Append {
  readonly stream: string
  readonly expected: ExpectedRevision
  readonly events: readonly PreparedEvent[]
}

interface SenderOptions {
  readonly address: string
  readonly connection: Connection
  readonly timings: Timings
  readonly observer: StoreObserver
}

/** How much longer than its deadline a call may take before its client is given up: some never end. */
const graceMs = 500

/** Sends one attempt at a time: what its failure means is for others to find out. */
export class Sender {
  readonly #connection: Connection
  readonly #timings: Timings
  readonly #observer: StoreObserver
  readonly #call: Readonly<{
    credentials: { username: string; password: string }
    deadline: number
  }>

  constructor({ address, connection, timings, observer }: SenderOptions) {
    this.#connection = connection
    this.#timings = timings
    this.#observer = observer
    this.#call = { credentials: credentialsOf(address), deadline: timings.attemptMs }
  }

  /** @throws what the client throws, and NoAnswerError */
  async append({ stream, expected, events }: Append): Promise<AppendResult> {
    const expectedRevision = expected === 'no-stream' ? NO_STREAM : BigInt(expected)
    const result = await this.#send((client) =>
      client.appendToStream(stream, events.map(wireEvent), {
        ...this.#call,
        expectedRevision,
        requiresLeader: true,
      }),
    )
    const position = result.position?.commit ?? 0n
    return { revision: Number(result.nextExpectedRevision), position }
  }

  /** @throws what the client throws, and NoAnswerError */
  async tombstone(stream: string): Promise<void> {
    await this.#send((client) =>
      client.tombstoneStream(stream, { ...this.#call, requiresLeader: true }),
    )
  }

  async #send<Answer>(call: (client: EventStoreDBClient) => Promise<Answer>): Promise<Answer> {
    const lease = this.#connection.lease()
    const begun = performance.now()
    try {
      const answer = await within(this.#timings.attemptMs + graceMs, call(lease.client))
      lease.answered()
      return answer
    } catch (error) {
      lease.failed(error)
      throw error
    } finally {
      lease.release()
      this.#observer.appended((performance.now() - begun) / 1000)
    }
  }
}

/**
 * The client serialises what it is given: the data is parsed again so that it sends the text that was
 * checked and measured. Metadata it takes as bytes, but only of the plainest class.
 */
const wireEvent = ({ id, type, data, metadata }: PreparedEvent): EventData => ({
  id,
  type,
  contentType: 'application/json',
  data: JSON.parse(data) as Record<string, unknown>,
  metadata: new TextEncoder().encode(metadata),
})
