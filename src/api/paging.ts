import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { LocalDate, LogPosition } from '#schemas/values.ts'
import type { Hits } from '#schemas/views/hits.ts'
import type { PageOf, Paging } from '#projections/page.ts'
import type { AsOf } from '#src/read-side/up-to-date.ts'
import { HttpError } from './http-error.ts'

const standardLimit = 50

export const PagingQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1, 'too-small')
    .max(200, 'too-large')
    .optional()
    .meta({ description: 'Most items in the answer, 1 to 200', default: standardLimit }),
  cursor: z
    .string()
    .max(2000, 'too-long')
    .optional()
    .meta({ description: '`next` of the page before' }),
}

interface AskedPage {
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/** How a list goes from one page to the next. */
export interface Pages {
  /** @throws HttpError 400 */
  readonly asked: (asked: AskedPage) => readonly [Paging, since?: AsOf]
  readonly cursorOf: (last: Keyset, asOf: AsOf) => string
}

type Keyset = NonNullable<Paging['after']>

/** Each page is of today, or of the day that it is asked for, as it is known by then. */
export const pagesOfNow: Pages = {
  asked: (asked) => [pagingFrom(asked)],
  cursorOf: ({ key, id }) => encode([key, id]),
}

/** All pages are of the day and the moment of the first: both are in their cursors. */
export const pagesOfMoment: Pages = {
  asked: ({ limit = standardLimit, cursor }) => {
    if (cursor === undefined) return [{ limit, after: null }]
    const [key, id, validAt, position] = cursorFrom(MomentCursor, cursor)
    return [
      { limit, after: { key, id } },
      { validAt, position },
    ]
  },
  cursorOf: ({ key, id }, { validAt, position }) => encode([key, id, validAt, position]),
}

/** @throws HttpError 400 */
export const pagingFrom = ({ limit = standardLimit, cursor }: AskedPage): Paging => {
  if (cursor === undefined) return { limit, after: null }
  const [key, id] = cursorFrom(Cursor, cursor)
  return { limit, after: { key, id } }
}

const Cursor = z.tuple([z.string(), z.string()])
const MomentCursor = z.tuple([z.string(), z.string(), LocalDate, LogPosition])

const cursorFrom = <Parts>(parts: z.ZodType<Parts>, cursor: string): Parts => {
  const parsed = parts.safeParse(decode(cursor))
  if (parsed.success) return parsed.data
  throw new HttpError(400, 'invalid-cursor', { pointer: '/query/cursor' })
}

/** A page as it is answered: its items as views, the cursor of the next, and the Link header. */
export const pageFrom = <Item, View, Total extends Hits>(
  page: PageOf<Item, Total> & AsOf,
  request: FastifyRequest,
  reply: FastifyReply,
  view: (item: Item) => View,
) => {
  const { validAt, position } = page
  const answered = answeredPage(page, { request, reply, view, ...pagesOfNow })
  return { ...answered, validAt, position }
}

interface Answering<Item, View> extends Pick<Pages, 'cursorOf'> {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly view: (item: Item) => View
}

/** The same without what it is as of. */
export const answeredPage = <Item, View, Total extends Hits>(
  page: PageOf<Item, Total> & AsOf,
  { request, reply, view, cursorOf }: Answering<Item, View>,
) => {
  const { items, total, next, corrected } = page
  const cursor = next === null ? null : cursorOf(next, page)
  if (cursor !== null) reply.header('link', nextLink(request.url, cursor))
  return { items: items.map(view), total, next: cursor, corrected: [...corrected] }
}

/** Link header (RFC 8288) of the next page, with all that was asked for. */
const nextLink = (url: string, cursor: string): string => {
  // What stands after the first question mark is all query, further ones included.
  const [path = '', ...query] = url.split('?')
  const parameters = new URLSearchParams(query.join('?'))
  parameters.set('cursor', cursor)
  return `<${path}?${parameters.toString()}>; rel="next"`
}

const encode = (parts: readonly string[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

const decode = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
