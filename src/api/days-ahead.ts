import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isAheadFor } from '#src/identity/days-ahead.ts'
import { today, type Clock } from '#src/clock.ts'
import { visitorOf } from './actor.ts'
import { HttpError } from './http-error.ts'

/** What is agreed for later is not for everybody: the public asks about days up to today. */
export const refuseDaysAhead = (scope: FastifyInstance, clock: Clock): void => {
  scope.addHook('preHandler', (request) => Promise.try(refuseDayAhead, request, clock))
}

/** @throws HttpError 401, 403 */
const refuseDayAhead = (request: FastifyRequest, clock: Clock): void => {
  const { validAt } = request.query as { readonly validAt?: string }
  if (validAt === undefined || !isAheadFor(visitorOf(request), validAt, today(clock))) return
  throw new HttpError(403, 'day-ahead', { pointer: '/query/validAt' })
}
