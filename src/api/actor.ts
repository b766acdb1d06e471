import type { FastifyRequest } from 'fastify'
import type { Actor } from '#schemas/events/metadata.ts'
import { analyst, parseDemoAuthorization } from '#src/identity/demo-role.ts'
import { isActor, type Visitor } from '#src/identity/visitor.ts'
import { HttpError } from './http-error.ts'

/**
 * Who calls: `Authorization: Bearer demo:<role>`, or an analyst where none is given.
 * @throws HttpError 401
 */
export const visitorOf = ({ headers }: FastifyRequest): Visitor => {
  if (headers.authorization === undefined) return analyst
  const visitor = parseDemoAuthorization(headers.authorization)
  if (visitor === null) throw new HttpError(401, 'unauthenticated')
  return visitor
}

/** The same for what nobody does without a role. @throws HttpError 401, 403 */
export const actorOf = (request: FastifyRequest): Actor => {
  const visitor = visitorOf(request)
  if (!isActor(visitor)) throw new HttpError(403, 'forbidden')
  return visitor
}
