import type { Party, Terms } from '#schemas/terms/terms.ts'
import type { Facts, PartyFact } from '#domain/agreements/command.ts'
import { registeredIdOf } from '#domain/agreements/terms-rules.ts'
import { legalBasisIdsIn } from '#domain/boundaries/subject.ts'
import { latestDetails, type PartyState } from '#domain/parties/party.ts'
import { today } from '#src/clock.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type { CommandContext } from './context.ts'
import { knownLegalBases } from './boundary-subject.ts'
import { agreementStream, existing, readInstitution, readNetwork } from './party-streams.ts'

/** What is referred to, by terms that are recorded and by terms that are to be. */
interface Referring {
  readonly recorded: readonly Terms[]
  readonly added: readonly Terms[]
  readonly agreementIds: readonly (string | null)[]
}

/** What the terms refer to, read from its streams. */
export const readFacts = async (
  { store, clock }: CommandContext,
  { recorded, added, agreementIds }: Referring,
): Promise<Facts> => {
  const terms = [...added, ...recorded]
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
  // What stood in the terms before may stand there still.
  const stood = legalBasisIdsIn(recorded)
  const known = await knownLegalBases(store, legalBasisIdsIn(added))
  return { today: today(clock), parties, agreements, legalBases: new Set([...stood, ...known]) }
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
