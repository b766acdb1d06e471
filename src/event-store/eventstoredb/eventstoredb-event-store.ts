import { endable } from '../endable.ts'
import {
  StoreClosedError,
  StoreUnavailableError,
  StoreUnusableError,
  StreamNotErasableError,
} from '../errors.ts'
import {
  erasablePrefixes,
  isErasable,
  type AppendResult,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type StoredEvent,
  type SubscriptionItem,
} from '../port.ts'
import { prepareAppend } from '../prepared-append.ts'
import { followAll } from './all.ts'
import type { Parts } from './parts.ts'
import { storedEvents } from './stored.ts'

/** The event store on EventStoreDB or KurrentDB. */
export class EventStoreDbEventStore implements EventStore {
  readonly #parts: Parts
  readonly #closing: AbortController
  /** Position of the last event of the record that was written here. */
  #written = 0n
  #closed: Promise<void> | undefined

  /** `closing` is what the parts were made with. */
  constructor(parts: Parts, closing: AbortController) {
    this.#parts = parts
    this.#closing = closing
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
  ): Promise<AppendResult> {
    this.#assertOpen()
    this.#assertVisible(stream)
    const append = { stream, expected, events: prepareAppend(stream, events) }
    const result = await this.#parts.appender.append(append)
    if (!isErasable(stream) && result.position > this.#written) this.#written = result.position
    return result
  }

  async *readStream(
    stream: string,
    { from = 0 }: { readonly from?: number } = {},
  ): AsyncGenerator<StoredEvent, undefined> {
    this.#assertOpen()
    const known = this.#parts.known.of(stream)
    for await (const run of this.#parts.reader.stream(stream, from)) {
      known.learn(Number(run[0]?.revision), run)
      for (const event of storedEvents(run)) {
        yield event
        this.#assertOpen()
      }
    }
  }

  readAll({ after = 0n }: { readonly after?: bigint } = {}): AsyncIterable<StoredEvent> {
    const head = this.head()
    // A failure is told when the iteration begins, not as an unhandled rejection if it never does.
    head.catch(() => undefined)
    return this.#readBetween(after, head)
  }

  subscribe({
    after = 0n,
    signal,
  }: {
    readonly after?: bigint
    readonly signal?: AbortSignal
  } = {}): AsyncIterable<SubscriptionItem> {
    const given = signal === undefined ? [] : [signal]
    return endable((stop) => this.#follow(after, [stop.signal, this.#closing.signal, ...given]))
  }

  async head(): Promise<bigint> {
    this.#assertOpen()
    return await this.#parts.head.find()
  }

  async delete(stream: string): Promise<void> {
    this.#assertOpen()
    if (!isErasable(stream)) throw new StreamNotErasableError(stream)
    await this.#parts.appender.delete(stream)
  }

  async *erasableStreams(): AsyncGenerator<string, undefined> {
    this.#assertOpen()
    const names = new Set<string>()
    const { signal } = this.#closing
    const runs = { prefixes: erasablePrefixes, after: 0n, isLive: false, signal }
    for await (const run of followAll({ ...this.#parts, ...runs })) {
      for (const { streamId, type } of run) {
        if (type === '$streamDeleted') names.delete(streamId)
        else names.add(streamId)
      }
    }
    this.#assertOpen()
    yield* names
  }

  async id(): Promise<string> {
    this.#assertOpen()
    return await this.#parts.id.get()
  }

  close(): Promise<void> {
    this.#closed ??= this.#finish()
    return this.#closed
  }

  async #finish(): Promise<void> {
    this.#closing.abort()
    await this.#parts.appender.finished()
    await this.#parts.connection.close()
  }

  async *#readBetween(
    after: bigint,
    head: Promise<bigint>,
  ): AsyncGenerator<StoredEvent, undefined> {
    const until = await head
    if (until <= after) return
    const { signal } = this.#closing
    const runs = { prefixes: this.#parts.recordPrefixes, after, isLive: false, signal }
    for await (const run of followAll({ ...this.#parts, ...runs })) {
      for (const event of storedEvents(run)) {
        this.#assertOpen()
        if (event.position > until) return
        yield event
        if (event.position === until) return
      }
    }
    this.#assertOpen()
  }

  async *#follow(
    after: bigint,
    signals: readonly AbortSignal[],
  ): AsyncGenerator<SubscriptionItem, undefined> {
    if (this.#closed !== undefined) throw new StoreClosedError()
    const signal = AbortSignal.any([...signals])
    const head = await this.#headWhenReached(signal)
    let last = after
    if (head !== null && head <= last) yield { kind: 'caught-up', position: last }
    const runs = { prefixes: this.#parts.recordPrefixes, after, isLive: true, signal }
    for await (const run of followAll({ ...this.#parts, ...runs })) {
      for (const event of storedEvents(run)) {
        if (signal.aborted) return
        yield { kind: 'event', event }
        last = event.position
      }
      const isAll = last >= (head ?? 0n) && last >= this.#written
      if (isAll && !signal.aborted) yield { kind: 'caught-up', position: last }
    }
  }

  /** Null where the subscription ended before the server could be asked. */
  async #headWhenReached(signal: AbortSignal): Promise<bigint | null> {
    while (!signal.aborted) {
      try {
        return await this.#parts.head.find()
      } catch (error) {
        if (error instanceof StoreClosedError) return null
        if (!(error instanceof StoreUnavailableError)) throw error
      }
    }
    return null
  }

  /** What is written elsewhere would never be seen again. */
  #assertVisible(stream: string): void {
    if (isErasable(stream) || this.#parts.isRecord(stream)) return
    const prefixes = [...this.#parts.recordPrefixes, ...erasablePrefixes].join(', ')
    throw new StoreUnusableError(`${stream} begins with none of ${prefixes} and cannot be written`)
  }

  #assertOpen(): void {
    if (this.#closing.signal.aborted) throw new StoreClosedError()
  }
}
