import type { Actor } from '#schemas/events/metadata.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { stageOf, type AgreementState } from '#domain/agreements/state.ts'
import { inOrder, versionOn } from '#domain/agreements/timeline.ts'
import { detailsOn, latestDetails } from '#domain/parties/party.ts'
import { refuse } from '#domain/refusal.ts'
import { today } from '#src/clock.ts'
import { actingFor } from '#src/identity/acting-for.ts'
import { may, maySee, type Subject } from '#src/identity/permissions.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type { Person } from '#src/persons/person-streams.ts'
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

/** The same of a person, by who keeps what is known of it. */
export const placesOfPerson = async (
  context: Places,
  { institutionId, municipalityCode }: Pick<Person, 'institutionId' | 'municipalityCode'>,
): Promise<Belonging> => {
  const { institutionIds, municipalityCodes } = await placesOf(
    context,
    institutionId === null ? [] : [institutionId],
  )
  const own = municipalityCode === null ? [] : [municipalityCode]
  return { institutionIds, municipalityCodes: [...municipalityCodes, ...own] }
}

/**
 * Who its contacts and signatories are is for the leaders of its parties and their coordinator.
 * @throws Refusal not-found, forbidden
 */
export const authoriseOnPersons = async (
  context: Places,
  actor: Actor,
  state: AgreementState,
): Promise<void> => {
  const places = await seenBy(context, actor, state)
  if (!may(actor, { name: 'see-persons', ...places })) refuse('forbidden', '/')
}

type Places = Pick<CommandContext, 'store' | 'clock'>

/** Where something belongs, as the table of permissions asks for it. */
type Belonging = Pick<Subject, 'institutionIds' | 'municipalityCodes'>

/** The institutions, with those that took over from them, and where these are and are moving. */
export const placesOf = async (
  { store, clock }: Places,
  institutionIds: readonly string[],
): Promise<Belonging> => {
  const day = today(clock)
  const acting = await actingFor(institutionIds, { day, find: (id) => registered(store, id) })
  const municipalityCodes = [...acting.values()].flatMap((institution) =>
    [detailsOn(institution, day), latestDetails(institution)].map((one) => one.municipalityCode),
  )
  return { institutionIds: [...acting.keys()], municipalityCodes }
}

/**
 * Where it belongs: its institutions, with those that took over, and where these are and are moving.
 * @throws Refusal not-found
 */
const seenBy = async (
  { store, clock }: Places,
  actor: Actor,
  state: AgreementState,
): Promise<Belonging> => {
  if (state.status === 'none') return refuse('not-found', '/')
  const day = today(clock)
  const current = versionOn(state, day)
  const ahead = inOrder(state.versions).filter(({ effectiveFrom }) => effectiveFrom > day)
  const parties = [current, ...ahead].flatMap(({ terms }) => institutionIdsIn(terms))
  const { institutionIds, municipalityCodes } = await placesOf({ store, clock }, parties)
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
