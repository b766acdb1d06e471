import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { Tokens } from '@fastify/csrf'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isFromThisSite } from '../role/role-cookie.ts'
import { signedInOf } from '../sign-in/signed-in.ts'

/** Of the field that carries it. */
export const tokenName = 'token'

/** In a demo, where nobody signs in: which browser it is. */
const cookieName = 'samspil-form'
const ofThisForm = /^[\w-]{22}$/

const keyBytes = 32
const saltLength = 16

/**
 * Tokens that forms are taken by. A token belongs to one session, or in a demo to one browser, and is good for
 * as long: in every tab, on every instance that has the secret of cookies, and after a restart.
 */
export class FormTokens {
  readonly #tokens = new Tokens({ saltLength })
  readonly #key: Uint8Array

  constructor(cookieSecret: string) {
    this.#key = new Uint8Array(hkdfSync('sha256', cookieSecret, '', 'samspil form token', keyBytes))
  }

  /** Never the same twice, so that how well a page can be compressed tells nothing of it. */
  issue(holder: string): string {
    return this.#tokens.create(this.#secretOf(holder))
  }

  isOf(holder: string, token: string): boolean {
    return this.#tokens.verify(this.#secretOf(holder), token)
  }

  #secretOf(holder: string): string {
    return createHmac('sha256', this.#key).update(holder).digest('base64url')
  }
}

/** From here on pages have tokens for their forms; `isDemoSignIn`: without signing in. */
export const giveFormTokens = (
  scope: FastifyInstance,
  { cookieSecret, isDemoSignIn }: { readonly cookieSecret: string; readonly isDemoSignIn: boolean },
): void => {
  const given: Given = { tokens: new FormTokens(cookieSecret), isDemoSignIn }
  scope.decorateRequest('formTokens', { getter: () => given })
}

interface Given {
  readonly tokens: FormTokens
  readonly isDemoSignIn: boolean
}

/** For the forms of the page that is answered; null for who has nothing to send. */
export const formTokenFor = (reply: FastifyReply): string | null => {
  const { request } = reply
  const holder = holderOf(request) ?? (mayBeKnown(request) ? newBrowser(reply) : null)
  return holder === null ? null : tokenOf(request, holder)
}

export const tokenOf = (request: FastifyRequest, holder: string): string =>
  givenTo(request).tokens.issue(holder)

/** Whether a form came with a token of `holder`: who asks, where it is left out. */
export const hasOwnToken = (
  request: FastifyRequest,
  holder: string | null = holderOf(request),
): boolean => holder !== null && givenTo(request).tokens.isOf(holder, sentToken(request))

const givenTo = (request: FastifyRequest): Given => request.getDecorator<Given>('formTokens')

const holderOf = (request: FastifyRequest): string | null => {
  const signedIn = signedInOf(request)
  if (signedIn !== null) return signedIn.sessionKey
  const browser = request.cookies[cookieName] ?? ''
  return givenTo(request).isDemoSignIn && ofThisForm.test(browser) ? browser : null
}

/** With the form of another site a browser leaves out the cookie that it has: it is not to lose it. */
const mayBeKnown = (request: FastifyRequest): boolean =>
  givenTo(request).isDemoSignIn && (request.method !== 'POST' || isFromThisSite(request))

/** Known by a cookie until it closes. */
const newBrowser = (reply: FastifyReply): string => {
  const browser = randomBytes(16).toString('base64url')
  void reply.setCookie(cookieName, browser, { path: '/', httpOnly: true, sameSite: 'lax' })
  return browser
}

/** As it was sent; empty where none was. */
export const sentToken = ({ body }: FastifyRequest): string => {
  const sent = typeof body === 'object' && body !== null ? Object.entries(body) : []
  const [, token] = sent.find(([name]) => name === tokenName) ?? []
  return typeof token === 'string' ? token : ''
}
