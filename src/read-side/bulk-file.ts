import { rmSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Projection, Row } from '#projections/projection.ts'
import type { StreamDocument } from '#projections/stream-document.ts'
import { flush } from './flush.ts'
import { Inserts } from './inserts.ts'
import { bookkeeping } from './model-settings.ts'

/** Nobody reads it before it is whole, and after a crash it is made again: nothing is waited for. */
const withoutCare = `PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA cache_size = -262144; PRAGMA temp_store = FILE`

/** A page holds one document: fewer of them are read for one. */
const streamsPerPage = 500

/**
 * The file of a read model while it is filled for the first time. Tables are filled before they get
 * their indexes; one whose order is not that of its streams is filled in its own order at the end.
 */
export class BulkFile {
  readonly #path: string
  readonly #projection: Projection
  readonly #db: DatabaseSync
  readonly #inserts: Inserts
  /** Tables that are put in their order at the end. */
  readonly #sorted: ReadonlyMap<string, TableOrder>
  readonly #keep: StatementSync
  readonly #find: StatementSync

  constructor(path: string, projection: Projection) {
    this.#path = path
    this.#projection = projection
    this.#db = new DatabaseSync(path)
    this.#db.exec(withoutCare)
    this.#db.exec(bookkeeping)
    for (const statement of this.#statements()) if (isTable(statement)) this.#db.exec(statement)
    this.#db.exec(`ATTACH '${this.#loadPath.replaceAll("'", "''")}' AS load`)
    this.#db.exec('PRAGMA load.journal_mode = MEMORY; PRAGMA load.synchronous = OFF')
    this.#sorted = new Map(
      this.#ownTables().flatMap((table) => {
        const order = this.#orderOf(table)
        return order === null ? [] : [[table, order] as const]
      }),
    )
    for (const table of this.#sorted.keys()) {
      this.#db.exec(`CREATE TABLE load.${table} AS SELECT * FROM main.${table}`)
    }
    this.#inserts = new Inserts(
      this.#db,
      (table) => `${this.#sorted.has(table) ? 'load' : 'main'}.${table}`,
    )
    this.#keep = this.#db.prepare(
      `INSERT INTO document (stream, json) VALUES (?, ?)
       ON CONFLICT (stream) DO UPDATE SET json = excluded.json`,
    )
    this.#find = this.#db.prepare('SELECT json FROM document WHERE stream = ?')
    this.#db.exec('BEGIN')
  }

  document(stream: string): StreamDocument | null {
    const row = this.#find.get(stream)
    return row === undefined ? null : (JSON.parse(String(row.json)) as StreamDocument)
  }

  keep(stream: string, document: StreamDocument): void {
    this.#keep.run(stream, JSON.stringify(document))
  }

  park(stream: string, position: bigint, reason: string): void {
    this.#db.prepare('INSERT INTO parked VALUES (?, ?, ?)').run(stream, position, reason)
  }

  insert(stream: string, row: Row): void {
    this.#inserts.insert(stream, row)
  }

  /** All documents, in the order of their streams, some at a time. */
  *documents(): Generator<readonly { stream: string; document: StreamDocument }[]> {
    const page = this.#db.prepare(
      'SELECT stream, json FROM document WHERE stream > ? ORDER BY stream LIMIT ?',
    )
    for (let last = ''; ;) {
      const rows = page.all(last, streamsPerPage).map(({ stream, json }) => ({
        stream: String(stream),
        document: JSON.parse(String(json)) as StreamDocument,
      }))
      const end = rows.at(-1)
      if (end === undefined) return
      yield rows
      last = end.stream
    }
  }

  get documentCount(): number {
    return Number(this.#db.prepare('SELECT count(*) AS count FROM document').get()?.count)
  }

  /** Puts tables in order, adds what finds their rows, and has all of it on disk. */
  finish(position: bigint): void {
    for (const [table, order] of this.#sorted) this.#db.exec(fromLoad(table, order))
    for (const statement of this.#statements()) if (!isTable(statement)) this.#db.exec(statement)
    for (const statement of this.#projection.derived ?? []) this.#db.exec(statement)
    this.#db.prepare('UPDATE checkpoint SET position = ?').run(position)
    this.#db.exec('COMMIT')
    this.close()
    flush(this.#path)
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close()
    rmSync(this.#loadPath, { force: true })
  }

  get #loadPath(): string {
    return `${this.#path}-load`
  }

  #statements(): string[] {
    // What stands between BEGIN and END of a trigger begins with another word.
    return Object.values(this.#projection.tables).flatMap((sql) =>
      sql.split(/;\s*(?=CREATE\b|\/\*)/),
    )
  }

  #ownTables(): string[] {
    return Object.keys(this.#projection.tables)
  }

  /** Null where rows come in the table's order as the streams are gone through. */
  #orderOf(table: string): TableOrder | null {
    const columns = this.#db
      .prepare('SELECT name, type, pk FROM pragma_table_info(?) ORDER BY pk, cid')
      .all(table)
    const key = columns.filter(({ pk }) => pk !== 0)
    const named = (all: typeof columns) => all.map(({ name }) => String(name)).join(', ')
    const [first] = key
    if (first === undefined || first.name === 'stream') return null
    if (first.type !== 'INTEGER') return { by: named(key), number: null, others: '' }
    return columns.some(({ name }) => name === 'sort_key')
      ? {
          by: 'sort_key, stream, rowid',
          number: named(key),
          others: named(columns.filter(({ pk }) => pk === 0)),
        }
      : null
  }
}

interface TableOrder {
  /** Columns. */
  readonly by: string
  /** The column of a row's number, where rows are numbered in this order. */
  readonly number: string | null
  readonly others: string
}

/** Numbers end at -1: those of later rows are above 0. */
const fromLoad = (table: string, { by, number, others }: TableOrder): string =>
  number === null
    ? `INSERT INTO main.${table} SELECT * FROM load.${table} ORDER BY ${by}`
    : `INSERT INTO main.${table} (${number}, ${others})
       SELECT row_number() OVER (ORDER BY ${by}) - 1 - (SELECT count(*) FROM load.${table}), ${others}
       FROM load.${table}`

const isTable = (statement: string): boolean =>
  /^(\/\*.*?\*\/\s*)?CREATE (VIRTUAL )?TABLE/s.test(statement.trim())
