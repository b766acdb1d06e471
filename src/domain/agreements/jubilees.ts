import type { NetworkDetails } from '#schemas/parties/network.ts'
import { latestDetails, type RegisteredParty } from '../parties/party.ts'
import { firstDay, lastDay, yearsAfter } from '../dates.ts'
import type { ExistingAgreement } from './state.ts'
import { registeredIdOf } from './terms-rules.ts'
import { timeline } from './timeline.ts'

/** Those that are celebrated (000, Bilag 3). */
const celebrated = [25, 50, 75, 100]

/** A network's round birthday, while an agreement with it is in force. */
export interface Jubilee {
  readonly networkId: string
  readonly years: number
  /** As far as the day is known: `2026-03-01`, `2026-03` or `2026`. */
  readonly date: string
  /** The last day that it can be. */
  readonly on: string
}

/** Those of the networks that are party to an agreement in force when it is, and are not closed by then. */
export const jubileesOf = (
  state: ExistingAgreement,
  networks: ReadonlyMap<string, RegisteredParty<NetworkDetails>>,
): Jubilee[] => {
  const inForce = timeline(state).filter(({ status }) => status === 'in-force')
  return [...networks.values()].flatMap((network) =>
    roundBirthdays(network).filter(({ date, on }) =>
      inForce.some(
        ({ from, to, version }) =>
          from <= on &&
          (to === null || firstDay(date) < to) &&
          version.terms.parties.some((party) => registeredIdOf(party) === network.id),
      ),
    ),
  )
}

export const roundBirthdays = (network: RegisteredParty<NetworkDetails>): Jubilee[] => {
  const { foundedOn } = latestDetails(network)
  if (foundedOn === null) return []
  const { closed, id: networkId } = network
  return celebrated
    .map((years) => {
      const date = yearsAfter(foundedOn, years)
      return { networkId, years, date, on: lastDay(date) }
    })
    .filter(({ date }) => closed === null || firstDay(date) < closed.effectiveOn)
}
