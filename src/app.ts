import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { registerApi, type ApiOptions } from './api/register-api.ts'
import { sendProblem } from './api/problems.ts'
import { waitForOwnWrites } from './own-writes-elsewhere.ts'
import type { Identity } from './identity/identity.ts'
import type { SignInOptions } from './identity/sign-in-options.ts'
import type { ReferenceOf } from './identity/signed-in-person.ts'
import { refuseOverload, type Load } from './overload.ts'
import { limitRates, type RateLimits } from './rate-limits.ts'
import type { Registry } from './registry.ts'
import { securityHeaders, setOnEveryAnswer } from './security-headers.ts'
import { registerPages, sendUnreadablePage } from './web/register-pages.ts'
import { signInAddresses } from './web/sign-in/addresses.ts'

export interface AppOptions extends Pick<ApiOptions, 'checksAnswers'> {
  readonly registry: Registry
  readonly logger: FastifyBaseLogger
  /** Signs and seals cookies. */
  readonly cookieSecret: string
  /** Reachable by others than this machine: pages say so. */
  readonly isPublicDemo: boolean
  /** The demo sign-in where null or left out. */
  readonly signIn?: SignInOptions | null
  /** Addresses of proxies whose word on who asks is taken; none where left out. */
  readonly trustedProxies?: readonly string[]
  /** As many requests as come, where left out. */
  readonly rateLimits?: RateLimits
  /** Whatever there is to do, where left out. */
  readonly mostLoad?: Load
}

/** Most bytes of a request's body. */
const bodyLimit = 512 * 1024

/** Milliseconds in which a request has to be there whole: who sends it drop by drop holds a connection. */
const requestTimeout = 60_000

/** Milliseconds after which a connection is let go of on which nothing comes or goes: who does not read on holds it. */
const connectionTimeout = 5 * 60_000

/** Milliseconds for which a connection is kept for the next request: longer than proxies do, which then never lose one. */
const keepAliveTimeout = 72_000

/** Most bytes of all headers of a request: a session of three cookies (11,000), and what else a browser sends. */
const maxHeaderSize = 24 * 1024

const unlimited: RateLimits = { perAddress: null, perUser: null }

/** Builds the program without listening: tests ask it through `inject`. */
export const buildApp = async (options: AppOptions): Promise<FastifyInstance> => {
  const {
    registry,
    logger,
    cookieSecret,
    isPublicDemo,
    checksAnswers,
    trustedProxies = [],
  } = options
  const identity = await identityBy(options)
  const setHeaders = securityHeaders({ isHttps: identity?.publicUrl.startsWith('https:') === true })
  const app = Fastify({
    loggerInstance: logger,
    bodyLimit,
    requestTimeout,
    connectionTimeout,
    keepAliveTimeout,
    http: { maxHeaderSize },
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    // A URL that cannot be decoded never reaches a hook, a route or its error handler.
    frameworkErrors: (error, request, reply) => {
      setHeaders(request, reply)
      if (request.url.startsWith('/v1/')) sendProblem(error, request, reply)
      else sendUnreadablePage(request, reply)
    },
  })
  setOnEveryAnswer(app, setHeaders)
  if (options.mostLoad !== undefined) await refuseOverload(app, options.mostLoad)
  const { rateLimits = unlimited } = options
  const limiter = await limitRates(app, { ...rateLimits, clock: registry.clock })
  waitForOwnWrites(app, registry)
  await registerApi(app, registry, { checksAnswers, tokens: identity?.tokens ?? null, limiter })
  await registerPages(app, {
    queries: registry.queries,
    known: registry.known,
    boundaries: registry.boundaries,
    commands: registry.commands,
    persons: registry.persons,
    drafts: registry.drafts,
    accessLog: registry.accessLog,
    clock: registry.clock,
    cookieSecret,
    isDemoSignIn: identity === null,
    isPublicDemo,
    identity,
    limiter,
  })
  return app
}

/** What it takes is loaded where people sign in: the demo starts without. */
const identityBy = async ({
  signIn = null,
  cookieSecret,
  registry: { clock, store },
}: AppOptions): Promise<Identity | null> => {
  if (signIn === null) return null
  const { createIdentity } = await import('./identity/identity.ts')
  const { UserPersons } = await import('./persons/user-persons.ts')
  const addresses = signInAddresses(signIn.publicUrl)
  const users = new UserPersons({ store, clock, secret: cookieSecret })
  const referenceOf: ReferenceOf = (who, holders) => users.referenceOf(who, holders)
  return createIdentity(signIn, {
    clock: signIn.clock ?? clock,
    cookieSecret,
    addresses,
    referenceOf,
  })
}
