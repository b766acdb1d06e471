import type { z } from 'zod'
import type { AgreementEvent, BoundariesEvent } from '#schemas/events/catalogue.ts'
import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { evolveDecisions, noDecisions } from '#domain/boundaries/decisions.ts'
import type { BoundarySubject } from '#domain/boundaries/subject.ts'
import type { RegisteredParty } from '#domain/parties/party.ts'
import {
  agreed,
  aNetwork,
  anInstitution,
  aTerms,
  careHomeId,
  friendsId,
  proposed,
} from '../build.ts'
import { after } from '../given.ts'

export const registered = <Details extends InstitutionDetails | NetworkDetails>(
  id: string,
  details: Details,
): RegisteredParty<Details> => ({
  status: 'registered',
  id,
  history: [{ details, effectiveOn: null }],
  closed: null,
})

/** What an agreement of a care home and an association is held against, in Haderslev. */
export const aBoundary = (
  sketch: Partial<Omit<BoundarySubject, 'state'>> = {},
): Omit<BoundarySubject, 'state'> => ({
  institutions: new Map([[careHomeId, registered(careHomeId, anInstitution())]]),
  networks: new Map([[friendsId, registered(friendsId, aNetwork())]]),
  rulebooks: new Map(),
  legalBases: new Map(),
  decisions: noDecisions,
  ...sketch,
})

/** An agreement that was agreed on these terms, after these decisions. */
export const aSubject = (
  terms: Partial<z.input<typeof Terms>>,
  {
    decided = [],
    later = [],
  }: {
    readonly decided?: readonly BoundariesEvent[]
    readonly later?: readonly AgreementEvent[]
  } = {},
): BoundarySubject => {
  const full = aTerms(terms)
  return {
    ...aBoundary({ decisions: decided.reduce(evolveDecisions, noDecisions) }),
    state: after(proposed({ terms: full }), agreed({ period: full.period }), ...later),
  }
}
