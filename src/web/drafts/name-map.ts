import type { Terms } from '#schemas/terms/terms.ts'
import type { Names } from '../terms/value-words.ts'
import type { PageContext } from '../visit.ts'

/** Names of the parties of terms, by their own id and by that of what they are. */
export const partyNameMap = async (
  { queries }: Pick<PageContext, 'queries'>,
  terms: readonly Terms[],
): Promise<Names> => {
  const names = new Map<string, string>()
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
