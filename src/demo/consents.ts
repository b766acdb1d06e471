import type { Consent } from '#schemas/events/consent.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { AgreementReceipt } from '#schemas/views/agreement.ts'
import type { PartyRef } from './party-ref.ts'
import type { AgreementStory } from './scenario.ts'
import type { World } from './world.ts'

interface Given {
  readonly terms: Terms
  readonly informal: boolean
  /** Null where nobody knows the day any more. */
  readonly on: string | null
}

/** One consent of each party of the terms. */
export const consentsOf = (world: World, story: AgreementStory, given: Given): Consent[] => {
  const isOld = (story.origin ?? 'registered') !== 'registered' && given.on === story.agreed
  const how = isOld && !given.informal ? 'unknown' : (story.how ?? usualWay(given))
  return given.terms.parties.map((party) => ({
    partyId: party.id,
    how,
    role: spokesRole(world, story, party),
    personId: null,
    on: isOld ? null : given.on,
  }))
}

export const isInformal = ({ formality }: AgreementReceipt['classification']): boolean =>
  formality === 'informal'

/** The party of the terms that a story's reference means. */
export const partyIdOf = (world: World, terms: Terms, ref: PartyRef): string => {
  const party = terms.parties.find((one) => isMeant(world, one, ref))
  if (party === undefined) throw new Error(`No such party: ${JSON.stringify(ref)}`)
  return party.id
}

const isMeant = (world: World, party: Terms['parties'][number], ref: PartyRef): boolean => {
  if (typeof ref !== 'string') {
    return party.kind === 'organisation' && party.name === ref.organisation
  }
  const { id } = world.party(ref)
  if (party.kind === 'institution') return party.institutionId === id
  return party.kind === 'network' && party.networkId === id
}

const usualWay = ({ informal, on }: Given): Consent['how'] => {
  if (informal) return 'oral'
  return on !== null && on < '2018' ? 'signature' : 'digital'
}

const spokesRole = (
  world: World,
  story: AgreementStory,
  party: Terms['parties'][number],
): string => {
  const ref = story.parties.find((one) => isMeant(world, party, one))
  return typeof ref === 'string' ? world.party(ref).spokesRole : 'Sekretariatsleder'
}
