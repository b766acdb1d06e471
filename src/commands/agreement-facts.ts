import type { Party, Terms } from '#schemas/terms/terms.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import type { Facts, PartyFact } from '#domain/agreements/command.ts'
import type { Known, Version } from '#domain/agreements/state.ts'
import { registeredIdOf } from '#domain/agreements/terms-rules.ts'
import { legalBasisIdsIn } from '#domain/boundaries/subject.ts'
import { latestDetails, type PartyState } from '#domain/parties/party.ts'
import { personsNamedBy } from '#domain/people/references.ts'
import { today } from '#src/clock.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { may } from '#src/identity/permissions.ts'
import { placesOfPerson } from './agreement-rights.ts'
import type { CommandContext } from './context.ts'
import { knownLegalBases } from './boundary-subject.ts'
import { agreementStream, existing, readInstitution, readNetwork } from './party-streams.ts'

/** What is referred to, by what is recorded and by what is to be. */
interface Referring {
  readonly before: Pick<Known, 'consents'> & {
    readonly versions: readonly Pick<Version, 'terms'>[]
  }
  readonly terms: readonly Terms[]
  readonly agreementIds: readonly (string | null)[]
  readonly personIds: readonly string[]
}

/** What is referred to, read from its streams. */
export const readFacts = async (
  context: CommandContext,
  actor: Actor,
  { before, terms: added, agreementIds, personIds }: Referring,
): Promise<Facts> => {
  const { store, clock } = context
  const recorded = before.versions.map((version) => version.terms)
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
  const legalBases = new Set([...stood, ...known])
  const persons = await knownPersons(context, actor, { before, personIds })
  return { today: today(clock), parties, agreements, legalBases, persons }
}

/** Who was named before, also where it is forgotten since, and whom the actor's institution keeps. */
const knownPersons = async (
  context: CommandContext,
  actor: Actor,
  { before: { versions, consents }, personIds }: Pick<Referring, 'before' | 'personIds'>,
): Promise<Set<string>> => {
  if (personIds.length === 0) return new Set()
  const named = [{ consents }, ...versions].flatMap(personsNamedBy)
  const kept = await existing(personIds, (id) => isKept(context, actor, id))
  return kept.union(new Set(named))
}

const isKept = async (context: CommandContext, actor: Actor, id: string): Promise<boolean> => {
  const person = await context.persons.read(id)
  if (person === null) return false
  const places = await placesOfPerson(context, person)
  return may(actor, { name: 'record-person', ...places })
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
