/** An event as the caller hands it over. `data` and `metadata` are anything JSON can carry. */
export interface EventToAppend {
  /** UUID, unique within its stream: an append repeated with the same ids is recognised. */
  readonly id: string
  /** Stored type with its version, for example `agreement-proposed.v1`. */
  readonly type: string
  readonly data: unknown
  readonly metadata: unknown
}

/** An event as it was stored. */
export interface StoredEvent extends EventToAppend {
  readonly stream: string
  /** 0 for the first event of its stream, without gaps. */
  readonly revision: number
  /** Rises over the whole store, need not be contiguous, means nothing in another store. */
  readonly position: bigint
}

/** What the caller believes of the stream: that it does not exist, or the revision of its last event. */
export type ExpectedRevision = 'no-stream' | number

export interface AppendResult {
  /** Revision of the last event of this append. */
  readonly revision: number
  /** Position of the last event of this append. */
  readonly position: bigint
}

/**
 * `caught-up` is yielded each time everything stored so far has been handed over: at first, and then
 * after each run of live events. Its position is that of the last event handed over, or `after`.
 */
export type SubscriptionItem =
  | { readonly kind: 'event'; readonly event: StoredEvent }
  | { readonly kind: 'caught-up'; readonly position: bigint }

/** Serialised data and metadata of one append, in bytes of UTF-8: the limit of EventStoreDB. */
export const maxAppendBytes = 1_048_576

/**
 * Streams that can be deleted for good, and that `readAll` and `subscribe` therefore leave out:
 * what was forgotten must not live on in a read model. `access-` are the days of the access log.
 */
export const erasablePrefixes = ['person-', 'draft-', 'access-'] as const

export const isErasable = (stream: string): boolean =>
  erasablePrefixes.some((prefix) => stream.startsWith(prefix))

/**
 * The event store: all of Samspil's truth is behind these nine operations.
 * Failures are the errors of `errors.ts` and nothing else; any operation may throw StoreClosedError,
 * StoreUnusableError or StoreUnavailableError. Only a subscription waits for a store that cannot be
 * reached for the moment, and goes on where it was.
 */
export interface EventStore {
  /**
   * Appends all events or none, durably: when the promise resolves they are on disk.
   * Repeating an append (same ids, same types and data, in the same order) yields the original
   * answer and writes nothing, whatever was appended since and whatever `expected` says. Data is
   * compared as JSON, whatever the order of keys; metadata is not compared. Ids are looked at before
   * the revision: an append of which only a part is stored is an EventIdReusedError.
   * @throws RevisionConflictError, EventIdReusedError, AppendTooLargeError, EmptyAppendError,
   * EventNotJsonError, StreamDeletedError, StoreClosedError, OutcomeUnknownError
   */
  append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
  ): Promise<AppendResult>
  /**
   * The events of one stream, oldest first, from revision `from` (inclusive, default 0). A stream
   * that was never written is empty.
   * @throws StreamDeletedError, StoreClosedError
   */
  readStream(stream: string, options?: { readonly from?: number }): AsyncIterable<StoredEvent>
  /**
   * Everything but the erasable streams, in order of position, up to the head at the time of the
   * call; `after` is exclusive (0n reads from the beginning).
   */
  readAll(options?: { readonly after?: bigint }): AsyncIterable<StoredEvent>
  /**
   * As readAll, and then what is appended later, by this or another process, until the signal
   * aborts, the loop is left or the store is closed; none of these is an error.
   */
  subscribe(options?: {
    readonly after?: bigint
    readonly signal?: AbortSignal
  }): AsyncIterable<SubscriptionItem>
  /** Position of the last event that readAll would yield; 0n for an empty store. */
  head(): Promise<bigint>
  /**
   * Deletes an erasable stream for good, written or not: later reads, appends and deletes say so.
   * What is left on disk is its name and the ids and types of its events, and on EventStoreDB all of
   * it until a scavenge.
   * @throws StreamNotErasableError, StreamDeletedError, StoreClosedError, OutcomeUnknownError
   */
  delete(stream: string): Promise<void>
  /** Names of the erasable streams that hold events, in no order; those that were deleted are not among them. */
  erasableStreams(): AsyncIterable<string>
  /** Tells this store from every other: made with it, kept by it, and not taken along by a copy. */
  id(): Promise<string>
  /** Finishes what was begun, ends subscriptions, and releases the store. Repeatable. */
  close(): Promise<void>
}
