import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import { initialState, type AgreementState } from '#domain/agreements/state.ts'
import { intervalOn } from '#domain/agreements/timeline.ts'
import { today } from '#src/clock.ts'
import type { CommandContext } from './context.ts'
import { agreementStream } from './party-streams.ts'
import { readEvents } from './read-stream.ts'

/**
 * The leader's own institution, where it has an agreement in force with the network. A read model
 * says which agreements to look at; their streams decide.
 */
export const collaboratingInstitutions = async (
  { store, clock, lookup }: CommandContext,
  actor: Actor,
  networkId: string,
): Promise<string[]> => {
  if (actor.role !== 'institution-leader') return []
  const { institutionId } = actor
  const day = today(clock)
  for (const id of await lookup.agreementsBetween(institutionId, networkId)) {
    const events = (await readEvents(store, agreementStream(id))) as readonly AgreementEvent[]
    const state = events.reduce<AgreementState>(evolve, initialState)
    if (isBetween(state, { institutionId, networkId, day })) return [institutionId]
  }
  return []
}

const isBetween = (
  state: AgreementState,
  { institutionId, networkId, day }: { institutionId: string; networkId: string; day: string },
): boolean => {
  if (state.status === 'none') return false
  const interval = intervalOn(state, day)
  if (interval?.status !== 'in-force') return false
  const { parties } = interval.version.terms
  return (
    parties.some((one) => one.kind === 'institution' && one.institutionId === institutionId) &&
    parties.some((one) => one.kind === 'network' && one.networkId === networkId)
  )
}
