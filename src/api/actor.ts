import type { FastifyRequest } from 'fastify'
import type { Actor } from '#schemas/events/metadata.ts'
import { analyst, parseDemoAuthorization } from '#src/identity/demo-role.ts'
import { everybody, isActor, type RoleHolder, type Visitor } from '#src/identity/visitor.ts'
import { writtenRole } from '#src/identity/written-role.ts'
import { HttpError } from './http-error.ts'

/** Whoever it says it is: no sign-in is configured. */
export const demo = 'demo'
/** No token was sent where one is needed for more than all may see. */
export const nobody = 'nobody'

/** A token was sent that gives no role here. */
export const roleless = 'roleless'

type Caller = Visitor | typeof demo | typeof nobody | typeof roleless

export const rememberCaller = (
  request: FastifyRequest,
  caller: RoleHolder | typeof roleless,
): void => {
  request.setDecorator<Caller>('caller', caller)
}

/**
 * Who calls: everybody where no token is sent. In a demo, `Authorization: Bearer demo:<role>`, or an analyst where
 * none is given.
 * @throws HttpError 401
 */
export const visitorOf = (request: FastifyRequest): Visitor => {
  const caller = request.getDecorator<Caller>('caller')
  if (caller === nobody || caller === roleless) return everybody
  return caller === demo ? demoVisitor(request) : caller
}

const demoVisitor = ({ headers }: FastifyRequest): Visitor => {
  if (headers.authorization === undefined) return analyst
  const visitor = parseDemoAuthorization(headers.authorization)
  if (visitor === null) throw new HttpError(401, 'unauthenticated')
  return visitor
}

/** Whether whoever calls might be let in with a token. */
export const isNobody = (request: FastifyRequest): boolean =>
  request.getDecorator<Caller>('caller') === nobody

export const hasNoRole = (request: FastifyRequest): boolean =>
  request.getDecorator<Caller>('caller') === roleless

/** The same for what is for those alone who have a part in agreements. @throws HttpError 401, 403 */
export const actorOf = (request: FastifyRequest): Actor => {
  const visitor = visitorOf(request)
  if (!isActor(visitor)) throw new HttpError(403, 'forbidden')
  return visitor
}

/** Who called which operation, as the access log names them. */
export const callerIn = (
  request: FastifyRequest,
): {
  readonly role: string | null
  readonly personId: string | null
  readonly route: string | null
} => ({
  role: writtenCaller(request),
  personId: personOf(request),
  route: request.routeOptions.url ?? null,
})

/** Of who records something; who only asks is not looked up. */
const personOf = (request: FastifyRequest): string | null => {
  const caller = request.getDecorator<Caller>('caller')
  return typeof caller === 'string' ? null : caller.personId
}

/** Null where the token says nothing that can be believed. */
const writtenCaller = (request: FastifyRequest): string | null => {
  const caller = request.getDecorator<Caller>('caller')
  if (caller === roleless) return everybody.role
  if (caller === nobody) return null
  try {
    return writtenRole(visitorOf(request))
  } catch {
    return null
  }
}
