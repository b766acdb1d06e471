import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { Party } from '#schemas/terms/terms.ts'
import { inTerms, ofNetwork, type Judgement } from './answers.ts'
import type { Answer, Evidence, RuleInput } from './rule.ts'

/** What a rule says of one party, and what it rests on. */
export interface SaidOfParty<Why extends string> extends Judgement<Why> {
  readonly evidence: readonly Evidence[]
}

export const aboutParty = <Why extends string>(
  partyId: string,
  { verdict, why, evidence }: SaidOfParty<Why>,
): Answer => ({ verdict, why, itemKind: 'party', itemId: partyId, evidence })

type PartyOf<Kind extends Party['kind']> = Extract<Party, { kind: Kind }>

/** A party with its place among the terms' parties. */
type Placed<P extends Party> = P & { readonly at: number }

/**
 * Institutions where volunteers come to the users. A centre or department of the administration is
 * none (our reading); one that nobody knows may be.
 */
export const institutionsOf = (input: RuleInput): Placed<PartyOf<'institution'>>[] =>
  allInstitutionsOf(input).filter(
    ({ institutionId }) => input.institution(institutionId)?.kind !== 'administration',
  )

export const allInstitutionsOf = ({ terms }: RuleInput): Placed<PartyOf<'institution'>>[] =>
  terms.parties.flatMap((party, at) => (party.kind === 'institution' ? [{ ...party, at }] : []))

/** Networks, and organisations that are known by their name alone. */
export const othersOf = ({
  terms,
}: RuleInput): Placed<PartyOf<'network'> | PartyOf<'organisation'>>[] =>
  terms.parties.flatMap((party, at) => (party.kind === 'institution' ? [] : [{ ...party, at }]))

/** An association, or an umbrella organisation of any kind (our reading of "frivillig organisation"). */
export const isVoluntaryOrganisation = ({ kind, umbrella }: NetworkDetails): boolean =>
  kind === 'association' || umbrella

/** What tells whether a network is a voluntary organisation. */
export const organisationEvidence = (
  networkId: string,
  { kind, umbrella }: NetworkDetails,
): Evidence[] => [ofNetwork(networkId, '/kind', kind), ofNetwork(networkId, '/umbrella', umbrella)]

/** Who a party is that cannot be looked up: its place in the terms, with what stands there. */
export const unknownParty = (
  party: Placed<PartyOf<'network'> | PartyOf<'organisation'>>,
): Evidence => {
  const pointer = `/parties/${String(party.at)}`
  return party.kind === 'network'
    ? inTerms(`${pointer}/networkId`, party.networkId)
    : inTerms(`${pointer}/name`, party.name)
}
