import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { StoredEvent } from '../port.ts'

/** Some consecutive events; `isLast` when there was nothing more at the time of reading. */
export interface Page {
  readonly events: readonly StoredEvent[]
  readonly isLast: boolean
}

/** A page ends at whichever comes first: large events must not add up in memory. */
const eventsPerPage = 500
const charactersPerPage = 4 * 1_048_576

/** What is read, a page at a time: no statement stays open between two calls. */
export class EventReader {
  readonly #pageOfAll: StatementSync
  readonly #pageOfStream: StatementSync
  readonly #hasMore: StatementSync
  readonly #head: StatementSync
  readonly #dataVersion: StatementSync
  readonly #erasable: StatementSync
  readonly #id: StatementSync

  constructor(db: DatabaseSync) {
    const prepare = (sql: string): StatementSync => {
      const statement = db.prepare(sql)
      statement.setReadBigInts(true)
      return statement
    }
    const columns = 'position, stream, revision, id, type, data, metadata'
    this.#pageOfAll = prepare(
      `SELECT ${columns} FROM event INDEXED BY event_for_all
       WHERE erasable = 0 AND position > ? AND position <= ? ORDER BY position LIMIT ?`,
    )
    this.#pageOfStream = prepare(
      `SELECT ${columns} FROM event WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`,
    )
    this.#hasMore = prepare('SELECT 1 FROM event WHERE stream = ? AND revision >= ? LIMIT 1')
    this.#head = prepare(
      `SELECT position FROM event INDEXED BY event_for_all
       WHERE erasable = 0 ORDER BY position DESC LIMIT 1`,
    )
    this.#dataVersion = prepare('PRAGMA data_version')
    this.#erasable = prepare(
      `SELECT DISTINCT stream FROM event
       WHERE erasable = 1 AND stream NOT IN (SELECT stream FROM deleted_stream)`,
    )
    this.#id = prepare('SELECT id FROM store')
  }

  /** @param after exclusive @param until inclusive */
  pageOfAll(after: bigint, until: bigint = endOfTime): Page {
    return toPage(this.#pageOfAll.iterate(after, until, eventsPerPage + 1))
  }

  /** @param from inclusive */
  pageOfStream(stream: string, from: number): Page {
    // Mostly there is nothing: streams are asked for what came after what is known of them.
    if (this.#hasMore.get(stream, from) === undefined) return { events: [], isLast: true }
    return toPage(this.#pageOfStream.iterate(stream, from, eventsPerPage + 1))
  }

  head(): bigint {
    const row = this.#head.get() as unknown as Pick<Row, 'position'> | undefined
    return row?.position ?? 0n
  }

  erasableStreams(): readonly string[] {
    return this.#erasable.all().map(({ stream }) => String(stream))
  }

  id(): string {
    return String(this.#id.get()?.id)
  }

  /** Changes when another connection, of this or another process, has committed. */
  dataVersion(): bigint {
    const row = this.#dataVersion.get() as unknown as { readonly data_version: bigint }
    return row.data_version
  }
}

interface Row {
  readonly position: bigint
  readonly stream: string
  readonly revision: bigint
  readonly id: string
  readonly type: string
  readonly data: string
  readonly metadata: string
}

const endOfTime = 2n ** 63n - 1n

const toPage = (rows: Iterable<unknown>): Page => {
  const events: StoredEvent[] = []
  let characters = 0
  for (const row of rows as Iterable<Row>) {
    if (events.length === eventsPerPage || characters > charactersPerPage)
      return { events, isLast: false }
    events.push(toEvent(row))
    characters += row.data.length + row.metadata.length
  }
  return { events, isLast: true }
}

const toEvent = ({ revision, data, metadata, ...same }: Row): StoredEvent => ({
  stream: same.stream,
  revision: Number(revision),
  position: same.position,
  id: same.id,
  type: same.type,
  data: JSON.parse(data) as unknown,
  metadata: JSON.parse(metadata) as unknown,
})
