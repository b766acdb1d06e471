import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Hits } from '#schemas/views/hits.ts'
import type { PageOf, Paging } from '#projections/page.ts'
import { headingsOf, type Columns } from '#src/downloads/csv.ts'
import { csvFile, ndjsonFile, sendDownload } from '#src/downloads/download.ts'
import { allPages, type AllPages } from '#src/read-side/all-pages.ts'
import type { AsOf } from '#src/read-side/up-to-date.ts'
import { HttpError } from './http-error.ts'
import { answeredPage, pagesOfNow, type Pages } from './paging.ts'

export const FormatQuery = {
  format: z
    .enum(['json', 'csv', 'ndjson'])
    .default('json')
    .meta({
      description:
        '`csv` and `ndjson` give the whole list as a file, made while it is sent, without `limit` ' +
        'and `cursor`',
    }),
}

interface AskedFormat {
  readonly format: 'json' | 'csv' | 'ndjson'
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/** A list of the API: how a page of it is read, and what it is as JSON and as a table. */
interface List<Item, View, Told extends AsOf = AsOf> {
  /** Of the file. */
  readonly name: string
  readonly read: (paging: Paging, since?: AsOf) => Promise<PageOf<Item, Hits> & Told>
  readonly view: (item: Item) => View
  readonly columns: Columns<View>
  /** Pages of now where left out. */
  readonly pages?: Pages
}

/**
 * Answers a page in JSON, or the whole list as a file.
 * @throws HttpError 400
 */
export const answerList = async <Item, View, Told extends AsOf>(
  request: FastifyRequest,
  reply: FastifyReply,
  asked: AskedFormat,
  list: List<Item, View, Told>,
) => {
  const { format, ...paging } = asked
  if (format !== 'json') return answerWhole(request, reply, { ...paging, format }, list)
  const { pages = pagesOfNow, view } = list
  const page = await list.read(...pages.asked(paging))
  return {
    ...page,
    ...answeredPage(page, { request, reply, view, cursorOf: pages.cursorOf }),
    ...counted(page.total),
  }
}

export const counted = (total: Hits): { total: number; totalIsExact: boolean } =>
  typeof total === 'number'
    ? { total, totalIsExact: true }
    : { total: total.moreThan, totalIsExact: false }

/**
 * The whole list as a file.
 * @throws HttpError 400
 */
export const answerWhole = async <Item, View>(
  request: FastifyRequest,
  reply: FastifyReply,
  { format, ...paging }: AskedFormat & { readonly format: 'csv' | 'ndjson' },
  { name, read, view, columns }: List<Item, View>,
): Promise<FastifyReply> => {
  refusePaging(paging)
  const readViews = async (...page: Parameters<typeof read>) => {
    const { items, ...rest } = await read(...page)
    return { ...rest, items: items.map(view) }
  }
  return answerFile(request, reply, { format, name, list: await allPages(readViews), columns })
}

interface File<View> {
  readonly format: 'csv' | 'ndjson'
  readonly name: string
  readonly list: AllPages<View>
  readonly columns: Columns<View>
}

export const answerFile = <View>(
  request: FastifyRequest,
  reply: FastifyReply,
  { format, name, list, columns }: File<View>,
): FastifyReply =>
  sendDownload(
    request,
    reply,
    format === 'csv' ? csvFile(list, { name, columns }) : ndjsonFile(list, name),
  )

/** What the two files hold, for the document: a header that a test can compare, and a line. */
export const fileContents = <Line extends z.ZodType>(
  line: Line,
  tables: readonly Columns<never>[],
) => ({
  'text/csv': {
    schema: z.string().meta({
      description:
        'RFC 4180 in UTF-8 with a header. Lists in a cell are joined by "; ". Text that begins ' +
        'as a formula does gets an apostrophe before it',
      examples: tables.map(headingsOf),
    }),
  },
  'application/x-ndjson': { schema: line.describe('One of these a line') },
})

/** @throws HttpError 400 */
export const refusePaging = ({ limit, cursor }: Omit<AskedFormat, 'format'>): void => {
  if (limit === undefined && cursor === undefined) return
  const pointer = limit === undefined ? '/query/cursor' : '/query/limit'
  throw new HttpError(400, 'format-has-no-pages', { pointer })
}
