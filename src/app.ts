import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { registerApi, type ApiOptions } from './api/register-api.ts'
import { sendProblem } from './api/problems.ts'
import { waitForOwnWrites } from './own-writes-elsewhere.ts'
import type { Identity } from './identity/identity.ts'
import type { SignInOptions } from './identity/sign-in-options.ts'
import type { Registry } from './registry.ts'
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
}

/** Most bytes of a request's body. */
const bodyLimit = 512 * 1024

/** Milliseconds in which a request has to be there whole: who sends it drop by drop holds a connection. */
const requestTimeout = 60_000

/** Seconds for which browsers come back by https only. */
const byHttpsFor = 365 * 24 * 60 * 60

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
  const app = Fastify({
    loggerInstance: logger,
    bodyLimit,
    requestTimeout,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    // A URL that cannot be decoded never reaches a route or its error handler.
    frameworkErrors: (error, request, reply) => {
      if (request.url.startsWith('/v1/')) sendProblem(error, request, reply)
      else sendUnreadablePage(request, reply)
    },
  })
  if (identity?.publicUrl.startsWith('https:') === true) askForHttps(app)
  waitForOwnWrites(app, registry)
  await registerApi(app, registry, { checksAnswers, tokens: identity?.tokens ?? null })
  await registerPages(app, {
    queries: registry.queries,
    known: registry.known,
    boundaries: registry.boundaries,
    commands: registry.commands,
    drafts: registry.drafts,
    clock: registry.clock,
    cookieSecret,
    isDemoSignIn: identity === null,
    isPublicDemo,
    identity,
  })
  return app
}

/** For this host alone: others below its name are not ours to speak for. */
const askForHttps = (app: FastifyInstance): void => {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('strict-transport-security', `max-age=${String(byHttpsFor)}`)
    done()
  })
}

/** What it takes is loaded where people sign in: the demo starts without. */
const identityBy = async ({
  signIn = null,
  cookieSecret,
  registry: { clock },
}: AppOptions): Promise<Identity | null> => {
  if (signIn === null) return null
  const { createIdentity } = await import('./identity/identity.ts')
  const addresses = signInAddresses(signIn.publicUrl)
  return createIdentity(signIn, { clock: signIn.clock ?? clock, cookieSecret, addresses })
}
