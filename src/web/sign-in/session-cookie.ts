import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Identity } from '#src/identity/identity.ts'
import { limits, type Session } from '#src/identity/session.ts'

/** Most characters of one cookie's value: browsers take 4096 bytes with its name. */
const mostCharacters = 3800
const mostParts = 3

/** The issuer sends people back from another site. */
const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax' } as const

/** Over https, a browser keeps it for this very host. */
const cookieName = ({ publicUrl }: Identity, name: string): string =>
  publicUrl.startsWith('https:') ? `__Host-${name}` : name

/** As it was sealed; null where nobody signed in, or it is over. */
export const sessionIn = async (
  request: FastifyRequest,
  identity: Identity,
): Promise<Session | null> => {
  const [count, first] =
    /^([1-9])~(.+)$/.exec(request.cookies[nameOf(identity, 0)] ?? '')?.slice(1) ?? []
  if (first === undefined) return null
  const rest = Array.from(
    { length: Number(count) - 1 },
    (_, at) => request.cookies[nameOf(identity, at + 1)] ?? '',
  )
  return identity.sessions.open([first, ...rest].join(''))
}

/** Whether a browser that was signed in asks, also where that is over. */
export const hasSession = (request: FastifyRequest, identity: Identity): boolean =>
  request.cookies[nameOf(identity, 0)] !== undefined

/** Kept until the browser closes; what is too long for one cookie goes on in the next ones. */
export const keepSession = async (
  reply: FastifyReply,
  identity: Identity,
  session: Session,
): Promise<void> => {
  const sealed = await identity.sessions.seal(session)
  const parts = sealed.match(new RegExp(`.{1,${String(mostCharacters)}}`, 'g')) ?? []
  for (const [at, part] of parts.entries()) {
    const value = at === 0 ? `${String(parts.length)}~${part}` : part
    void reply.setCookie(nameOf(identity, at), value, cookieOptions)
  }
  forgetFrom(reply, identity, parts.length)
}

export const forgetSession = (reply: FastifyReply, identity: Identity): void => {
  forgetFrom(reply, identity, 0)
}

const forgetFrom = (reply: FastifyReply, identity: Identity, first: number): void => {
  for (let at = first; at < mostParts; at += 1) {
    if (reply.request.cookies[nameOf(identity, at)] === undefined) continue
    void reply.clearCookie(nameOf(identity, at), cookieOptions)
  }
}

const nameOf = (identity: Identity, at: number): string =>
  cookieName(identity, at === 0 ? 'samspil-session' : `samspil-session-${String(at + 1)}`)

const leftName = (identity: Identity): string => cookieName(identity, 'samspil-left')

/** Who has to sign in anew, and in which role they go on. */
export const keepLeft = async (
  reply: FastifyReply,
  identity: Identity,
  session: Session,
): Promise<void> => {
  const sealed = await identity.signIn.sealLeft(session)
  void reply.setCookie(leftName(identity), sealed, { ...cookieOptions, maxAge: limits.signingIn })
}

/** Taken out; null where there is none. */
export const takeLeft = (reply: FastifyReply, identity: Identity): string | null =>
  takeOut(reply, leftName(identity))

/** Of one sign-in, so that several can go on in one browser; gone when it is over. */
const transactionName = (identity: Identity, state: string): string =>
  `${transactionNames(identity)}${state.slice(0, 10)}`

const transactionNames = (identity: Identity): string => cookieName(identity, 'samspil-sign-in-')

/** Sign-ins that one browser can go on with at a time: those that were begun last. */
const mostTransactions = 3

export const keepTransaction = (
  reply: FastifyReply,
  identity: Identity,
  { state, sealed }: { readonly state: string; readonly sealed: string },
): void => {
  forgetOldest(reply, identity)
  const name = transactionName(identity, state)
  void reply.setCookie(name, sealed, { ...cookieOptions, maxAge: limits.signingIn })
}

/** Taken out: it is good for one answer of the issuer. Null where there is none. */
export const takeTransaction = (
  reply: FastifyReply,
  identity: Identity,
  state: string,
): string | null => {
  return takeOut(reply, transactionName(identity, state))
}

/** Browsers send what was set first before what was set later (RFC 6265, section 5.4). */
const forgetOldest = (reply: FastifyReply, identity: Identity): void => {
  const begun = Object.keys(reply.request.cookies).filter((name) =>
    name.startsWith(transactionNames(identity)),
  )
  const over = begun.slice(0, Math.max(0, begun.length - (mostTransactions - 1)))
  for (const name of over) void reply.clearCookie(name, cookieOptions)
}

const takeOut = (reply: FastifyReply, name: string): string | null => {
  const sealed = reply.request.cookies[name]
  if (sealed === undefined) return null
  void reply.clearCookie(name, cookieOptions)
  return sealed
}
