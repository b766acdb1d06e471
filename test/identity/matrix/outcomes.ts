import { isActor, type Visitor } from '#src/identity/visitor.ts'
import { may, mayAtAll, maySee, type ActionName } from '#src/identity/permissions.ts'
import { writtenRole } from '#src/identity/written-role.ts'
import type { Position } from './position.ts'

/** What becomes of who asks; `hidden` is answered as what is not there. */
export type Outcome = 'allowed' | 'refused' | 'hidden'

interface Asked {
  readonly permission: ActionName
  /** Null for what is nobody's in particular. */
  readonly position: Position | null
  /** What has to be seen of it. */
  readonly shows?: ActionName
}

/** As the table has it, and nothing but the table. */
export const outcomeFor = (
  visitor: Visitor,
  { permission, position, shows = permission }: Asked,
): Outcome => {
  if (!mayAtAll(visitor, permission)) return 'refused'
  if (position === null) return 'allowed'
  if (!knowsOf(visitor, position)) return 'hidden'
  const { name: _, ...whose } = position
  // Who may not read it is not told that it is there.
  if (shows.startsWith('see-') && !may(visitor, { ...whose, name: shows })) return 'hidden'
  return may(visitor, { ...whose, name: permission }) ? 'allowed' : 'refused'
}

/** Whether it is there at all for who asks. */
export const knowsOf = (visitor: Visitor, { author, wasAgreed, ...whose }: Position): boolean => {
  if (author !== undefined) return author === writtenRole(visitor)
  if (wasAgreed === undefined || !isActor(visitor)) return true
  const { institutionIds = [], municipalityCodes = [] } = whose
  return maySee(visitor, { wasAgreed, institutionIds, municipalityCodes })
}
