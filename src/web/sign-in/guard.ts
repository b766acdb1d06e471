import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Identity } from '#src/identity/identity.ts'
import { IssuerUnavailableError } from '#src/identity/issuer-unavailable.ts'
import { mayAtAll, type ActionName } from '#src/identity/permissions.ts'
import { actingIn, holderOf, holdersIn, sessionKeyOf, type Session } from '#src/identity/session.ts'
import { everybody, isRoleHolder } from '#src/identity/visitor.ts'
import { writtenRole } from '#src/identity/written-role.ts'
import { languageOfPath, paths } from '../paths.ts'
import { pageHeaders } from '../problem-pages.ts'
import type { PageServices } from '../visit.ts'
import { forgetSession, hasSession, keepLeft, keepSession, sessionIn } from './session-cookie.ts'
import { noRolePage } from './sign-in-pages.ts'
import { rememberSignedIn, type SignedIn } from './signed-in.ts'

/**
 * Lets in who is signed in with a role, and everybody to what all may see; sends others to sign in, back
 * to the page that they asked for. In a demo, everybody comes in. What a form sent is read before, so
 * that it is not lost where the issuer does not answer.
 */
export const guardPages = (
  scope: FastifyInstance,
  { identity = null, limiter }: Pick<PageServices, 'identity' | 'limiter'>,
): void => {
  scope.decorateRequest('visitor', null)
  if (identity === null) return
  scope.addHook('preHandler', async (request, reply) => {
    if (request.is404 || isOpen(request)) return
    const kept = await sessionIn(request, identity)
    const session = await resumed(identity, kept, reply).catch(asEverybody(request))
    if (session === undefined) return
    if (session === null) return withoutSession(identity, kept, reply)
    await limiter?.user(request, session.subject)
    const signedIn = signedInBy(session, identity, reply)
    rememberSignedIn(request, signedIn)
    if (isRoleHolder(signedIn.actor) || isForAll(request)) return
    return reply.status(403).headers(pageHeaders).send(noRolePage(reply))
  })
}

/**
 * Whoever was signed in a moment ago signs in anew, once, also on a page that is for all: the issuer's own
 * session makes that unnoticed.
 */
const withoutSession = async (
  identity: Identity,
  kept: Session | null,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> => {
  const { request } = reply
  const wasSignedIn = hasSession(request, identity)
  if (wasSignedIn) forgetSession(reply, identity)
  if (kept !== null) await keepLeft(reply, identity, kept)
  const isShown = isForAll(request) && !(wasSignedIn && request.method === 'GET')
  return isShown ? undefined : reply.redirect(toSignIn(request), 303)
}

/** Styles, the ways in and out, and the calendar of whoever has its secret address: nobody needs to be known. */
const isOpen = ({ routeOptions: { url = '', config } }: FastifyRequest): boolean =>
  url.startsWith('/assets/') || open.has(config.permission)

const open: ReadonlySet<ActionName | undefined> = new Set<ActionName>([
  'sign-in',
  'follow-calendar',
])

/** Nobody has roles to choose among without signing in. */
const isForAll = ({ routeOptions: { config } }: FastifyRequest): boolean => {
  const { permission } = config
  return permission !== undefined && permission !== 'choose-role' && mayAtAll(everybody, permission)
}

/** While the issuer is away, who signed in sees what everybody may: undefined. Nothing of the session is lost. */
const asEverybody =
  (request: FastifyRequest) =>
  (error: unknown): undefined => {
    if (error instanceof IssuerUnavailableError && isForAll(request)) return
    throw error
  }

const resumed = async (
  identity: Identity,
  kept: Session | null,
  reply: FastifyReply,
): Promise<Session | null> => {
  if (kept === null) return null
  const session = await identity.sessions.resume(kept)
  if (session !== null && session !== kept) await keepSession(reply, identity, session)
  return session
}

const signedInBy = (session: Session, identity: Identity, reply: FastifyReply): SignedIn => {
  const actIn: SignedIn['actIn'] = async (chosen) => {
    const acting = actingIn(session, writtenRole(chosen))
    if (acting !== null) await keepSession(reply, identity, acting)
  }
  return {
    actor: holderOf(session) ?? everybody,
    roles: holdersIn(session),
    sessionKey: sessionKeyOf(session),
    actIn,
  }
}

/** A browser that was sent from a form may not be sent on to another site: the page says so. */
const toSignIn = ({ url, method }: FastifyRequest): string => {
  const query = new URLSearchParams({ returnTo: url })
  if (method === 'POST') query.set('after', 'form')
  return `${paths.signIn[languageOfPath(url)]}?${query.toString()}`
}
