import type { Actor } from '#schemas/events/metadata.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { stageOf, type AgreementState } from '#domain/agreements/state.ts'
import { inOrder, versionOn } from '#domain/agreements/timeline.ts'
import { latestDetails } from '#domain/parties/party.ts'
import { refuse } from '#domain/refusal.ts'
import { today } from '#src/clock.ts'
import { may, maySee } from '#src/identity/permissions.ts'
import type { CommandContext } from './context.ts'
import { actingFor } from './party-streams.ts'

/**
 * Leaders of the institutions that are party to it may act on an agreement; who may not even see
 * it learns only that there is none.
 * @throws Refusal not-found, forbidden
 */
export const authoriseOnAgreement = async (
  { store, clock }: CommandContext,
  actor: Actor,
  state: AgreementState,
): Promise<void> => {
  if (state.status === 'none') return refuse('not-found', '/')
  const day = today(clock)
  const current = versionOn(state, day)
  const ahead = inOrder(state.versions).filter(({ effectiveFrom }) => effectiveFrom > day)
  const acting = await actingFor(
    store,
    [current, ...ahead].flatMap(({ terms }) => institutionIdsIn(terms)),
  )
  const institutionIds = [...acting.keys()]
  const municipalityCodes = [...acting.values()].map(
    (institution) => latestDetails(institution).municipalityCode,
  )
  const wasAgreed = stageOf(state) === 'agreed'
  if (!maySee(actor, { wasAgreed, institutionIds, municipalityCodes })) {
    return refuse('not-found', '/')
  }
  if (!may(actor, { name: 'act-on-agreement', institutionIds })) return refuse('forbidden', '/')
}

export const institutionIdsIn = (terms: Pick<Terms, 'parties'>): string[] =>
  terms.parties.flatMap((party) => (party.kind === 'institution' ? [party.institutionId] : []))
