import type { InstitutionEvent, NetworkEvent, Recorded } from '#schemas/events/catalogue.ts'
import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import {
  evolveInstitution,
  evolveNetwork,
  noParty,
  type PartyState,
} from '#domain/parties/party.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { readEvents } from './read-stream.ts'

export const institutionStream = (id: string): string => `institution-${id}`
export const networkStream = (id: string): string => `network-${id}`
export const agreementStream = (id: string): string => `agreement-${id}`

export const foldInstitution = (
  state: PartyState<InstitutionDetails>,
  event: Recorded,
): PartyState<InstitutionDetails> => evolveInstitution(state, event as InstitutionEvent)

export const foldNetwork = (
  state: PartyState<NetworkDetails>,
  event: Recorded,
): PartyState<NetworkDetails> => evolveNetwork(state, event as NetworkEvent)

export const readInstitution = async (
  store: EventStore,
  id: string,
): Promise<PartyState<InstitutionDetails>> =>
  (await readEvents(store, institutionStream(id))).reduce<PartyState<InstitutionDetails>>(
    foldInstitution,
    noParty,
  )

export const readNetwork = async (
  store: EventStore,
  id: string,
): Promise<PartyState<NetworkDetails>> =>
  (await readEvents(store, networkStream(id))).reduce<PartyState<NetworkDetails>>(
    foldNetwork,
    noParty,
  )

/** Ids that exist among those given, each asked once. */
export const existing = async (
  ids: readonly string[],
  exists: (id: string) => Promise<boolean>,
): Promise<Set<string>> => {
  const unique = [...new Set(ids)]
  const found = await Promise.all(unique.map(exists))
  return new Set(unique.filter((_, index) => found[index]))
}
