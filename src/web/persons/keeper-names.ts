import type { PersonItem } from '#schemas/views/person.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import type { PageContext } from '../visit.ts'

/** Names of the institutions or municipalities that keep them, by the persons' references. */
export const keeperNames = async (
  context: PageContext,
  persons: readonly PersonItem[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Set(persons.flatMap(({ institutionId }) => institutionId ?? []))
  const names = new Map(
    await Promise.all([...ids].map(async (id) => [id, await nameOf(context, id)] as const)),
  )
  const { language, texts } = context.visit
  return new Map(
    persons.map(({ personId, institutionId, municipalityCode }) => [
      personId,
      municipalityCode === null
        ? (names.get(institutionId ?? '') ?? texts.site.unknown)
        : municipalityName(language, municipalityCode),
    ]),
  )
}

const nameOf = async ({ queries, visit }: PageContext, id: string): Promise<string> =>
  (await queries.institution(id))?.details.name ?? visit.texts.site.unknown
