import type { Party, Terms } from '#schemas/terms/terms.ts'
import type { Facts, PartyFact } from '#domain/agreements/command.ts'
import { registeredIdOf } from '#domain/agreements/terms-rules.ts'
import { latestDetails, type PartyState } from '#domain/parties/party.ts'
import { today } from '#src/clock.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type { CommandContext } from './context.ts'
import { agreementStream, existing, readInstitution, readNetwork } from './party-streams.ts'

/** What the terms refer to, read from its streams. */
export const readFacts = async (
  { store, clock }: CommandContext,
  terms: readonly Terms[],
  agreementIds: readonly (string | null)[],
): Promise<Facts> => {
  const parties = new Map<string, PartyFact>()
  for (const party of terms.flatMap((one) => one.parties)) {
    const id = registeredIdOf(party)
    if (id === null || parties.has(id)) continue
    const fact = await readFact(store, party.kind, id)
    if (fact !== null) parties.set(id, fact)
  }
  const referred = [
    ...agreementIds,
    ...terms.flatMap((one) => [one.parentAgreementId, one.supersedesAgreementId]),
  ].filter((id) => id !== null)
  const agreements = await existing(referred, async (id) => {
    for await (const event of store.readStream(agreementStream(id))) return event.revision === 0
    return false
  })
  return { today: today(clock), parties, agreements }
}

const readFact = async (
  store: EventStore,
  kind: Party['kind'],
  id: string,
): Promise<PartyFact | null> => {
  if (kind === 'organisation') return null
  const state: PartyState =
    kind === 'institution' ? await readInstitution(store, id) : await readNetwork(store, id)
  if (state.status === 'none') return null
  return { kind, name: latestDetails(state).name, closedOn: state.closed?.effectiveOn ?? null }
}
