import type { Actor } from '#schemas/events/metadata.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { stageOf, type AgreementState } from '#domain/agreements/state.ts'
import { inOrder, versionOn } from '#domain/agreements/timeline.ts'
import { detailsOn, latestDetails } from '#domain/parties/party.ts'
import { refuse } from '#domain/refusal.ts'
import { today } from '#src/clock.ts'
import { actingFor } from '#src/identity/acting-for.ts'
import { may, maySee } from '#src/identity/permissions.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type { CommandContext } from './context.ts'
import { readInstitution } from './party-streams.ts'

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
  const { institutionIds } = await seenBy({ store, clock }, actor, state)
  if (!may(actor, { name: 'act-on-agreement', institutionIds })) return refuse('forbidden', '/')
}

/**
 * Coordinators decide on the boundaries of agreements that an institution of their municipality is
 * party to.
 * @throws Refusal not-found, forbidden
 */
export const authoriseOnBoundaries = async (
  context: Places,
  actor: Actor,
  state: AgreementState,
): Promise<void> => {
  const { municipalityCodes } = await seenBy(context, actor, state)
  if (!may(actor, { name: 'decide-on-boundaries', municipalityCodes })) refuse('forbidden', '/')
}

type Places = Pick<CommandContext, 'store' | 'clock'>

/**
 * Where it belongs: its institutions, with those that took over, and where these are and are moving.
 * @throws Refusal not-found
 */
const seenBy = async (
  { store, clock }: Places,
  actor: Actor,
  state: AgreementState,
): Promise<{ institutionIds: string[]; municipalityCodes: string[] }> => {
  if (state.status === 'none') return refuse('not-found', '/')
  const day = today(clock)
  const current = versionOn(state, day)
  const ahead = inOrder(state.versions).filter(({ effectiveFrom }) => effectiveFrom > day)
  const parties = [current, ...ahead].flatMap(({ terms }) => institutionIdsIn(terms))
  const acting = await actingFor(parties, { day, find: (id) => registered(store, id) })
  const institutionIds = [...acting.keys()]
  const municipalityCodes = [...acting.values()].flatMap((institution) =>
    [detailsOn(institution, day), latestDetails(institution)].map((one) => one.municipalityCode),
  )
  const wasAgreed = stageOf(state) === 'agreed'
  if (!maySee(actor, { wasAgreed, institutionIds, municipalityCodes })) {
    return refuse('not-found', '/')
  }
  return { institutionIds, municipalityCodes }
}

const registered = async (store: EventStore, id: string) => {
  const institution = await readInstitution(store, id)
  return institution.status === 'none' ? null : institution
}

export const institutionIdsIn = (terms: Pick<Terms, 'parties'>): string[] =>
  terms.parties.flatMap((party) => (party.kind === 'institution' ? [party.institutionId] : []))
