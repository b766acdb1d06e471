import type { Terms } from '#schemas/terms/terms.ts'
import { legalBasisIdsIn } from '#domain/boundaries/subject.ts'
import { legalBasisNames } from '../legal-bases/legal-basis-names.ts'
import type { Names } from '../terms/value-words.ts'
import type { PageContext } from '../visit.ts'

/**
 * Names of the parties of terms, by their own id and by that of what they are, and of the legal
 * bases that tasks rest on.
 */
export const partyNameMap = async (
  { queries, boundaries, visit }: Pick<PageContext, 'queries' | 'boundaries' | 'visit'>,
  terms: readonly Terms[],
): Promise<Names> => {
  const hasLaw = legalBasisIdsIn(terms).length > 0
  const names = new Map(hasLaw ? await legalBasisNames({ boundaries, visit }) : [])
  for (const party of terms.flatMap(({ parties }) => parties)) {
    if (party.kind === 'organisation') {
      names.set(party.id, party.name)
      continue
    }
    const id = party.kind === 'institution' ? party.institutionId : party.networkId
    const found =
      party.kind === 'institution' ? await queries.institution(id) : await queries.network(id)
    if (found === null) continue
    names.set(party.id, found.details.name)
    names.set(id, found.details.name)
  }
  return names
}
