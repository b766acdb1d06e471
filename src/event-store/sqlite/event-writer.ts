import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { EventIdReusedError, RevisionConflictError, StreamDeletedError } from '../errors.ts'
import { isErasable, type AppendResult, type ExpectedRevision } from '../port.ts'
import { isSameJson, type PreparedEvent } from '../prepared-append.ts'

export interface Append {
  readonly stream: string
  readonly expected: ExpectedRevision
  readonly events: readonly PreparedEvent[]
}

/** What is written. `append` and `erase` belong inside a transaction. */
export class EventWriter {
  readonly #lastRevision: StatementSync
  readonly #find: StatementSync
  readonly #insert: StatementSync
  readonly #isDeleted: StatementSync
  readonly #blankEvents: StatementSync
  readonly #markDeleted: StatementSync

  constructor(db: DatabaseSync) {
    this.#lastRevision = db.prepare(
      'SELECT revision FROM event WHERE stream = ? ORDER BY revision DESC LIMIT 1',
    )
    this.#find = db.prepare(
      'SELECT id, revision, position, type, data FROM event WHERE stream = ? AND id = ?',
    )
    this.#insert = db.prepare(
      `INSERT INTO event (stream, revision, id, type, data, metadata, erasable)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#isDeleted = db.prepare('SELECT 1 FROM deleted_stream WHERE stream = ?')
    this.#blankEvents = db.prepare(
      `UPDATE event SET data = ${blank('data')}, metadata = ${blank('metadata')} WHERE stream = ?`,
    )
    this.#markDeleted = db.prepare('INSERT INTO deleted_stream (stream) VALUES (?)')
    this.#find.setReadBigInts(true)
    this.#insert.setReadBigInts(true)
  }

  /**
   * Checks everything before the first insert, so that a refused append leaves nothing behind and
   * the transaction can go on with the next.
   * @throws StreamDeletedError, EventIdReusedError, RevisionConflictError
   */
  append(append: Append): AppendResult {
    const { stream, expected, events } = append
    if (this.isDeleted(stream)) throw new StreamDeletedError(stream)
    const actual = this.#revisionOf(stream)
    const stored =
      actual === 'no-stream'
        ? []
        : events.map(({ id }) => this.#findEvent(stream, id)).filter(isFound)
    if (stored.length > 0) return answerAgain(append, stored)
    if (actual !== expected) throw new RevisionConflictError(stream, expected, actual)
    return this.#insertAll(append, actual === 'no-stream' ? 0 : actual + 1)
  }

  isDeleted(stream: string): boolean {
    return isErasable(stream) && this.#isDeleted.get(stream) !== undefined
  }

  /**
   * Overwrites what the events hold, where it lies, and keeps their rows. Were rows deleted, SQLite would
   * move those beside them to other pages, and what it moves stays behind in the bytes of the page.
   */
  erase(stream: string): void {
    this.#blankEvents.run(stream)
    this.#markDeleted.run(stream)
  }

  #insertAll({ stream, events }: Append, first: number): AppendResult {
    const erasable = isErasable(stream) ? 1 : 0
    let position = 0n
    for (const [index, { id, type, data, metadata }] of events.entries()) {
      const revision = first + index
      const inserted = this.#insert.run(stream, revision, id, type, data, metadata, erasable)
      position = BigInt(inserted.lastInsertRowid)
    }
    return { revision: first + events.length - 1, position }
  }

  #revisionOf(stream: string): ExpectedRevision {
    const row = this.#lastRevision.get(stream) as unknown as
      { readonly revision: number } | undefined
    return row?.revision ?? 'no-stream'
  }

  #findEvent(stream: string, id: string): KnownEvent | undefined {
    return this.#find.get(stream, id) as unknown as KnownEvent | undefined
  }
}

/** As many bytes: a value of the same size is written over the one that was there. */
const blank = (column: string): string => `format('%*s', octet_length(${column}), '')`

interface KnownEvent {
  readonly id: string
  readonly revision: bigint
  readonly position: bigint
  readonly type: string
  readonly data: string
}

const isFound = (event: KnownEvent | undefined): event is KnownEvent => event !== undefined

/** The answer of a repeated append: all of its events stand in the stream, one after the other. */
const answerAgain = ({ stream, events }: Append, stored: readonly KnownEvent[]): AppendResult => {
  const [first] = stored
  const last = stored.at(-1)
  if (first === undefined || last === undefined) throw new Error('No event was found')
  const isRepeated = ({ revision, type, data }: KnownEvent, index: number): boolean =>
    revision === first.revision + BigInt(index) &&
    type === events[index]?.type &&
    isSameJson(data, events[index].data)
  const culprit =
    stored.length < events.length ? first : stored.find((event, at) => !isRepeated(event, at))
  if (culprit !== undefined) throw new EventIdReusedError(stream, culprit.id)
  return { revision: Number(last.revision), position: last.position }
}
