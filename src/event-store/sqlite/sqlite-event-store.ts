import { endable } from '../endable.ts'
import { StoreClosedError, StreamDeletedError, StreamNotErasableError } from '../errors.ts'
import { nobody, type StoreObserver } from '../observer.ts'
import {
  isErasable,
  type AppendResult,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type StoredEvent,
  type SubscriptionItem,
} from '../port.ts'
import { prepareAppend } from '../prepared-append.ts'
import { AppendQueue } from './append-queue.ts'
import { CommitSignal } from './commit-signal.ts'
import type { Committer } from './committer.ts'
import type { Connection } from './connection.ts'
import { eraseStream } from './erasure.ts'
import { EventReader } from './event-reader.ts'
import { EventWriter } from './event-writer.ts'
import { guarded } from './failures.ts'
import { OwnCommitter } from './own-committer.ts'
import { pageAfterPage } from './pages.ts'
import { follow } from './subscription.ts'
import { ThreadCommitter } from './thread-committer.ts'

interface Settings {
  readonly noticeWithinMs?: number | undefined
  readonly observer?: StoreObserver | undefined
  readonly writesApart?: boolean | undefined
}

/** The event store in one SQLite file. The connection belongs to it from here on. */
export class SqliteEventStore implements EventStore {
  readonly #connection: Connection
  readonly #reader: EventReader
  readonly #writer: EventWriter
  readonly #commits: CommitSignal
  readonly #committer: Committer
  readonly #queue: AppendQueue
  readonly #observer: StoreObserver
  readonly #subscriptions = new Set<AbortController>()
  readonly #erasures = new Set<Promise<void>>()
  #closing: Promise<void> | undefined

  constructor(connection: Connection, settings: Settings = {}) {
    const { noticeWithinMs = 200, observer = nobody, writesApart = false } = settings
    this.#observer = observer
    this.#connection = connection
    this.#reader = new EventReader(connection.db)
    this.#writer = new EventWriter(connection.db)
    this.#commits = new CommitSignal(() => this.#reader.dataVersion(), noticeWithinMs)
    this.#committer = writesApart
      ? new ThreadCommitter(connection.path)
      : new OwnCommitter(connection, this.#writer)
    this.#queue = new AppendQueue(this.#committer, () => {
      this.#commits.announce()
    })
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
  ): Promise<AppendResult> {
    this.#assertOpen()
    const append = { stream, expected, events: prepareAppend(stream, events) }
    const begun = performance.now()
    try {
      return await this.#queue.add(append)
    } finally {
      this.#observer.appended((performance.now() - begun) / 1000)
    }
  }

  readStream(
    stream: string,
    { from = 0 }: { readonly from?: number } = {},
  ): AsyncIterable<StoredEvent> {
    let next = from
    return pageAfterPage(() => {
      const page = this.#whenOpen(() => {
        if (this.#writer.isDeleted(stream)) throw new StreamDeletedError(stream)
        return this.#reader.pageOfStream(stream, next)
      })
      next = (page.events.at(-1)?.revision ?? next) + 1
      return page
    })
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
    return endable((stop) => this.#follow(after, stop, signal))
  }

  head(): Promise<bigint> {
    return Promise.try(() => this.#whenOpen(() => this.#reader.head()))
  }

  async *erasableStreams(): AsyncGenerator<string, undefined> {
    yield* await Promise.try(() => this.#whenOpen(() => this.#reader.erasableStreams()))
  }

  id(): Promise<string> {
    return Promise.try(() => this.#whenOpen(() => this.#reader.id()))
  }

  async delete(stream: string): Promise<void> {
    this.#assertOpen()
    if (!isErasable(stream)) throw new StreamNotErasableError(stream)
    const erasure = this.#erase(stream)
    this.#erasures.add(erasure)
    try {
      await erasure
    } finally {
      this.#erasures.delete(erasure)
    }
  }

  /** What was appended before is stored before, too. */
  async #erase(stream: string): Promise<void> {
    await this.#queue.emptied()
    await eraseStream(this.#connection, this.#writer, stream)
  }

  close(): Promise<void> {
    this.#closing ??= this.#finish()
    return this.#closing
  }

  async #finish(): Promise<void> {
    for (const stop of this.#subscriptions) stop.abort()
    await this.#queue.emptied()
    await Promise.allSettled(this.#erasures)
    await this.#committer.close()
    guarded(this.#connection.path, () => {
      this.#connection.db.close()
    })
  }

  async *#readBetween(
    after: bigint,
    head: Promise<bigint>,
  ): AsyncGenerator<StoredEvent, undefined> {
    const until = await head
    let last = after
    yield* pageAfterPage(() => {
      const page = this.#whenOpen(() => this.#reader.pageOfAll(last, until))
      last = page.events.at(-1)?.position ?? last
      return page
    })
  }

  async *#follow(
    after: bigint,
    stop: AbortController,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<SubscriptionItem, undefined> {
    this.#assertOpen()
    const end = (): void => {
      stop.abort()
    }
    if (signal?.aborted) return
    signal?.addEventListener('abort', end)
    this.#subscriptions.add(stop)
    const read = (last: bigint) => this.#whenOpen(() => this.#reader.pageOfAll(last))
    try {
      yield* follow({ commits: this.#commits, read }, after, stop.signal)
    } finally {
      signal?.removeEventListener('abort', end)
      this.#subscriptions.delete(stop)
    }
  }

  #whenOpen<Result>(work: () => Result): Result {
    this.#assertOpen()
    return guarded(this.#connection.path, work)
  }

  #assertOpen(): void {
    if (this.#closing !== undefined) throw new StoreClosedError()
  }
}
