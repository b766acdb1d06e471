import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Bearer, BearerTokens } from '#src/identity/bearer-tokens.ts'
import { InvalidTokenError } from '#src/identity/invalid-token.ts'
import type { RoleHolder } from '#src/identity/visitor.ts'
import { writtenRole } from '#src/identity/written-role.ts'
import type { RateLimiter } from '#src/rate-limits.ts'
import { HttpError } from './http-error.ts'
import { rememberCaller, nobody, demo, roleless } from './actor.ts'

interface AuthenticateOptions {
  readonly tokens: BearerTokens | null
  readonly limiter: RateLimiter | null
}

/**
 * Whoever asks the API sends a token of the issuer, and with several roles says which one it acts
 * in; without tokens, the demo sign-in stands in their place. Who sends none sees what everybody may.
 */
export const authenticate = (
  scope: FastifyInstance,
  { tokens, limiter }: AuthenticateOptions,
): void => {
  scope.decorateRequest('caller', tokens === null ? demo : nobody)
  if (tokens === null) return
  const parts = { tokens, limiter }
  scope.addHook('onRequest', async (request, reply) => {
    const { authorization } = request.headers
    if (authorization === undefined || isOpen(request)) return
    const bearer = await bearerOf(parts, authorization, reply)
    await limiter?.user(request, bearer.subject)
    const chosen = chosenOf(bearer.holders, request)
    const isNamed = chosen !== roleless && !readOnly.has(request.method)
    rememberCaller(request, isNamed ? await tokens.named(chosen, bearer) : chosen)
  })
}

/** The document, its console, and what operators ask. */
const isOpen = ({ routeOptions: { url = '' } }: FastifyRequest): boolean =>
  !url.startsWith('/v1') || url === '/v1/openapi.json'

/** Who only asks is not looked up. */
const readOnly: ReadonlySet<string> = new Set(['GET', 'HEAD'])

const bearerOf = async (
  { tokens, limiter }: { readonly tokens: BearerTokens; readonly limiter: RateLimiter | null },
  authorization: string,
  reply: FastifyReply,
): Promise<Bearer> => {
  await limiter?.token(reply.request)
  try {
    return await tokens.bearer(tokenIn(authorization))
  } catch (error) {
    if (!(error instanceof InvalidTokenError)) throw error
    await limiter?.wrongToken(reply.request)
    reply.header('www-authenticate', 'Bearer realm="samspil", error="invalid_token"')
    throw new HttpError(401, 'unauthenticated')
  }
}

const tokenIn = (authorization: string): string => {
  const [, token] = /^Bearer +(\S+) *$/i.exec(authorization) ?? []
  if (token === undefined) throw new InvalidTokenError()
  return token
}

const chosenOf = (
  holders: readonly RoleHolder[],
  { headers }: FastifyRequest,
): RoleHolder | typeof roleless => {
  const [first] = holders
  if (first === undefined) return roleless
  const wanted = headers['samspil-role']
  if (wanted === undefined) return first
  const chosen = holders.find((holder) => writtenRole(holder) === wanted)
  if (chosen === undefined) throw new HttpError(403, 'role-not-held')
  return chosen
}
