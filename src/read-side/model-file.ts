import { basename } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { LRUCache } from 'lru-cache'
import type { ColumnValue, Projection, ReadModel, ResultRow, Row } from '#projections/projection.ts'
import type { StreamDocument } from '#projections/stream-document.ts'
import { Inserts } from './inserts.ts'
import { JournalLoad } from './journal-load.ts'
import { makeTables } from './make-tables.ts'
import { forWriting, inMemory, unread } from './model-settings.ts'
import { inOneGo, type Steps } from './steps.ts'
import { savepoint, snapshot, transaction } from './transactions.ts'
import { whenFree } from '#src/event-store/sqlite/when-free.ts'

/** Those of long lists take some 100 KB each, and there are as many as there are ways to ask. */
const mostPrepared = 300

/**
 * One projection's read model in a file of its own: its tables, the documents they are made from,
 * the checkpoint, and the streams that were parked. Disposable: it can be rebuilt from the events.
 */
export class ModelFile implements ReadModel {
  /** Its name in its folder. */
  readonly file: string
  readonly projection: Projection
  readonly #db: DatabaseSync
  readonly #statements = new LRUCache<string, StatementSync>({ max: mostPrepared })
  #inserts: Inserts
  readonly #columns = new Map<string, readonly string[]>()
  readonly #path: string
  #isForWriting = false
  #load: JournalLoad | null = null

  /** Opens the file, or makes it. */
  constructor(path: string, projection: Projection) {
    this.file = basename(path)
    this.#path = path
    this.projection = projection
    this.#db = new DatabaseSync(path, { timeout: 5000 })
    this.#inserts = new Inserts(this.#db)
    whenFree(() => {
      // What is lost with the power is folded again from the events: NORMAL is enough.
      this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
      this.#db.exec(inMemory)
      makeTables(this.#db, projection)
    })
  }

  /** Position of the last event folded in; 0n where none is. */
  checkpoint(): bigint {
    const statement = this.#prepare('SELECT position FROM checkpoint')
    statement.setReadBigInts(true)
    const position = statement.get()?.position
    return typeof position === 'bigint' ? position : 0n
  }

  document(stream: string): StreamDocument | null {
    const row = this.#prepare('SELECT json FROM document WHERE stream = $stream').get({ stream })
    return row === undefined ? null : (JSON.parse(String(row.json)) as StreamDocument)
  }

  all(sql: string, parameters: Readonly<Record<string, ColumnValue>>): readonly ResultRow[] {
    return this.#prepare(sql).all({ ...parameters })
  }

  /** Streams that met an event which could not be applied, with the reason. */
  parked(): readonly ResultRow[] {
    return this.all('SELECT stream, position, reason FROM parked ORDER BY stream', {})
  }

  run(sql: string, parameters: Readonly<Record<string, SQLInputValue>>): void {
    this.#prepare(sql).run(parameters)
  }

  /** Stores a stream's document. */
  keep(stream: string, document: StreamDocument): void {
    this.run(
      `INSERT INTO document (stream, json) VALUES ($stream, $json)
       ON CONFLICT (stream) DO UPDATE SET json = excluded.json`,
      { stream, json: JSON.stringify(document) },
    )
  }

  /** What a stream has in a table. */
  rowsOf(stream: string, table: string): Row[] {
    const columns = ['stream', ...this.columnsOf(table)]
    const sql = `SELECT ${columns.join(', ')} FROM ${table} WHERE stream = $stream`
    return this.all(sql, { stream }).map(({ stream: _, ...values }) => ({
      table,
      values: values as Row['values'],
    }))
  }

  /** What a table holds besides the stream; numbers of rows mean nothing. */
  columnsOf(table: string): readonly string[] {
    const known =
      this.#columns.get(table) ??
      this.all(
        `SELECT name FROM pragma_table_info($table)
         WHERE name <> 'stream' AND NOT (type = 'INTEGER' AND pk = 1) ORDER BY cid`,
        { table },
      ).map((row) => String(row.name))
    this.#columns.set(table, known)
    return known
  }

  insert(stream: string, row: Row): void {
    this.#inserts.insert(stream, row)
  }

  /** One row, by all that it holds. */
  remove(stream: string, { table, values }: Row): void {
    const isIt = Object.keys(values).map((column) => `AND ${column} IS $${column}`)
    this.run(`DELETE FROM ${table} WHERE stream = $stream ${isIt.join(' ')}`, {
      stream,
      ...values,
    })
  }

  /** All or nothing, the checkpoint with the rows. */
  transaction(work: () => void): void {
    inOneGo(
      this.transactionInSteps(function* () {
        work()
      }),
    )
  }

  /** All of a part of a transaction, or nothing of it. */
  savepoint<Result>(work: () => Result): Result {
    return inOneGo(
      this.savepointInSteps(function* () {
        return work()
      }),
    )
  }

  /** With turns for others between its steps; left early, it is undone. */
  transactionInSteps<Result>(work: () => Steps<Result>): Steps<Result> {
    if (!this.#isForWriting) this.#db.exec(forWriting)
    this.#isForWriting = true
    return transaction(this.#db, work)
  }

  savepointInSteps<Result>(work: () => Steps<Result>): Steps<Result> {
    return savepoint(this.#db, work)
  }

  /** Everything is read in one state of the file from here on. @returns its position */
  hold(): bigint {
    this.#prepare('BEGIN').run()
    try {
      return this.checkpoint()
    } catch (error) {
      this.letGo()
      throw error
    }
  }

  letGo(): void {
    if (this.#db.isOpen && this.#db.isTransaction) this.#prepare('COMMIT').run()
  }

  /** Several questions on one and the same state of the file. */
  snapshotInSteps<Result>(work: () => Steps<Result>): Steps<Result> {
    return snapshot({ begin: this.#prepare('BEGIN'), commit: this.#prepare('COMMIT') }, work)
  }

  /** For filling a file that nobody reads before it is whole: written to the end, or made again. */
  hurry(): void {
    this.#db.exec(unread)
    this.#isForWriting = true
    const load = new JournalLoad(this.#db, this.#path, this.projection)
    this.#inserts = new Inserts(this.#db, (table) => load.placeOf(table))
    this.#load = load
  }

  /** It is whole. */
  arrive(): void {
    this.#load?.finish()
    this.#load = null
    this.#inserts = new Inserts(this.#db)
  }

  close(): void {
    this.#load?.discard()
    if (this.#db.isOpen) this.#db.close()
  }

  #prepare(sql: string): StatementSync {
    const prepared = this.#statements.get(sql) ?? this.#db.prepare(sql)
    this.#statements.set(sql, prepared)
    return prepared
  }
}
