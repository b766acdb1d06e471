import type { FastifyRequest } from 'fastify'
import type { Actor } from '#schemas/events/metadata.ts'
import { analyst, parseDemoAuthorization } from '#src/identity/demo-role.ts'
import { HttpError } from './http-error.ts'

/** Whoever it says it is: no sign-in is configured. */
export const demo = 'demo'
/** It has not signed in. */
export const nobody = 'nobody'

type Caller = Actor | typeof demo | typeof nobody

export const rememberCaller = (request: FastifyRequest, actor: Actor): void => {
  request.setDecorator<Caller>('caller', actor)
}

/**
 * Who calls. In a demo, `Authorization: Bearer demo:<role>`, or an analyst where none is given.
 * @throws HttpError 401
 */
export const actorOf = (request: FastifyRequest): Actor => {
  const caller = request.getDecorator<Caller>('caller')
  if (caller === nobody) throw new HttpError(401, 'unauthenticated')
  return caller === demo ? demoActor(request) : caller
}

const demoActor = ({ headers }: FastifyRequest): Actor => {
  if (headers.authorization === undefined) return analyst
  const actor = parseDemoAuthorization(headers.authorization)
  if (actor === null) throw new HttpError(401, 'unauthenticated')
  return actor
}
