import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AccessLog } from '#src/access-log/access-log.ts'
import type { Identity } from '#src/identity/identity.ts'
import { sessionKeyOf, type Session } from '#src/identity/session.ts'
import { everybody } from '#src/identity/visitor.ts'
import type { Language } from '#src/texts/language.ts'
import { hasOwnToken, tokenOf } from '../forms/form-token.ts'
import type { Html } from '../html/html.ts'
import { languages, paths } from '../paths.ts'
import { crossSitePage, pageHeaders, visitOf } from '../problem-pages.ts'
import { isFromThisSite } from '../role/role-cookie.ts'
import { staleFormPage } from '../send-again.ts'
import { forgetSession, hasSession, sessionIn } from './session-cookie.ts'
import { signedOutPage, signingOutPage } from './sign-in-pages.ts'

/** Open to everybody. */
const signing = { config: { permission: 'sign-in' } } as const

/** Out here, and at the issuer where it can. */
export const signOutRoutes = (
  scope: FastifyInstance,
  identity: Identity,
  accessLog: AccessLog,
): void => {
  for (const language of languages) {
    scope.post(paths.signOut[language], signing, async (request, reply) => {
      void reply.headers(pageHeaders)
      const session = await sessionIn(request, identity)
      const refusal = refusalOf(session, request)
      if (refusal !== null) return reply.status(403).send(refusal.toString())
      return signOut(identity, session, { reply, language, accessLog })
    })
    scope.get(paths.signOut[language], signing, (request, reply) => {
      // The issuer sends everybody back to one address, with the language that they left in.
      const { state } = SignedOutQuery.parse(request.query)
      if (state === 'en' && language === 'da') return reply.redirect(paths.signOut.en, 303)
      return reply.headers(pageHeaders).send(signedOutPage(language))
    })
  }
}

/** Of another site, or without the token of the session that is to end; null where neither. */
const refusalOf = (session: Session | null, request: FastifyRequest): Html | null => {
  const visit = visitOf(request.url)
  if (!isFromThisSite(request)) return crossSitePage(visit)
  if (session === null) return null
  const holder = sessionKeyOf(session)
  return hasOwnToken(request, holder)
    ? null
    : staleFormPage({ ...visit, formToken: tokenOf(request, holder) }, request)
}

const SignedOutQuery = z.object({ state: z.string().optional().catch(undefined) })

interface Leaving {
  readonly reply: FastifyReply
  readonly language: Language
  readonly accessLog: AccessLog
}

const signOut = async (
  identity: Identity,
  session: Session | null,
  { reply, language, accessLog }: Leaving,
): Promise<FastifyReply> => {
  const { request } = reply
  const wasSignedIn = hasSession(request, identity)
  forgetSession(reply, identity)
  if (session !== null) noteLeaving(accessLog, session)
  const to = wasSignedIn ? await leave(identity, session, { request, language }) : null
  return to === null
    ? reply.redirect(paths.signOut[language], 303)
    : reply.send(signingOutPage(language, to))
}

const noteLeaving = (accessLog: AccessLog, { chosen, personId }: Session): void => {
  const { permission } = signing.config
  const role = chosen ?? everybody.role
  accessLog.note({
    kind: 'signed-out',
    role,
    personId,
    method: 'POST',
    route: 'signOut',
    permission,
  })
}

/**
 * Whoever wants to leave leaves, also where the issuer does not answer, which the log says, and where the session
 * is over here: there it may go on.
 */
const leave = async (
  { signIn }: Identity,
  session: Session | null,
  { request, language }: { readonly request: FastifyRequest; readonly language: Language },
): Promise<string | null> => {
  try {
    if (session !== null) await signIn.revoke(session)
  } catch (error) {
    request.log.warn({ err: error }, 'A refresh token was not taken away')
  }
  try {
    return await signIn.endAddress(language)
  } catch (error) {
    request.log.warn({ err: error }, 'Signed out here, and not at the issuer')
    return null
  }
}
