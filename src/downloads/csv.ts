import { stringify } from 'csv-stringify/sync'
import type { AllPages } from '#src/read-side/all-pages.ts'

/** What a cell is made from: a list is joined with "; ", nothing is an empty cell. */
type Cell = string | number | boolean | null | readonly string[]

/** By heading, in the order of the columns. */
export type Columns<Item> = Readonly<Record<string, (item: Item) => Cell>>

/** How a table is written down. */
export interface Dialect {
  readonly delimiter: ',' | ';'
  /** Begins with U+FEFF, without which Excel reads no æ, ø and å. */
  readonly hasMark: boolean
}

const rfc4180: Dialect = { delimiter: ',', hasMark: false }

/** The line of headings as it stands in the file, without its end. */
export const headingsOf = (columns: Columns<never>): string =>
  lines([Object.keys(columns)], rfc4180).trimEnd()

/** RFC 4180, a page of rows at a time; the headings come also where there are no rows. */
export async function* csvOf<Item>(
  { pages }: Pick<AllPages<Item>, 'pages'>,
  columns: Columns<Item>,
  dialect: Dialect = rfc4180,
): AsyncGenerator<string, undefined> {
  yield (dialect.hasMark ? '\ufeff' : '') + lines([Object.keys(columns)], dialect)
  const cells = Object.values(columns)
  for await (const items of pages) {
    const rows = items.map((item) => cells.map((cell) => written(cell(item))))
    yield lines(rows, dialect)
  }
}

// A cell that begins as a formula does would be run by a spreadsheet: it gets an apostrophe, save
// where it is a number.
const lines = (rows: readonly (readonly unknown[])[], { delimiter }: Dialect): string =>
  stringify([...rows], { delimiter, record_delimiter: 'windows', escape_formulas: true })

const written = (cell: Cell): string | number | null => {
  if (typeof cell === 'boolean') return String(cell)
  return isList(cell) ? cell.join('; ') : cell
}

const isList = (cell: Cell): cell is readonly string[] => Array.isArray(cell)
