import type { FastifyRequest } from 'fastify'
import type { Actor } from '#schemas/events/metadata.ts'
import { analyst, parseDemoAuthorization } from '#src/identity/demo-role.ts'
import { HttpError } from './http-error.ts'

/**
 * Who calls: `Authorization: Bearer demo:<role>`, or an analyst where none is given.
 * @throws HttpError 401
 */
export const actorOf = ({ headers }: FastifyRequest): Actor => {
  if (headers.authorization === undefined) return analyst
  const actor = parseDemoAuthorization(headers.authorization)
  if (actor === null) throw new HttpError(401, 'unauthenticated')
  return actor
}
