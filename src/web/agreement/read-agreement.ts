import { Uuid } from '#schemas/values.ts'
import type { AgreementView, PartyName } from '#schemas/views/agreement.ts'
import type { AgreementHistory } from '#projections/agreement-history/queries.ts'
import { may } from '#src/identity/permissions.ts'
import type { Names } from '../terms/value-words.ts'
import type { PageContext, Visit } from '../visit.ts'
import { namesOf } from './names.ts'

/** What the page of an agreement is made from. */
export interface AgreementOnPage {
  readonly visit: Visit
  readonly agreement: AgreementView
  readonly history: AgreementHistory
  readonly names: Names
  /** The parties on the day, with the shared addresses of those that are registered. */
  readonly parties: readonly PartyOnPage[]
  readonly mayAct: boolean
}

export interface PartyOnPage extends PartyName {
  readonly publicContact: string | null
}

/** Null where there is no such agreement, or none that the visitor may know of. */
export const readAgreement = async (context: PageContext): Promise<AgreementOnPage | null> => {
  const { visit, queries } = context
  const id = Uuid.safeParse(visit.inPath.agreementId)
  if (!id.success) return null
  const agreement = await queries.agreement(id.data, visit.actor)
  const history = await queries.agreementHistory(id.data, visit.actor)
  if (agreement === null || history === null) return null
  const names = await namesOf(context, { agreement, history })
  const registered = await Promise.all(
    agreement.parties.map((party) => registeredOf(context, party)),
  )
  const institutionIds = registered.flatMap(({ actingIds }) => actingIds)
  return {
    visit,
    agreement,
    history,
    names,
    parties: registered.map(({ party }) => party),
    mayAct: may(visit.actor, { name: 'act-on-agreement', institutionIds }),
  }
}

interface Registered {
  readonly party: PartyOnPage
  /** The institutions whose leaders may act for it: itself, and a successor where it closed. */
  readonly actingIds: readonly string[]
}

const registeredOf = async ({ queries }: PageContext, party: PartyName): Promise<Registered> => {
  const { kind, id } = party
  if (kind === 'institution' && id !== null) {
    const found = await queries.institution(id)
    const publicContact = found?.details.publicContact ?? null
    const successor = found?.closed?.successorId ?? null
    return {
      party: { ...party, publicContact },
      actingIds: successor === null ? [id] : [id, successor],
    }
  }
  const found = kind === 'network' && id !== null ? await queries.network(id) : null
  return { party: { ...party, publicContact: found?.details.publicContact ?? null }, actingIds: [] }
}
