import { isDeepStrictEqual } from 'node:util'
import { EventIdReusedError, RevisionConflictError } from '../errors.ts'
import type { StoreObserver } from '../observer.ts'
import type { AppendResult, StoredEvent } from '../port.ts'
import type { PreparedEvent } from '../prepared-append.ts'
import { troubleOf } from './failures.ts'
import type { Connection } from './connection.ts'
import { InTurn } from './in-turn.ts'
import type { KnownIds, KnownStreams } from './known-ids.ts'
import { Patience } from './patience.ts'
import type { Reader } from './reader.ts'
import type { SeenPosition } from './seen-position.ts'
import type { Append, Sender } from './sender.ts'
import { settle } from './settle.ts'
import { Slots } from './slots.ts'
import { storedEvents } from './stored.ts'

export interface AppenderOptions {
  readonly address: string
  readonly connection: Connection
  readonly reader: Reader
  readonly sender: Sender
  readonly known: KnownStreams
  readonly seen: SeenPosition
  readonly patienceMs: number
  readonly observer: StoreObserver
}

/** As many as a server takes on one connection; more would run into their deadline unsent. */
const mostInFlight = 64

/**
 * Appends and deletes for good, each with an outcome. The server compares ids only, only against the
 * revision that is expected, and writes an id again where that is the head: what is sent is known not
 * to be there, and what may have been there already is read and compared.
 * The appends of one stream go one after another: a repeat beside its original is left unanswered.
 */
export class Appender {
  readonly #options: AppenderOptions
  readonly #turns = new InTurn()
  readonly #slots = new Slots(mostInFlight)

  constructor(options: AppenderOptions) {
    this.#options = options
  }

  /** @throws RevisionConflictError, EventIdReusedError, StreamDeletedError, and as `settle` */
  append(append: Append): Promise<AppendResult> {
    const { stream, expected } = append
    const first = expected === 'no-stream' ? 0 : expected + 1
    return this.#run(stream, async () => {
      const known = this.#options.known.of(stream)
      if (known.count < first) await this.#learn(stream, known)
      return await settle({
        ...this.#options,
        stream,
        patience: this.#patience(),
        look: () => this.#learn(stream, known),
        attempt: (isRetry) => this.#attempt(append, { known, first, isRetry }),
      })
    })
  }

  /** @throws StreamDeletedError, and as `settle` */
  delete(stream: string): Promise<void> {
    const { sender, known } = this.#options
    return this.#run(stream, async () => {
      known.forget(stream)
      await settle({
        ...this.#options,
        stream,
        patience: this.#patience(),
        look: () => Promise.resolve(),
        attempt: async (isRetry) => {
          try {
            await sender.tombstone(stream)
          } catch (error) {
            // It was an earlier attempt, left without an answer, that did it.
            if (!isRetry || troubleOf(error) !== 'deleted') throw error
          }
        },
      })
    })
  }

  /** Resolves when everything begun has an outcome. */
  finished(): Promise<void> {
    return this.#turns.finished()
  }

  #run<Result>(stream: string, work: () => Promise<Result>): Promise<Result> {
    return this.#turns.run(stream, () => this.#slots.run(work))
  }

  #patience(): Patience {
    return new Patience(this.#options.patienceMs, this.#options.connection.outage)
  }

  async #attempt(append: Append, state: AppendState): Promise<AppendResult> {
    const { known, first } = state
    if (isAnyKnown(append, known)) return await this.#original(append, known)
    if (known.count === first) {
      try {
        return await this.#send(append, state)
      } catch (error) {
        if (troubleOf(error) !== 'moved') throw error
      }
    }
    // The stream is elsewhere: its end says where, and whether it was this append that moved it.
    await this.#learn(append.stream, known)
    if (isAnyKnown(append, known)) return await this.#original(append, known)
    const actual = known.count === 0 ? 'no-stream' : known.count - 1
    throw new RevisionConflictError(append.stream, append.expected, actual)
  }

  async #send(append: Append, { known, first, isRetry }: AppendState): Promise<AppendResult> {
    const { sender, seen } = this.#options
    const before = await seen.fresh()
    const result = await sender.append(append)
    seen.answered(result.position)
    // Later than everything that was there: it was written now, and by nobody else.
    if (!isRetry && result.position > before) {
      known.learn(first, append.events)
      return result
    }
    await this.#learn(append.stream, known)
    return await this.#original(append, known)
  }

  /** The answer of an append that is there already. @throws EventIdReusedError where it is not the same */
  async #original({ stream, events }: Append, known: KnownIds): Promise<AppendResult> {
    const culprit = (): string =>
      events.find(({ id }) => known.revisionOf(id) !== undefined)?.id ?? ''
    const from = known.revisionOf(events[0]?.id ?? '')
    if (from === undefined) throw new EventIdReusedError(stream, culprit())
    const stored: StoredEvent[] = []
    for await (const run of this.#options.reader.stream(stream, from, events.length)) {
      stored.push(...storedEvents(run))
    }
    const last = stored.at(-1)
    const isSame = events.every((event, index) => isRepeated(event, stored[index]))
    if (!isSame || last === undefined) throw new EventIdReusedError(stream, culprit())
    return { revision: last.revision, position: last.position }
  }

  /** Everything in the stream that is not known yet. */
  async #learn(stream: string, known: KnownIds): Promise<void> {
    for await (const run of this.#options.reader.stream(stream, known.count)) {
      known.learn(Number(run[0]?.revision), run)
    }
  }
}

interface AppendState {
  readonly known: KnownIds
  /** Revision that the first of its events is to have. */
  readonly first: number
  readonly isRetry: boolean
}

const isAnyKnown = ({ events }: Append, known: KnownIds): boolean =>
  events.some(({ id }) => known.revisionOf(id) !== undefined)

const isRepeated = ({ id, type, data }: PreparedEvent, stored: StoredEvent | undefined): boolean =>
  stored?.id === id && stored.type === type && isDeepStrictEqual(stored.data, JSON.parse(data))
