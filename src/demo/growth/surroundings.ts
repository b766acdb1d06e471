import type { RulebookEvent } from '#schemas/events/catalogue.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { AgreeFacts, PartyFact } from '#domain/agreements/command.ts'
import { noDecisions } from '#domain/boundaries/decisions.ts'
import {
  evolveRulebook,
  unchangedRulebook,
  type RulebookState,
} from '#domain/boundaries/rulebook.ts'
import { legalBasisIdsIn, type BoundarySubject } from '#domain/boundaries/subject.ts'
import type { RegisteredParty } from '#domain/parties/party.ts'
import { rulebookStream } from '#src/commands/boundary-subject.ts'
import { readEvents } from '#src/commands/read-stream.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { municipalities } from '#src/texts/municipalities.ts'
import type { Together } from './grown-terms.ts'
import type { GrownParty } from './parties.ts'

/** Of municipalities that changed theirs. */
export type Rulebooks = ReadonlyMap<string, RulebookState>

/** What the store says beforehand: all else that decisions depend on is grown here. */
export const readRulebooks = async (store: EventStore): Promise<Rulebooks> => {
  const found = await Promise.all(
    Object.keys(municipalities).map(async (code) => {
      const events = (await readEvents(store, rulebookStream(code))) as readonly RulebookEvent[]
      return [code, events.reduce(evolveRulebook, unchangedRulebook)] as const
    }),
  )
  return new Map(found.filter(([, { changes }]) => changes.length > 0))
}

/** What commands would have read from the streams of the parties, before anything was decided. */
export const surroundings = (
  { institutions, networks }: Together,
  rulebooks: Rulebooks,
): Omit<BoundarySubject, 'state'> => ({
  institutions: new Map(institutions.map((one) => [one.id, asRegistered(one)])),
  networks: new Map(networks.map((one) => [one.id, asRegistered(one)])),
  rulebooks,
  legalBases: new Map(),
  decisions: noDecisions,
})

export const partyFacts = ({ institutions, networks }: Together): ReadonlyMap<string, PartyFact> =>
  new Map([
    ...institutions.map((one) => [one.id, factOf('institution', one.details.name)] as const),
    ...networks.map((one) => [one.id, factOf('network', one.details.name)] as const),
  ])

/** Every basis that the grown demo names is shipped. */
export const factsOn = (
  today: string,
  parties: ReadonlyMap<string, PartyFact>,
  { terms, agreements }: { terms: Terms; agreements: readonly string[] },
): Omit<AgreeFacts, 'boundaries'> => ({
  today,
  parties,
  agreements: new Set(agreements),
  legalBases: new Set(legalBasisIdsIn([terms])),
  persons: new Set(),
})

const factOf = (kind: PartyFact['kind'], name: string): PartyFact => ({
  kind,
  name,
  closedOn: null,
})

const asRegistered = <Details extends RegisteredParty['history'][number]['details']>({
  id,
  details,
}: GrownParty<Details>): RegisteredParty<Details> => ({
  status: 'registered',
  id,
  history: [{ details, effectiveOn: null }],
  closed: null,
})
