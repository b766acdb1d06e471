import type { FastifyInstance, FastifyRequest } from 'fastify'
import { mayAtAll, type ActionName } from '#src/identity/permissions.ts'
import { hasNoRole, isNobody, visitorOf } from './actor.ts'
import { HttpError } from './http-error.ts'

/**
 * From here on a route that names no permission cannot be added, and one is refused to roles that the
 * table has no word for: 403, whatever else is wrong with the request. Whose it is, commands and queries look at.
 */
export const requirePermissions = (scope: FastifyInstance): void => {
  scope.addHook('onRoute', ({ method, url, config }) => {
    if (config?.permission !== undefined) return
    throw new Error(`${String(method)} ${url} names no permission`)
  })
  scope.addHook('onRequest', (request) => Promise.try(checkPermission, request))
}

const checkPermission = (request: FastifyRequest): void => {
  const { permission } = request.routeOptions.config
  if (permission !== undefined) demand(request, permission)
}

/** @throws HttpError 401, 403 */
export const demand = (request: FastifyRequest, permission: ActionName): void => {
  if (mayAtAll(visitorOf(request), permission)) return
  throw isNobody(request)
    ? new HttpError(401, 'unauthenticated')
    : new HttpError(403, hasNoRole(request) ? 'no-role' : 'forbidden')
}
