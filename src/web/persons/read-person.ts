import { Uuid } from '#schemas/values.ts'
import type { PersonView } from '#schemas/views/person.ts'
import { actorIn } from '../acting.ts'
import type { PageContext } from '../visit.ts'

/** The person that the address names; null where there is none that the visitor may know of. */
export const readPerson = async ({ visit, persons }: PageContext): Promise<PersonView | null> => {
  const id = Uuid.safeParse(visit.inPath.personId)
  return id.success ? persons.one(id.data, actorIn(visit)) : null
}
