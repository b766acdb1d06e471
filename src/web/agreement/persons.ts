import type { AgreementView } from '#schemas/views/agreement.ts'
import type { PersonItem } from '#schemas/views/person.ts'
import { personsNamedBy } from '#domain/people/references.ts'
import { Refusal } from '#domain/refusal.ts'
import type { AgreementHistory } from '#projections/agreement-history/queries.ts'
import { mayAtAll } from '#src/identity/permissions.ts'
import { actorIn } from '../acting.ts'
import type { PageContext } from '../visit.ts'

/** Persons by their references, as they are known now; without who was forgotten. */
export type Persons = ReadonlyMap<string, PersonItem>

interface Told {
  readonly agreement: AgreementView
  readonly history: AgreementHistory
}

/** Whom an agreement names; nobody where the visitor may not see who it is, or it names none. */
export const personsOn = async (
  { visit, persons }: Pick<PageContext, 'visit' | 'persons'>,
  { agreement, history }: Told,
): Promise<Persons> => {
  const named = [agreement, ...history.entries].flatMap(personsNamedBy)
  if (named.length === 0 || !mayAtAll(visit.actor, 'see-persons')) return new Map()
  try {
    const items = await persons.ofAgreement(agreement.agreementId, actorIn(visit))
    return new Map(items.map((item) => [item.personId, item]))
  } catch (error) {
    // Of other institutions and elsewhere: the role is all there is to see.
    if (error instanceof Refusal) return new Map()
    throw error
  }
}
