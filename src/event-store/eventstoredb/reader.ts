import {
  BACKWARDS,
  END,
  type AllStreamResolvedEvent,
  type EventStoreDBClient,
  type RecordedEvent,
  type ResolvedEvent,
  type StreamingRead,
} from '@eventstore/db-client'
import { StoreClosedError, StoreUnavailableError, StreamDeletedError } from '../errors.ts'
import type { Connection } from './connection.ts'
import { denied, deniedAll, lastingFault, troubleOf } from './failures.ts'
import { Patience } from './patience.ts'
import { runsOf } from './runs.ts'
import { Slots } from './slots.ts'
import type { Timings } from './timings.ts'

export interface ReaderOptions {
  readonly address: string
  readonly connection: Connection
  readonly timings: Timings
  /** Aborts when the store closes. */
  readonly closing: AbortSignal
}

export interface LogEntry {
  readonly stream: string
  readonly type: string
  readonly position: bigint
}

/** Reads that have not been answered yet, or wait for a server that is away: many more would only get in its way. */
const mostBeginning = 100

/** Reads that end, each tried again from where it was while the server is out of reach. */
export class Reader {
  readonly #options: ReaderOptions
  readonly #slots = new Slots(mostBeginning)

  constructor(options: ReaderOptions) {
    this.#options = options
  }

  /**
   * The events of a stream, those of others among them, as many at a time as have come.
   * @throws StreamDeletedError, StoreUnavailableError, StoreUnusableError, StoreClosedError
   */
  async *stream(
    stream: string,
    from: number,
    maxCount = Infinity,
  ): AsyncGenerator<readonly RecordedEvent[], undefined> {
    const end = from + maxCount
    let next = from
    const open = (client: EventStoreDBClient): StreamingRead<ResolvedEvent> =>
      client.readStream(stream, {
        fromRevision: BigInt(next),
        requiresLeader: true,
        ...(Number.isFinite(end) ? { maxCount: end - next } : {}),
      })
    for await (const run of this.#untilRead(open, stream)) {
      const events = run.map(({ event }) => event).filter((event) => event !== undefined)
      next = Number(events.at(-1)?.revision ?? next - 1) + 1
      yield events
      if (next >= end) return
    }
  }

  /**
   * The last events before a position, newest first; those of others and of the server itself are
   * among them. Null: before the end.
   * @throws StoreUnavailableError, StoreUnusableError, StoreClosedError
   */
  async lastOfAll(maxCount: number, before: bigint | null): Promise<readonly LogEntry[]> {
    const entries: LogEntry[] = []
    let from = before
    const open = (client: EventStoreDBClient): StreamingRead<AllStreamResolvedEvent> =>
      client.readAll({
        direction: BACKWARDS,
        fromPosition: from === null ? END : { commit: from, prepare: from },
        maxCount: maxCount - entries.length,
        requiresLeader: true,
      })
    for await (const run of this.#untilRead(open, null)) {
      for (const { event } of run) {
        if (event === undefined) continue
        from = event.position.commit
        entries.push({ stream: event.streamId, type: event.type, position: from })
      }
      if (entries.length >= maxCount) break
    }
    return entries
  }

  /** Opens one read after another, until one gets to its end. */
  async *#untilRead<Item>(
    open: (client: EventStoreDBClient) => StreamingRead<Item>,
    stream: string | null,
  ): AsyncGenerator<readonly Item[], undefined> {
    const { connection, timings, closing, address } = this.#options
    const patience = new Patience(timings.patienceMs, connection.outage)
    for (;;) {
      const giveBack = await this.#slots.take()
      const lease = connection.lease()
      try {
        const call = open(lease.client)
        const source = { stream: call, cancel: () => call.cancel() }
        const waiting = { waitMs: () => timings.readMs, signal: closing }
        for await (const run of runsOf<Item>(source, waiting)) {
          patience.renew()
          lease.answered()
          giveBack()
          yield run
        }
        closing.throwIfAborted()
        lease.answered()
        return
      } catch (error) {
        if (closing.aborted) throw new StoreClosedError()
        lease.failed(error)
        const trouble = troubleOf(error)
        if (trouble === 'missing') return
        if (trouble === 'deleted' && stream !== null) throw new StreamDeletedError(stream)
        if (trouble === 'denied') throw (stream === null ? deniedAll : denied)(address, error)
        const fault = lastingFault(address, error)
        if (fault !== null) throw fault
        if (!(await patience.allows(closing))) throw new StoreUnavailableError(error)
      } finally {
        lease.release()
        giveBack()
      }
    }
  }
}
