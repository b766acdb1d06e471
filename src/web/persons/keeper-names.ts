import type { PersonItem } from '#schemas/views/person.ts'
import type { PageContext } from '../visit.ts'

/** Names of the institutions that keep them, by id. */
export const keeperNames = async (
  { queries, visit }: PageContext,
  persons: readonly Pick<PersonItem, 'institutionId'>[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(persons.map(({ institutionId }) => institutionId))]
  const found = await Promise.all(ids.map((id) => queries.institution(id)))
  const names = found.map((one) => one?.details.name ?? visit.texts.site.unknown)
  return new Map(ids.map((id, index) => [id, names[index] ?? visit.texts.site.unknown]))
}
