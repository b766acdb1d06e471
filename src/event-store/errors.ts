import type { ExpectedRevision } from './port.ts'

/** Every error that an event store lets out; `code` is stable. */
export abstract class EventStoreError extends Error {
  abstract readonly code: string
}

/** The stream is not where the caller believed it to be. */
export class RevisionConflictError extends EventStoreError {
  readonly code = 'revision-conflict'
  readonly stream: string
  readonly expected: ExpectedRevision
  readonly actual: ExpectedRevision

  constructor(stream: string, expected: ExpectedRevision, actual: ExpectedRevision) {
    super(`Stream ${stream} is at ${String(actual)}, not at ${String(expected)}`)
    this.stream = stream
    this.expected = expected
    this.actual = actual
  }
}

/**
 * An event id of this stream was sent again, but not as the append it was stored by: another type,
 * other data, another order, together with new events, or twice in one append.
 */
export class EventIdReusedError extends EventStoreError {
  readonly code = 'event-id-reused'
  readonly stream: string
  readonly eventId: string

  constructor(stream: string, eventId: string) {
    super(
      `Event ${eventId} of stream ${stream} was sent before, with other content or beside other events`,
    )
    this.stream = stream
    this.eventId = eventId
  }
}

/** Sizes in bytes of UTF-8. */
export class AppendTooLargeError extends EventStoreError {
  readonly code = 'append-too-large'
  readonly size: number
  readonly limit: number

  constructor(size: number, limit: number) {
    super(`The append holds ${String(size)} bytes; at most ${String(limit)} can be stored at once`)
    this.size = size
    this.limit = limit
  }
}

/** The data or the metadata is nothing that JSON can carry: undefined, a bigint, a cycle. */
export class EventNotJsonError extends EventStoreError {
  readonly code = 'event-not-json'
  readonly eventId: string

  constructor(stream: string, eventId: string, cause?: unknown) {
    super(`Event ${eventId} for stream ${stream} holds what JSON cannot carry`, { cause })
    this.eventId = eventId
  }
}

export class EmptyAppendError extends EventStoreError {
  readonly code = 'empty-append'
  constructor(stream: string) {
    super(`Nothing to append to ${stream}`)
  }
}

export class StreamDeletedError extends EventStoreError {
  readonly code = 'stream-deleted'
  readonly stream: string

  constructor(stream: string) {
    super(`Stream ${stream} was deleted for good`)
    this.stream = stream
  }
}

export class StreamNotErasableError extends EventStoreError {
  readonly code = 'stream-not-erasable'
  constructor(stream: string) {
    super(`Stream ${stream} is part of the record and cannot be deleted`)
  }
}

export class StoreClosedError extends EventStoreError {
  readonly code = 'store-closed'
  constructor() {
    super('The event store is closed')
  }
}

/**
 * The store cannot be opened, read or written; the message is one sentence that an operator can act
 * on, the cause what the storage said.
 */
export class StoreUnusableError extends EventStoreError {
  readonly code = 'store-unusable'
}

/** The store does not answer at the moment, and nothing was changed; the same may be tried again. */
export class StoreUnavailableError extends EventStoreError {
  readonly code = 'store-unavailable'
  constructor(cause?: unknown) {
    super('The event store does not answer', { cause })
  }
}

/**
 * The store did not answer in time, and whether it did what was asked cannot be found out now. The
 * same append, with the same ids, may be sent again: it is stored once.
 */
export class OutcomeUnknownError extends EventStoreError {
  readonly code = 'outcome-unknown'
  readonly stream: string

  constructor(stream: string, cause?: unknown) {
    super(`Whether stream ${stream} was written cannot be found out now`, { cause })
    this.stream = stream
  }
}
