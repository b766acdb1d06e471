import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { FormTokens, tokenName } from '#src/web/forms/form-token.ts'

/** The browser that a test asks with, where it keeps no cookie of its own. */
const browser = 'the-browser-of-a-test_'
const cookieName = 'samspil-form'

/**
 * Asks as one browser that opened each form before it sends it: `inject` adds the cookie and the token, where
 * the test names none. A form with a token of its own, also an empty one, is sent as it is.
 */
export const withFormTokens = (app: FastifyInstance, cookieSecret: string): FastifyInstance => {
  const tokens = new FormTokens(cookieSecret)
  const inject = app.inject.bind(app)
  const asBrowser = (asked: string | InjectOptions): Promise<LightMyRequestResponse> =>
    inject(tokened(typeof asked === 'string' ? { url: asked } : asked, tokens))
  return Object.assign(app, { inject: asBrowser })
}

const tokened = (options: InjectOptions, tokens: FormTokens): InjectOptions => {
  const { url, cookies = {}, payload } = options
  if (typeof url !== 'string' || Array.isArray(cookies)) return options
  if (/^\/(?:v1|health|metrics|docs)\b/.test(url)) return options
  const known: Record<string, string> = { [cookieName]: browser, ...cookies }
  if (!isForm(options)) return { ...options, cookies: known }
  const token = tokens.issue(known[cookieName] ?? '')
  const sent = new URLSearchParams(typeof payload === 'string' ? payload : '')
  if (!sent.has(tokenName)) sent.set(tokenName, token)
  return { ...options, cookies: known, payload: sent.toString() }
}

const isForm = ({ method, payload, headers = {} }: InjectOptions): boolean =>
  method === 'POST' &&
  (payload === undefined || typeof payload === 'string') &&
  String(headers['content-type']).startsWith('application/x-www-form-urlencoded')
