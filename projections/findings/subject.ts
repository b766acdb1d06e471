import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { registeredIdOf } from '#domain/agreements/terms-rules.ts'
import { noDecisions } from '#domain/boundaries/decisions.ts'
import type { LegalBasisState } from '#domain/boundaries/legal-bases.ts'
import type { RulebookState } from '#domain/boundaries/rulebook.ts'
import {
  legalBasisIdsIn,
  municipalitiesOf,
  type BoundarySubject,
} from '#domain/boundaries/subject.ts'
import type { RegisteredParty } from '#domain/parties/party.ts'
import type { ReadDocument } from '../projection.ts'

export type { ReadDocument } from '../projection.ts'

/** An agreement with all that its findings depend on, from documents. */
export const subjectFrom = (state: ExistingAgreement, read: ReadDocument): BoundarySubject => {
  const terms = state.versions.map((version) => version.terms)
  const parties = terms.flatMap((one) => one.parties)
  const institutions = new Map<string, RegisteredParty<InstitutionDetails>>()
  const networks = new Map<string, RegisteredParty<NetworkDetails>>()
  for (const party of parties) {
    const id = registeredIdOf(party)
    if (id === null) continue
    const document = read(`${party.kind}-${id}`)
    if (document?.kind === 'institution') institutions.set(id, document.state)
    if (document?.kind === 'network') networks.set(id, document.state)
  }
  const rulebooks = new Map<string, RulebookState>()
  for (const code of municipalitiesOf(institutions.values())) {
    const document = read(`rulebook-${code}`)
    if (document?.kind === 'rulebook') rulebooks.set(code, document.state)
  }
  const legalBases = new Map<string, LegalBasisState>()
  for (const id of legalBasisIdsIn(terms)) {
    const document = read(`legal-basis-${id}`)
    if (document?.kind === 'legal-basis') legalBases.set(id, document.state)
  }
  const decided = read(`boundaries-${state.agreementId}`)
  const decisions = decided?.kind === 'boundaries' ? decided.state : noDecisions
  return { state, institutions, networks, rulebooks, legalBases, decisions }
}

/** Streams that a subject is read from, besides the agreement's own and its decisions. */
export const inputStreams = ({ state, institutions }: BoundarySubject): string[] => {
  const terms = state.versions.map((version) => version.terms)
  const parties = terms.flatMap((one) => one.parties)
  return [
    ...new Set([
      ...parties.flatMap((party) => {
        const id = registeredIdOf(party)
        return id === null ? [] : [`${party.kind}-${id}`]
      }),
      ...municipalitiesOf(institutions.values()).map((code) => `rulebook-${code}`),
      ...legalBasisIdsIn(terms).map((id) => `legal-basis-${id}`),
    ]),
  ]
}
