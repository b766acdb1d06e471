import type { Actor } from '#schemas/events/metadata.ts'
import { isActor } from '#src/identity/visitor.ts'
import type { Visit } from './visit.ts'

/**
 * Who does something, or is told what is not for all: the page is refused to the public before.
 * @throws Error
 */
export const actorIn = ({ actor }: Pick<Visit, 'actor'>): Actor => {
  if (!isActor(actor)) throw new Error('Nobody in particular does nothing')
  return actor
}
