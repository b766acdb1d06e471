import {
  START,
  streamNameFilter,
  type AllStreamRecordedEvent,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
} from '@eventstore/db-client'
import { StoreUnavailableError } from '../errors.ts'
import type { StoreObserver } from '../observer.ts'
import { endClient, newClient } from './address.ts'
import { deniedAll, troubleOf } from './failures.ts'
import { Outage, Patience } from './patience.ts'
import { runsOf } from './runs.ts'
import type { Timings } from './timings.ts'

export interface AllOptions {
  readonly address: string
  readonly prefixes: readonly string[]
  /** Exclusive; 0n for the beginning. */
  readonly after: bigint
  /** A subscription goes on for ever, and waits for a server out of reach; otherwise it ends with what is there. */
  readonly isLive: boolean
  readonly observer: StoreObserver
  readonly timings: Timings
  /** Ends it, without an error. */
  readonly signal: AbortSignal
}

/** How many times 32 events the server may pass over before it says how far it came. */
const checkpointInterval = 32

/**
 * Everything in the streams with one of the prefixes, marks of deletion included, as many events at
 * a time as have come. A burst cuts a live subscription off by design of the server, and so does a
 * server that goes away: it begins again where it was, and only the observer notices.
 * @throws StoreUnusableError where $all may not be read; StoreUnavailableError where it is not live
 */
export async function* followAll(
  options: AllOptions,
): AsyncGenerator<readonly AllStreamRecordedEvent[], undefined> {
  const { address, isLive, timings, signal } = options
  const outage = new Outage()
  const patience = new Patience(isLive ? Infinity : timings.patienceMs, outage)
  const isEnded = (): boolean => signal.aborted
  let position = options.after
  while (!isEnded()) {
    const one = new Subscription(options, position)
    try {
      for await (const events of one.runs()) {
        patience.renew()
        yield events
      }
      return
    } catch (error) {
      if (troubleOf(error) === 'denied') throw deniedAll(address, error)
      const isWorthIt = await patience.allows(signal)
      if (!isWorthIt && !isEnded()) throw new StoreUnavailableError(error)
    }
    position = one.position
  }
}

/** One subscription, on a connection of its own. */
class Subscription {
  readonly #options: AllOptions
  #position: bigint
  /** Where the server says that nothing of ours is missing before: further on than our last event. */
  #checkpoint = 0n
  #isConfirmed = false
  #isCaughtUp = false

  constructor(options: AllOptions, after: bigint) {
    this.#options = options
    this.#position = after
  }

  /** Where another one goes on, once this one has failed. */
  get position(): bigint {
    return this.#checkpoint > this.#position ? this.#checkpoint : this.#position
  }

  async *runs(): AsyncGenerator<readonly AllStreamRecordedEvent[], undefined> {
    const { address, isLive, timings, signal, observer } = this.#options
    const client = newClient(address)
    const stream = this.#open(client)
    const waitMs = (): number => (this.#isConfirmed && isLive ? Infinity : timings.readMs)
    const isOver = (): boolean => !isLive && this.#isCaughtUp
    const source = { stream, cancel: () => stream.unsubscribe(), isOver }
    try {
      for await (const run of runsOf<AllStreamResolvedEvent>(source, { waitMs, signal })) {
        const events = run.map(({ event }) => event).filter((event) => event !== undefined)
        if (events.length > 0) yield events
        this.#position = events.at(-1)?.position.commit ?? this.#position
      }
      if (!signal.aborted && !isOver()) throw new Error('The server ended the subscription')
    } catch (error) {
      if (this.#isConfirmed) observer.dropped()
      throw error
    } finally {
      void endClient(client)
    }
  }

  #open(client: ReturnType<typeof newClient>): AllStreamSubscription {
    const { prefixes } = this.#options
    const after = this.#position
    const filter = streamNameFilter({
      prefixes: [...prefixes],
      checkpointInterval,
      checkpointReached: (_subscription, { commit }) => {
        this.#checkpoint = commit
      },
    })
    const fromPosition = after === 0n ? START : { commit: after, prepare: after }
    const stream = client.subscribeToAll({ fromPosition, filter })
    stream.on('confirmation', () => {
      this.#isConfirmed = true
    })
    stream.on('caughtUp', () => {
      this.#isCaughtUp = true
    })
    return stream
  }
}
