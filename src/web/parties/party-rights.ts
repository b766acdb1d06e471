import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import { may } from '#src/identity/permissions.ts'
import type { PageContext, Visit } from '../visit.ts'
import type { Party } from './party-pages.ts'

/** What the visitor may do with one party, for what is offered; commands decide for themselves. */
export interface PartyRights {
  readonly mayUpdate: boolean
  readonly mayClose: boolean
  /** Begin an agreement with it, or for it. */
  readonly mayPropose: boolean
}

export const institutionRights = (
  { visit: { actor } }: Pick<PageContext, 'visit'>,
  { id, details }: Party<InstitutionDetails>,
): PartyRights => {
  const { municipalityCode } = details
  return {
    mayUpdate: may(actor, {
      name: 'update-institution',
      institutionIds: [id],
      municipalityCodes: [municipalityCode],
    }),
    mayClose: may(actor, { name: 'close-institution', municipalityCodes: [municipalityCode] }),
    mayPropose: may(actor, { name: 'propose-agreement', institutionIds: [id] }),
  }
}

export const networkRights = async (
  context: PageContext,
  { id, details }: Party<NetworkDetails>,
): Promise<PartyRights> => {
  const { actor } = context.visit
  const { municipalityCodes } = details
  return {
    mayUpdate: may(actor, {
      name: 'update-network',
      municipalityCodes,
      institutionIds: await collaborating(context, id),
    }),
    mayClose: may(actor, { name: 'close-network', municipalityCodes }),
    mayPropose: actor.role === 'institution-leader',
  }
}

export const mayRegisterNetwork = ({ actor }: Visit): boolean =>
  may(actor, { name: 'register-network' })

/** The municipality that the visitor may register institutions in; null where there is none. */
export const ownInstitutions = ({ actor }: Visit): string | null =>
  actor.role === 'coordinator' ? actor.municipalityCode : null

/** The leader's own institution, where it has an agreement in force with the network. */
const collaborating = async (
  { visit: { actor }, queries }: PageContext,
  networkId: string,
): Promise<string[]> => {
  if (actor.role !== 'institution-leader') return []
  const { institutionId } = actor
  const { total } = await queries.agreements(
    { institutionId, networkId, status: 'in-force', viewer: actor, sort: 'title' },
    { limit: 1, after: null },
  )
  return total === 0 ? [] : [institutionId]
}
