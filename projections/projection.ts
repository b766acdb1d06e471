import type { EventType, Recorded } from '#schemas/events/catalogue.ts'
import type { StreamDocument } from './stream-document.ts'

export type ColumnValue = string | number | null

/** One row to store; the runner adds the stream that it came from. */
export interface Row {
  readonly table: string
  readonly values: Readonly<Record<string, ColumnValue>>
}

/**
 * One question's read model: a document for each stream, and the rows that its queries read.
 * Both are pure: from events and documents alone, so that a rebuilt model equals the one that grew.
 * What depends on the date is stored as intervals; nothing waits for midnight.
 */
export interface Projection {
  readonly name: string
  /** Raised with every change of what is stored: the new one is built beside the old. */
  readonly version: number
  /** Every event type is named, so that none can be forgotten. */
  readonly handles: Readonly<Record<EventType, 'handled' | 'ignored'>>
  /**
   * The tables, each with a column `stream TEXT NOT NULL` and an index that begins with it: rows
   * are replaced by stream, but for those of the journal.
   */
  readonly tables: Readonly<Record<string, string>>
  readonly evolve: (document: StreamDocument | null, event: Recorded) => StreamDocument
  /** @param read documents of other streams: those of sources alone, where there are dependents */
  readonly rows: (document: StreamDocument, read: ReadDocument) => readonly Row[]
  /** Statements that fill what triggers keep, where tables were filled before they had any. */
  readonly derived?: readonly string[]
  readonly journal?: Journal | undefined
  /** Where rows are made from the documents of other streams, too. */
  readonly dependents?: Dependents
  /** Takes the place of `rows` and `journal` where rows are made from the documents of several streams. */
  readonly joined?: Joined
}

/** Streams whose rows depend on the documents of others, their sources, which depend on none. */
export interface Dependents {
  readonly isSource: (stream: string) => boolean
  /** All that rows of other streams are made of; what has not changed has no row made anew. */
  readonly seenOf: (source: StreamDocument) => string | null
  /** The streams whose rows are made from it, by what is stored. */
  readonly streamsFrom: (model: ReadModel, source: StreamDocument) => readonly string[]
}

/**
 * How rows of one stream are made from its own document and those of others. Events are taken one
 * by one, and every stream that one of them touches is made anew.
 */
export interface Joined {
  /** Table of the streams that a stream is made from, in a column `input`; the rows name them. */
  readonly inputs: string
  /** Tables that are only added to, by `noted` and `logged`. */
  readonly journals: readonly string[]
  /**
   * Those that are in another order than the log: where a model is filled from the start their rows are put
   * down in a table `load` of their name as they come, and these statements put them in their place at the end.
   */
  readonly loaded: Readonly<Record<string, string>>
  /** The one stream that an event of this stream touches; null where it is those that name it as input. */
  readonly targetOf: (stream: string) => string | null
  readonly rows: (document: StreamDocument, read: ReadDocument) => readonly Row[]
  /** Rows to add for good, from what the event made of a stream's rows. */
  readonly noted: (
    event: Recorded,
    rows: { readonly before: readonly Row[]; readonly after: readonly Row[] },
  ) => readonly Row[]
  /** Rows to add for good of an event itself, and of the document that it made. */
  readonly logged: (event: Recorded, document: StreamDocument) => readonly Row[]
}

/** A stream as it stands; null where there is none. */
export type ReadDocument = (stream: string) => StreamDocument | null

/** Rows that an event adds to some of the tables for good: they are never replaced. */
interface Journal {
  readonly tables: readonly string[]
  /** Pure, as `evolve` is: from the event and the documents before and after it. */
  readonly rows: (
    event: Recorded,
    documents: { readonly before: StreamDocument | null; readonly after: StreamDocument },
  ) => readonly Row[]
}

/** What a query reads: rows of one projection, by named parameters, and its documents. */
export interface ReadModel {
  document(stream: string): StreamDocument | null
  all(sql: string, parameters: Readonly<Record<string, ColumnValue>>): readonly ResultRow[]
}

export type ResultRow = Readonly<Record<string, unknown>>

/** The last day that SQL knows: an open-ended interval in a column that is compared. */
export const endOfTime = '9999-12-31'

/** A column that holds text. @throws Error where the query and its reader disagree. */
export const textOf = (row: ResultRow, column: string): string => {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`Column ${column} holds no text`)
  return value
}

export const optionalTextOf = (row: ResultRow, column: string): string | null =>
  row[column] === null ? null : textOf(row, column)

export const numberOf = (row: ResultRow, column: string): number => {
  const value = row[column]
  if (typeof value !== 'number') throw new Error(`Column ${column} holds no number`)
  return value
}
