import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { registerApi, type ApiOptions } from './api/register-api.ts'
import { sendProblem } from './api/problems.ts'
import { waitForOwnWrites } from './own-writes-elsewhere.ts'
import type { Registry } from './registry.ts'
import { registerPages, sendUnreadablePage } from './web/register-pages.ts'

export interface AppOptions extends ApiOptions {
  readonly registry: Registry
  readonly logger: FastifyBaseLogger
  /** Signs the cookie that holds the chosen demo role. */
  readonly cookieSecret: string
  /** Reachable by others than this machine: pages say so. */
  readonly isPublicDemo: boolean
}

/** Most bytes of a request's body. */
const bodyLimit = 512 * 1024

/** Builds the program without listening: tests ask it through `inject`. */
export const buildApp = async (options: AppOptions): Promise<FastifyInstance> => {
  const { registry, logger, cookieSecret, isPublicDemo, checksAnswers } = options
  const app = Fastify({
    loggerInstance: logger,
    bodyLimit,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    // A URL that cannot be decoded never reaches a route or its error handler.
    frameworkErrors: (error, request, reply) => {
      if (request.url.startsWith('/v1/')) sendProblem(error, request, reply)
      else sendUnreadablePage(request, reply)
    },
  })
  waitForOwnWrites(app, registry)
  await registerApi(app, registry, { checksAnswers })
  await registerPages(app, {
    queries: registry.queries,
    known: registry.known,
    boundaries: registry.boundaries,
    commands: registry.commands,
    drafts: registry.drafts,
    clock: registry.clock,
    cookieSecret,
    isDemoSignIn: true,
    isPublicDemo,
  })
  return app
}
