import type { Option } from '../lists/fields.ts'
import { formatDate } from '#src/texts/dates.ts'
import { registeredIdOf } from '#domain/agreements/terms-rules.ts'
import type { Subject } from './subject.ts'

/** More than one institution has. */
const everything = { limit: 2000, after: null }

/** The other agreements of the same institutions, by title, to choose one of. */
export const otherAgreements = async ({
  context: { queries },
  visit,
  agreement,
}: Subject): Promise<readonly Option[]> => {
  const { end: words } = visit.texts.changes
  const found = new Map<string, Option>()
  for (const institutionId of institutionsOf(agreement.terms.parties)) {
    const query = { institutionId, viewer: visit.actor, sort: 'title' } as const
    const { items } = await queries.agreements(query, everything)
    for (const { agreementId, title, from, status } of items) {
      if (agreementId === agreement.agreementId || status === 'annulled') continue
      const label = words.since(title, formatDate(visit.language, from))
      found.set(agreementId, { value: agreementId, label })
    }
  }
  return [...found.values()]
}

const institutionsOf = (parties: Subject['agreement']['terms']['parties']): readonly string[] =>
  parties.flatMap((party) => {
    const id = party.kind === 'institution' ? registeredIdOf(party) : null
    return id === null ? [] : [id]
  })
