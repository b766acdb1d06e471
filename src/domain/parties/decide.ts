import type { CloseParty } from '#schemas/commands/parties.ts'
import type { InstitutionEvent, NetworkEvent } from '#schemas/events/catalogue.ts'
import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { ClosedParty } from '#schemas/views/party.ts'
import { isSame } from '../difference.ts'
import { personalDataIn } from '../people/personal-data.ts'
import { field, refuse, refuseAll, type RefusedField } from '../refusal.ts'
import { latestDetails, type PartyDetails, type PartyState, type RegisteredParty } from './party.ts'

/** What a decision on a party needs besides its own stream. */
export interface PartyFacts {
  /** Today in Denmark, `YYYY-MM-DD`. */
  readonly today: string
  /** Registered parties of the same kind among those referred to, by id. */
  readonly known: ReadonlySet<string>
}

interface Change<Details> {
  readonly id: string
  readonly details: Details
  readonly effectiveOn: string
}

export const registerInstitution = (
  id: string,
  details: InstitutionDetails,
): InstitutionEvent[] => {
  refuseAll(personalDataIn(details, ''))
  return [{ type: 'institution-registered.v1', data: { institutionId: id, details } }]
}

export const registerNetwork = (
  id: string,
  details: NetworkDetails,
  facts: PartyFacts,
): NetworkEvent[] => {
  refuseAll(networkProblems(id, details, { facts, at: '' }))
  return [{ type: 'network-registered.v1', data: { networkId: id, details } }]
}

export const updateInstitution = (
  state: PartyState<InstitutionDetails>,
  { id, details, effectiveOn }: Change<InstitutionDetails>,
): InstitutionEvent[] => {
  const party = mustBeOpen(state)
  refuseAll(personalDataIn(details, '/details'))
  if (saysNothingNew(party, { details, effectiveOn })) return []
  return [{ type: 'institution-updated.v1', data: { institutionId: id, details, effectiveOn } }]
}

export const updateNetwork = (
  state: PartyState<NetworkDetails>,
  { id, details, effectiveOn }: Change<NetworkDetails>,
  facts: PartyFacts,
): NetworkEvent[] => {
  const party = mustBeOpen(state)
  refuseAll(networkProblems(id, details, { facts, at: '/details' }))
  if (saysNothingNew(party, { details, effectiveOn })) return []
  return [{ type: 'network-updated.v1', data: { networkId: id, details, effectiveOn } }]
}

export const closeInstitution = (
  state: PartyState<InstitutionDetails>,
  id: string,
  body: CloseParty,
  facts: PartyFacts,
): InstitutionEvent[] => {
  const data = closing(state, id, body, facts)
  return data === null
    ? []
    : [{ type: 'institution-closed.v1', data: { institutionId: id, ...data } }]
}

/** A calendar of what is closed is read as before, and its address is renewed no more. */
export const renewCalendar = (
  state: PartyState<InstitutionDetails>,
  id: string,
  addressHash: string,
): InstitutionEvent[] => {
  mustBeOpen(state)
  return [{ type: 'institution-calendar-renewed.v1', data: { institutionId: id, addressHash } }]
}

export const closeNetwork = (
  state: PartyState<NetworkDetails>,
  id: string,
  body: CloseParty,
  facts: PartyFacts,
): NetworkEvent[] => {
  const data = closing(state, id, body, facts)
  return data === null ? [] : [{ type: 'network-closed.v1', data: { networkId: id, ...data } }]
}

/** Null where it was closed in just this way before. */
const closing = (
  state: PartyState,
  id: string,
  body: CloseParty,
  { today, known }: PartyFacts,
): ClosedParty | null => {
  const data = { ...body, effectiveOn: body.effectiveOn ?? today }
  if (state.status === 'registered' && isSame(state.closed, data)) return null
  mustBeOpen(state)
  const { successorId, reason } = data
  if (successorId === id) return refuse('refers-to-itself', '/successorId')
  if (successorId === null && reason !== 'closed') return refuse('successor-needed', '/successorId')
  if (successorId !== null && !known.has(successorId)) {
    return refuse('unknown-reference', '/successorId', { id: successorId })
  }
  return data
}

const mustBeOpen = <Details extends PartyDetails>(
  state: PartyState<Details>,
): RegisteredParty<Details> => {
  if (state.status === 'none') return refuse('not-found', '/')
  if (state.closed !== null) {
    return refuse('already-closed', '/', { date: state.closed.effectiveOn })
  }
  return state
}

const saysNothingNew = <Details extends PartyDetails>(
  party: RegisteredParty<Details>,
  { details, effectiveOn }: { details: Details; effectiveOn: string },
): boolean => {
  const isInEffect = (party.history.at(-1)?.effectiveOn ?? '') <= effectiveOn
  return isInEffect && isSame(latestDetails(party), details)
}

const networkProblems = (
  id: string,
  details: NetworkDetails,
  { facts, at }: { facts: PartyFacts; at: string },
): RefusedField[] => [
  ...personalDataIn(details, at),
  ...details.memberOf.flatMap((one, index) => {
    const pointer = `${at}/memberOf/${String(index)}`
    if (one === id) return [field('refers-to-itself', pointer)]
    return facts.known.has(one) ? [] : [field('unknown-reference', pointer, { id: one })]
  }),
]
