import type { FastifyReply, FastifyRequest } from 'fastify'
import { isRoleHolder, type RoleHolder, type Visitor } from '#src/identity/visitor.ts'
import { rememberRole } from '../role/role-cookie.ts'

/** Who signed in, and asks for a page. */
export interface SignedIn {
  /** The role acted in; everybody's where the person has none. */
  readonly actor: Visitor
  /** All of the person's roles. */
  readonly roles: readonly RoleHolder[]
  /** Of the tokens of forms: the same for as long as the session. */
  readonly sessionKey: string
  /** From now on the person acts in another of them. */
  readonly actIn: (actor: RoleHolder) => Promise<void>
}

/** Null in a demo, and where nobody signed in. */
export const signedInOf = (request: FastifyRequest): SignedIn | null =>
  request.getDecorator<SignedIn | null>('visitor')

export const rememberSignedIn = (request: FastifyRequest, visitor: SignedIn): void => {
  request.setDecorator<SignedIn | null>('visitor', visitor)
}

export const rememberActor = async (reply: FastifyReply, actor: Visitor): Promise<void> => {
  const visitor = signedInOf(reply.request)
  if (visitor === null) rememberRole(reply, actor)
  else if (isRoleHolder(actor)) await visitor.actIn(actor)
}
