import type { FastifyReply, FastifyRequest } from 'fastify'
import { analyst, parseDemoRole } from '#src/identity/demo-role.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { writtenRole } from '#src/identity/written-role.ts'

const name = 'samspil-role'

/** Who the visitor chose to be; an analyst where nothing was chosen or the cookie is not ours. */
export const roleFrom = (request: FastifyRequest): Visitor => {
  const sent = request.cookies[name]
  if (sent === undefined) return analyst
  const { valid, value } = request.unsignCookie(sent)
  return (valid ? parseDemoRole(value) : null) ?? analyst
}

/** Remembered until the browser closes. */
export const rememberRole = (reply: FastifyReply, actor: Visitor): void => {
  void reply.setCookie(name, writtenRole(actor), {
    path: '/',
    signed: true,
    httpOnly: true,
    sameSite: 'strict',
  })
}

/** Whether a browser says in so many words that a form was sent from this site. */
export const saysItIsFromHere = (request: FastifyRequest): boolean => {
  const { 'sec-fetch-site': site, origin } = request.headers
  return (site !== undefined || origin !== undefined) && isFromThisSite(request)
}

/**
 * Whether a form was sent from this site. Browsers say where a form comes from; what says nothing
 * is no browser, and carries nobody's cookie.
 */
export const isFromThisSite = ({ headers }: FastifyRequest): boolean => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin, host } = headers
  return origin === undefined || URL.parse(origin)?.host === host
}
