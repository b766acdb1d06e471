import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { validatorCompiler, type FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi'
import { noteAnswers } from '#src/access-log/note-answers.ts'
import type { BearerTokens } from '#src/identity/bearer-tokens.ts'
import { callerIn } from './actor.ts'
import { checkAnswers, writeAnswers } from './answers.ts'
import type { RateLimiter } from '#src/rate-limits.ts'
import type { ApiServices } from './api.ts'
import { authenticate } from './authenticate.ts'
import { HttpError } from './http-error.ts'
import { collectMetrics } from './metrics.ts'
import { parseJsonBody } from './json-body.ts'
import { KnownMethods } from './methods.ts'
import { describeApi } from './openapi.ts'
import { operations } from './operations.ts'
import { requirePermissions } from './permitted.ts'
import { refuseDaysAhead } from './days-ahead.ts'
import { sendProblem } from './problems.ts'
import { accessLogRoutes } from './routes/access-log.ts'
import { agreementFindingRoutes } from './routes/agreement-findings.ts'
import { agreementHistoryRoutes } from './routes/agreement-history.ts'
import { agreementVersionRoutes } from './routes/agreement-versions.ts'
import { agreementRoutes } from './routes/agreements.ts'
import { boundaryDecisionRoutes } from './routes/boundary-decisions.ts'
import { boundaryQuestionRoutes } from './routes/boundary-questions.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { collaborationModelOverTimeRoutes } from './routes/collaboration-model-over-time.ts'
import { collaborationModelRoutes } from './routes/collaboration-model.ts'
import { durationRoutes } from './routes/durations.ts'
import { findingRoutes } from './routes/findings.ts'
import { fundingRoutes } from './routes/funding.ts'
import { institutionRoutes } from './routes/institutions.ts'
import { legalBasisRoutes } from './routes/legal-bases.ts'
import { movementRoutes } from './routes/movements.ts'
import { networkRoutes } from './routes/networks.ts'
import { personRoutes } from './routes/persons.ts'
import { rulebookRoutes } from './routes/rulebooks.ts'

export interface ApiOptions {
  /** Refuses an answer that is not as its schema says, in tests; false where left out. */
  readonly checksAnswers?: boolean
  /** Who may call; the demo sign-in where left out. */
  readonly tokens?: BearerTokens | null
  /** As many requests as come, where left out. */
  readonly limiter?: RateLimiter | null
}

/** The JSON API under /v1, its console, and what operators ask. */
export const registerApi = async (
  app: FastifyInstance,
  services: ApiServices,
  { checksAnswers = false, tokens = null, limiter = null }: ApiOptions = {},
): Promise<void> => {
  const metrics = collectMetrics(app, services)
  await app.register(async (scope) => {
    scope.setValidatorCompiler(validatorCompiler)
    scope.setSerializerCompiler(checksAnswers ? checkAnswers : writeAnswers)
    scope.setErrorHandler(sendProblem)
    scope.removeContentTypeParser('text/plain')
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'buffer' },
      // What a parser throws outside of its promise ends the process.
      (_request: FastifyRequest, body: Buffer) => Promise.try(parseJsonBody, body),
    )
    // Answers depend on the date and on who asks: nothing is served stale, or to another.
    scope.addHook('onRequest', (_request, reply, done) => {
      reply.header('cache-control', 'no-store')
      done()
    })
    noteAnswers(scope, services.accessLog, callerIn)
    authenticate(scope, { tokens, limiter })
    const methods = new KnownMethods(scope)
    const api = scope.withTypeProvider<FastifyZodOpenApiTypeProvider>()
    await describeApi(api)
    for (const url of ['/v1', '/v1/*']) {
      scope.route({
        method: scope.supportedMethods,
        url,
        schema: { hide: true },
        handler: (request, reply) => refuseRest(request, reply, methods),
      })
    }
    requirePermissions(scope)
    refuseDaysAhead(scope, services.clock)
    agreementRoutes(api, services)
    agreementHistoryRoutes(api, services)
    agreementVersionRoutes(api, services)
    institutionRoutes(api, services)
    networkRoutes(api, services)
    collaborationModelRoutes(api, services)
    collaborationModelOverTimeRoutes(api, services)
    movementRoutes(api, services)
    durationRoutes(api, services)
    fundingRoutes(api, services)
    findingRoutes(api, services)
    calendarRoutes(api, services)
    agreementFindingRoutes(api, services)
    boundaryDecisionRoutes(api, services)
    boundaryQuestionRoutes(api, services)
    personRoutes(api, services)
    rulebookRoutes(api, services)
    legalBasisRoutes(api, services)
    accessLogRoutes(api, services)
    operations(api, { readSide: services.readSide, metrics })
  })
}

/** What no route of ours answers: a wrong path, or a wrong method on a right one. */
const refuseRest = (request: FastifyRequest, reply: FastifyReply, methods: KnownMethods): never => {
  const known = methods.of(request).filter((method) => method !== 'HEAD')
  // A right method that led here was of a path that cannot be: an id of 300 letters.
  if (known.length === 0 || known.includes(request.method)) throw new HttpError(404, 'not-found')
  const allowed = known.join(', ')
  reply.header('allow', allowed)
  throw new HttpError(405, 'method-not-allowed', { params: { allowed } })
}
