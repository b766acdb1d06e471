import { detailsTimeline, type PartyDetails, type RegisteredParty } from '#domain/parties/party.ts'
import { danishOrder } from './danish-order.ts'
import { endOfTime } from './projection.ts'

/** A stretch of days on which a party had these details, half-open. */
export interface PartyInterval<Details extends PartyDetails> {
  readonly columns: {
    readonly party_id: string
    readonly from_day: string
    readonly to_day: string
    readonly name: string
    readonly name_order: string
  }
  readonly details: Details
}

export const partyIntervals = <Details extends PartyDetails>(
  state: RegisteredParty<Details>,
): PartyInterval<Details>[] =>
  detailsTimeline(state).map(({ from, to, details }) => ({
    columns: {
      party_id: state.id,
      // The first details hold from always, which sorts before every day.
      from_day: from ?? '',
      to_day: to ?? endOfTime,
      name: details.name,
      name_order: danishOrder(details.name),
    },
    details,
  }))
