import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { BoundariesEvent, LegalBasisEvent, RulebookEvent } from '#schemas/events/catalogue.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { registeredIdOf } from '#domain/agreements/terms-rules.ts'
import { evolveDecisions, noDecisions, type Decisions } from '#domain/boundaries/decisions.ts'
import {
  evolveLegalBasis,
  initialLegalBasis,
  type LegalBasisState,
} from '#domain/boundaries/legal-bases.ts'
import {
  evolveRulebook,
  unchangedRulebook,
  type RulebookState,
} from '#domain/boundaries/rulebook.ts'
import {
  legalBasisIdsIn,
  municipalitiesOf,
  type BoundarySubject,
} from '#domain/boundaries/subject.ts'
import type { RegisteredParty } from '#domain/parties/party.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { readInstitution, readNetwork } from './party-streams.ts'
import { readEvents } from './read-stream.ts'

export const rulebookStream = (code: string): string => `rulebook-${code}`
export const legalBasisStream = (id: string): string => `legal-basis-${id}`
export const decisionsStream = (agreementId: string): string => `boundaries-${agreementId}`

/**
 * An agreement with all that its findings depend on, read from their streams, and what was decided of it
 * as whoever decides saw it: read once more, it might be what another has decided meanwhile.
 */
export const readSubject = async (
  store: EventStore,
  state: ExistingAgreement,
  decisions: Decisions,
): Promise<BoundarySubject> => {
  const terms = state.versions.map((version) => version.terms)
  return { state, ...(await readSurroundings(store, terms)), decisions }
}

/** All that the findings of an agreement on these terms depend on besides itself. */
export const readBoundaries = async (
  store: EventStore,
  agreementId: string,
  terms: readonly Terms[],
): Promise<Omit<BoundarySubject, 'state'>> => ({
  ...(await readSurroundings(store, terms)),
  decisions: await readDecisions(store, agreementId),
})

const readSurroundings = async (
  store: EventStore,
  terms: readonly Terms[],
): Promise<Omit<BoundarySubject, 'state' | 'decisions'>> => {
  const institutions = new Map<string, RegisteredParty<InstitutionDetails>>()
  const networks = new Map<string, RegisteredParty<NetworkDetails>>()
  for (const party of terms.flatMap((one) => one.parties)) {
    const id = registeredIdOf(party)
    if (id === null || institutions.has(id) || networks.has(id)) continue
    if (party.kind === 'institution') keep(institutions, id, await readInstitution(store, id))
    else keep(networks, id, await readNetwork(store, id))
  }
  const rulebooks = new Map<string, RulebookState>()
  for (const code of municipalitiesOf(institutions.values())) {
    rulebooks.set(code, await readRulebook(store, code))
  }
  const legalBases = await readLegalBases(store, legalBasisIdsIn(terms))
  return { institutions, networks, rulebooks, legalBases }
}

const readRulebook = async (store: EventStore, code: string): Promise<RulebookState> =>
  ((await readEvents(store, rulebookStream(code))) as readonly RulebookEvent[]).reduce(
    evolveRulebook,
    unchangedRulebook,
  )

const readDecisions = async (store: EventStore, agreementId: string): Promise<Decisions> =>
  ((await readEvents(store, decisionsStream(agreementId))) as readonly BoundariesEvent[]).reduce(
    evolveDecisions,
    noDecisions,
  )

/** Those that were added or corrected: the others are as shipped, or not known. */
export const readLegalBases = async (
  store: EventStore,
  ids: readonly string[],
): Promise<Map<string, LegalBasisState>> => {
  const found = new Map<string, LegalBasisState>()
  for (const id of new Set(ids)) {
    const events = (await readEvents(store, legalBasisStream(id))) as readonly LegalBasisEvent[]
    const state = events.reduce<LegalBasisState | null>(evolveLegalBasis, null)
    if (state !== null) found.set(id, state)
  }
  return found
}

/** Those that are shipped or were added. */
export const knownLegalBases = async (
  store: EventStore,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const shipped = ids.filter((id) => initialLegalBasis(id) !== null)
  const others = ids.filter((id) => initialLegalBasis(id) === null)
  return new Set([...shipped, ...(await readLegalBases(store, others)).keys()])
}

const keep = <Details extends InstitutionDetails | NetworkDetails>(
  parties: Map<string, RegisteredParty<Details>>,
  id: string,
  state: { readonly status: 'none' } | RegisteredParty<Details>,
): void => {
  if (state.status !== 'none') parties.set(id, state)
}
