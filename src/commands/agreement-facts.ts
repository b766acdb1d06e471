import type { Terms } from '#schemas/terms/terms.ts'
import type { Facts, PartyFact } from '#domain/agreements/command.ts'
import { latestDetails, type PartyState } from '#domain/parties/party.ts'
import { today } from '#src/clock.ts'
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
    if (party.kind === 'institution') {
      const fact = factOf('institution', await readInstitution(store, party.institutionId))
      if (fact !== null) parties.set(party.institutionId, fact)
    }
    if (party.kind === 'network') {
      const fact = factOf('network', await readNetwork(store, party.networkId))
      if (fact !== null) parties.set(party.networkId, fact)
    }
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

const factOf = (kind: PartyFact['kind'], state: PartyState): PartyFact | null =>
  state.status === 'none'
    ? null
    : { kind, name: latestDetails(state).name, closedOn: state.closed?.effectiveOn ?? null }
