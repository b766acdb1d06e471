import { randomUUID } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import { cookieSecret, type Site } from '../site.ts'
import { visibleWords } from '../visible.ts'

export const haderslev = 'coordinator:0510'
export const elsewhere = 'coordinator:0101'
export const leaderOf = (institutionId: string): string => `institution-leader:${institutionId}`

export interface Answered {
  readonly status: number
  readonly body: string
  readonly words: string
  readonly location: string
}

const cookiesOf = (role: string | null): Record<string, string> =>
  role === null ? {} : { 'samspil-role': fastifyCookie.sign(role, cookieSecret) }

export const get = async ({ app }: Site, url: string, role: string | null): Promise<Answered> => {
  const { statusCode, body } = await app.inject({ url, cookies: cookiesOf(role) })
  return { status: statusCode, body, words: visibleWords(body), location: '' }
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Sends a form as a browser does. */
export const post = async (
  { app }: Site,
  url: string,
  { role, fields }: { role: string | null; fields: Fields },
): Promise<Answered> => {
  const sent = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one]),
  )
  const { statusCode, body, headers } = await app.inject({
    method: 'POST',
    url,
    cookies: cookiesOf(role),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(sent).toString(),
  })
  const location = headers.location ?? ''
  return { status: statusCode, body, words: visibleWords(body), location }
}

/** What a page's form sends along unseen. */
export const hiddenIn = (body: string): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, unescaped(value)],
    ),
  )

/** What stands in a text field of a page. */
export const valueIn = (body: string, id: string): string | undefined => {
  const field = [...body.matchAll(/<(?:input|textarea)\s[^>]*>(?:\s*([^<]*)<\/textarea>)?/g)].find(
    ([tag]) => tag.includes(`id="${id}"`),
  )
  const value = field?.[1] ?? / value="([^"]*)"/.exec(field?.[0] ?? '')?.[1]
  return value === undefined ? undefined : unescaped(value)
}

export const unknownId = randomUUID()

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
