import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
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

const Cursor = z.tuple([z.string(), z.string()])

/** @throws HttpError 400 */
export const pagingFrom = ({
  limit = standardLimit,
  cursor,
}: {
  limit?: number | undefined
  cursor?: string | undefined
}): Paging => {
  if (cursor === undefined) return { limit, after: null }
  const parsed = Cursor.safeParse(decode(cursor))
  if (!parsed.success) throw new HttpError(400, 'invalid-cursor', { pointer: '/query/cursor' })
  const [key, id] = parsed.data
  return { limit, after: { key, id } }
}

/** A page as it is answered: its items as views, the cursor of the next, and the Link header. */
export const pageFrom = <Item, View, Total extends Hits>(
  page: PageOf<Item, Total> & AsOf,
  request: FastifyRequest,
  reply: FastifyReply,
  view: (item: Item) => View,
) => {
  const { items, total, next, corrected, validAt, position } = page
  const cursor = next === null ? null : encode(next)
  if (cursor !== null) reply.header('link', nextLink(request.url, cursor))
  return {
    items: items.map(view),
    total,
    next: cursor,
    corrected: [...corrected],
    validAt,
    position,
  }
}

/** Link header (RFC 8288) of the next page, with all that was asked for. */
const nextLink = (url: string, cursor: string): string => {
  // What stands after the first question mark is all query, further ones included.
  const [path = '', ...query] = url.split('?')
  const parameters = new URLSearchParams(query.join('?'))
  parameters.set('cursor', cursor)
  return `<${path}?${parameters.toString()}>; rel="next"`
}

const encode = ({ key, id }: { key: string; id: string }): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url')

const decode = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
