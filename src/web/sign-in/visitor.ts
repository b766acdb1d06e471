import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#schemas/events/metadata.ts'
import { rememberRole } from '../role/role-cookie.ts'

/** Who signed in, and asks for a page. */
export interface Visitor {
  /** The role acted in. */
  readonly actor: Actor
  /** All of the person's roles. */
  readonly roles: readonly Actor[]
  /** From now on the person acts in another of them. */
  readonly actIn: (actor: Actor) => Promise<void>
}

/** Null in a demo, and on the pages that are open to everybody. */
export const visitorOf = (request: FastifyRequest): Visitor | null =>
  request.getDecorator<Visitor | null>('visitor')

export const rememberVisitor = (request: FastifyRequest, visitor: Visitor): void => {
  request.setDecorator<Visitor | null>('visitor', visitor)
}

export const rememberActor = async (reply: FastifyReply, actor: Actor): Promise<void> => {
  const visitor = visitorOf(reply.request)
  if (visitor === null) rememberRole(reply, actor)
  else await visitor.actIn(actor)
}
