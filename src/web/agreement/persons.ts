import type { AgreementView } from '#schemas/views/agreement.ts'
import type { PersonItem } from '#schemas/views/person.ts'
import { personsNamedBy } from '#domain/people/references.ts'
import { Refusal } from '#domain/refusal.ts'
import type { AgreementHistory } from '#projections/agreement-history/queries.ts'
import { may, mayAtAll } from '#src/identity/permissions.ts'
import { actorIn } from '../acting.ts'
import type { PageContext } from '../visit.ts'

export interface PersonOnPage extends PersonItem {
  /** Whether all that is held about the person is the visitor's to see. */
  readonly hasPage: boolean
}

/** Persons by their references, as they are known now; without who was forgotten. */
export type Persons = ReadonlyMap<string, PersonOnPage>

interface Told {
  readonly agreement: AgreementView
  readonly history: AgreementHistory
}

/** Whom an agreement names; nobody where the visitor may not see who it is, or it names none. */
export const personsOn = async (
  context: PageContext,
  { agreement, history }: Told,
): Promise<Persons> => {
  const { visit } = context
  const named = [agreement, ...history.entries].flatMap(personsNamedBy)
  if (named.length === 0 || !mayAtAll(visit.actor, 'see-persons')) return new Map()
  const items = await personsOfAgreement(context, agreement.agreementId)
  const hasPage = await pagesOf(context, items)
  return new Map(
    items.map((item) => [item.personId, { ...item, hasPage: hasPage.has(item.personId) }]),
  )
}

/** Whom an agreement names or named; nobody where the visitor may not see who it is. */
export const personsOfAgreement = async (
  { visit, persons }: PageContext,
  agreementId: string,
): Promise<readonly PersonItem[]> => {
  try {
    return await persons.ofAgreement(agreementId, actorIn(visit))
  } catch (error) {
    // Of other institutions and elsewhere: the role is all there is to see.
    if (error instanceof Refusal) return []
    throw error
  }
}

/** Those whom the visitor's own institution keeps, or one in their municipality. */
const pagesOf = async (
  { visit: { actor }, queries }: PageContext,
  items: readonly PersonItem[],
): Promise<ReadonlySet<string>> => {
  const ids = [...new Set(items.flatMap(({ institutionId }) => institutionId ?? []))]
  const codes = new Map(
    await Promise.all(
      ids.map(
        async (id) => [id, (await queries.institution(id))?.details.municipalityCode] as const,
      ),
    ),
  )
  const isSeen = ({ institutionId, municipalityCode }: PersonItem): boolean => {
    const code = municipalityCode ?? codes.get(institutionId ?? '')
    return may(actor, {
      name: 'see-persons',
      institutionIds: institutionId === null ? [] : [institutionId],
      municipalityCodes: code === undefined ? [] : [code],
    })
  }
  return new Set(items.filter(isSeen).map(({ personId }) => personId))
}
