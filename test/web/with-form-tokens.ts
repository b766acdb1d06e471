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
    inject(known(typeof asked === 'string' ? { url: asked } : asked, tokens))
  return Object.assign(app, { inject: asBrowser })
}

const known = (options: InjectOptions, tokens: FormTokens): InjectOptions => {
  const { url, cookies = {} } = options
  if (typeof url !== 'string' || Array.isArray(cookies) || isOfApi(url)) return options
  const all: Record<string, string> = { [cookieName]: browser, ...cookies }
  const asked = { ...options, cookies: all }
  return lacksToken(asked) ? tokened(asked, tokens.issue(all[cookieName] ?? '')) : asked
}

/** The API takes no cookie. */
export const isOfApi = (url: string): boolean => /^\/(?:v1|health|metrics|docs)\b/.test(url)

export const tokened = (options: InjectOptions, token: string): InjectOptions => {
  const sent = sentIn(options)
  sent.set(tokenName, token)
  return { ...options, payload: sent.toString() }
}

/** Whether it is a form that names no token. */
export const lacksToken = (options: InjectOptions): boolean =>
  isForm(options) && !sentIn(options).has(tokenName)

const sentIn = ({ payload }: InjectOptions): URLSearchParams =>
  new URLSearchParams(typeof payload === 'string' ? payload : '')

const isForm = ({ method, payload, headers = {} }: InjectOptions): boolean =>
  method === 'POST' &&
  (payload === undefined || typeof payload === 'string') &&
  String(headers['content-type']).startsWith('application/x-www-form-urlencoded')
