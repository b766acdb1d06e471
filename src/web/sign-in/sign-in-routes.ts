import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AccessLog } from '#src/access-log/access-log.ts'
import type { Identity } from '#src/identity/identity.ts'
import { returnPath } from '#src/identity/return-path.ts'
import { SignInRefusedError } from '#src/identity/sign-in-refused.ts'
import { everybody } from '#src/identity/visitor.ts'
import { languageFrom, type Language } from '#src/texts/language.ts'
import { languages, paths } from '../paths.ts'
import { pageHeaders } from '../problem-pages.ts'
import { signedInPath } from './addresses.ts'
import { keepSession, keepTransaction, takeLeft, takeTransaction } from './session-cookie.ts'
import { notSignedInPage, onwardsPage } from './sign-in-pages.ts'

/** Open to everybody. */
const signing = { config: { permission: 'sign-in' } } as const

/** To the issuer and back. */
export const signInRoutes = (
  scope: FastifyInstance,
  identity: Identity,
  accessLog: AccessLog,
): void => {
  for (const language of languages) {
    scope.get(paths.signIn[language], signing, (request, reply) =>
      begin(identity, { request, reply, language }),
    )
  }
  scope.get(signedInPath, signing, (request, reply) =>
    complete(identity, { request, reply, accessLog }),
  )
}

interface Asked {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly language: Language
}

/** A name that is repeated, or not of this form, is as if it was left out. */
const SignInQuery = z.object({
  returnTo: z.string().optional().catch(undefined),
  after: z.literal('form').optional().catch(undefined),
})

const begin = async (
  identity: Identity,
  { request, reply, language }: Asked,
): Promise<FastifyReply> => {
  const { returnTo, after } = SignInQuery.parse(request.query)
  const { to, ...transaction } = await identity.signIn.begin(
    returnPath(returnTo) ?? paths.model[language],
    takeLeft(reply, identity),
  )
  keepTransaction(reply, identity, transaction)
  void reply.headers(pageHeaders)
  return after === 'form' ? reply.send(onwardsPage(language, to)) : reply.redirect(to, 303)
}

const State = z.object({ state: z.string().regex(/^[\w-]{20,200}$/) })

interface CameBack extends Omit<Asked, 'language'> {
  readonly accessLog: AccessLog
}

const complete = async (
  identity: Identity,
  { request, reply, accessLog }: CameBack,
): Promise<FastifyReply> => {
  void reply.headers(pageHeaders)
  const sent = State.safeParse(request.query)
  const sealed = sent.success ? takeTransaction(reply, identity, sent.data.state) : null
  try {
    if (sealed === null) throw new SignInRefusedError('Nothing was begun in this browser')
    const { session, returnTo } = await identity.signIn.complete(sealed, searchOf(request))
    await keepSession(reply, identity, session)
    accessLog.note({
      kind: 'signed-in',
      role: session.chosen ?? everybody.role,
      personId: session.personId,
      ...here,
      status: 303,
    })
    return await reply.redirect(returnTo, 303)
  } catch (error) {
    if (!(error instanceof SignInRefusedError)) throw error
    request.log.warn({ err: error }, 'Nobody was signed in')
    accessLog.note({ kind: 'sign-in-refused', ...here, status: 400 })
    const language = languageFrom(request.headers['accept-language'])
    return reply.status(400).send(notSignedInPage(language))
  }
}

/** As the access log names it. */
const here = { method: 'GET', route: 'signIn', permission: signing.config.permission } as const

const searchOf = ({ url }: FastifyRequest): string => url.slice(url.indexOf('?'))
