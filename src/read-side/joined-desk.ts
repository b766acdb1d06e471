import type { Row } from '#projections/projection.ts'
import type { StreamDocument } from '#projections/stream-document.ts'
import type { ModelFile } from './model-file.ts'

/** What one stream has in the tables, as stored and as it is to be. */
interface OwnRows {
  readonly stored: readonly Row[]
  now: readonly Row[]
}

/**
 * Documents and rows in hand between two writings: each touched stream is read once and written
 * once, and only where it differs.
 */
export class JoinedDesk {
  readonly #model: ModelFile
  readonly #tables: readonly string[]
  readonly #documents = new Map<string, StreamDocument | null>()
  readonly #changed = new Set<string>()
  readonly #rows = new Map<string, OwnRows>()
  readonly #notes: { readonly stream: string; readonly row: Row }[] = []

  constructor(model: ModelFile) {
    this.#model = model
    const { tables, joined } = model.projection
    this.#tables = Object.keys(tables).filter((table) => joined?.journals.includes(table) !== true)
  }

  readonly read = (stream: string): StreamDocument | null => {
    const known = this.#documents.get(stream)
    if (known !== undefined) return known
    const document = this.#model.document(stream)
    this.#documents.set(stream, document)
    return document
  }

  keep(stream: string, document: StreamDocument): void {
    this.#documents.set(stream, document)
    this.#changed.add(stream)
  }

  rows(stream: string): readonly Row[] {
    return this.#own(stream).now
  }

  replace(stream: string, rows: readonly Row[]): void {
    this.#own(stream).now = rows
  }

  note(stream: string, rows: readonly Row[]): void {
    for (const row of rows) this.#notes.push({ stream, row })
  }

  /** Streams that name this one as input, with what is in hand. */
  streamsFrom(input: string, table: string): string[] {
    this.write()
    return this.#model
      .all(`SELECT stream FROM ${table} WHERE input = $input ORDER BY stream`, { input })
      .map((row) => String(row.stream))
  }

  /** Writes where more is in hand than is good to hold. */
  writeIfFull(): void {
    if (this.#rows.size >= mostInHand || this.#changed.size >= mostInHand) this.write()
  }

  write(): void {
    for (const stream of this.#changed) this.#writeDocument(stream)
    for (const [stream, own] of this.#rows) this.#writeRows(stream, own)
    for (const { stream, row } of this.#notes) this.#model.insert(stream, row)
    this.forget()
  }

  /** Lets go of all that is in hand. */
  forget(): void {
    this.#changed.clear()
    this.#rows.clear()
    this.#notes.length = 0
    this.#documents.clear()
  }

  #own(stream: string): OwnRows {
    const known = this.#rows.get(stream)
    if (known !== undefined) return known
    const stored = this.#tables.flatMap((table) => this.#model.rowsOf(stream, table))
    const own = { stored, now: stored }
    this.#rows.set(stream, own)
    return own
  }

  #writeDocument(stream: string): void {
    const document = this.#documents.get(stream)
    if (document !== undefined && document !== null) this.#model.keep(stream, document)
  }

  #writeRows(stream: string, { stored, now }: OwnRows): void {
    if (stored === now) return
    const before = new Set(stored.map(told))
    const after = new Set(now.map(told))
    for (const row of stored) if (!after.has(told(row))) this.#model.remove(stream, row)
    for (const row of now) if (!before.has(told(row))) this.#model.insert(stream, row)
  }
}

/** Streams; some 20 KB each. */
const mostInHand = 500

/** The same for a row as stored, whose columns are in the order of the table. */
const told = ({ table, values }: Row): string => table + JSON.stringify(values)
