import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'
import type { PersonItem } from '#schemas/views/person.ts'
import { personsNamedBy } from '#domain/people/references.ts'
import { actorIn } from '../acting.ts'
import { personsOfAgreement } from '../agreement/persons.ts'
import { personOptions, type PersonChoice } from '../persons/person-choice.ts'
import type { PageContext } from '../visit.ts'

/** Whom the institution keeps, and whom the agreement names that a draft is of. */
export const personsToChoose = async (
  context: PageContext,
  { base }: Draft,
): Promise<PersonChoice> => {
  const { items } = await context.persons.kept(actorIn(context.visit))
  if (base === null) return { options: personOptions(items), stood: new Set() }
  const named = await personsOfAgreement(context, base.agreementId)
  return {
    options: personOptions(eachOnce([...items, ...named])),
    stood: new Set(personsNamedBy({ terms: base.terms })),
  }
}

const eachOnce = (items: readonly PersonItem[]): readonly PersonItem[] => [
  ...new Map(items.map((item) => [item.personId, item])).values(),
]
