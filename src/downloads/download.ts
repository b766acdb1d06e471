import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AllPages } from '#src/read-side/all-pages.ts'
import type { AsOf } from '#src/read-side/up-to-date.ts'
import { csvOf, type Columns, type Dialect } from './csv.ts'

/** A list as a file, made while it is sent. */
export interface Download {
  readonly headers: Readonly<Record<string, string>>
  readonly content: AsyncIterable<string>
}

interface Table<Item> {
  /** What the file is called, without day and ending. */
  readonly name: string
  readonly columns: Columns<Item>
  readonly dialect?: Dialect
}

/** One row an item. */
export const csvFile = <Item>(
  list: AllPages<Item>,
  { name, columns, dialect }: Table<Item>,
): Download => ({
  headers: headersOf(
    list,
    `${name}-${list.validAt}.csv`,
    'text/csv; charset=utf-8; header=present',
  ),
  content: csvOf(list, columns, dialect),
})

/** One line of JSON an item; nothing where there is none. */
export const ndjsonFile = <Item>(list: AllPages<Item>, name: string): Download => ({
  headers: headersOf(list, `${name}-${list.validAt}.ndjson`, 'application/x-ndjson'),
  content: linesOf(list),
})

/**
 * Sends a file at the pace of its reader. What goes wrong on the way breaks the connection off, so
 * that half a file never looks like a whole one.
 */
export const sendDownload = (
  { method }: FastifyRequest,
  reply: FastifyReply,
  { headers, content }: Download,
): FastifyReply => {
  // Nobody reads the answer to HEAD: nothing is made for it.
  const body = method === 'HEAD' ? [] : content
  return reply.headers(headers).send(Readable.from(body, { objectMode: false }))
}

export const headersOf = ({ validAt, position }: AsOf, file: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${file}"`,
  'cache-control': 'no-store',
  'samspil-valid-at': validAt,
  'samspil-position': position,
})

async function* linesOf<Item>({ pages }: AllPages<Item>): AsyncGenerator<string, undefined> {
  for await (const items of pages) yield items.map((item) => `${JSON.stringify(item)}\n`).join('')
}
