import type { InstitutionEvent, NetworkEvent } from '#schemas/events/catalogue.ts'
import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { ClosedParty } from '#schemas/views/party.ts'
import { never } from '../never.ts'

export type PartyDetails = InstitutionDetails | NetworkDetails

/** Details and the day from which they hold; null for those that it was registered with. */
interface DetailsFrom<Details extends PartyDetails> {
  readonly details: Details
  readonly effectiveOn: string | null
}

export interface RegisteredParty<Details extends PartyDetails = PartyDetails> {
  readonly status: 'registered'
  readonly id: string
  /** In order of recording; the first holds from always. */
  readonly history: readonly [DetailsFrom<Details>, ...DetailsFrom<Details>[]]
  readonly closed: ClosedParty | null
}

/** An institution or a network: they live the same life, registered, updated, closed. */
export type PartyState<Details extends PartyDetails = PartyDetails> =
  { readonly status: 'none' } | RegisteredParty<Details>

export const noParty: PartyState<never> = { status: 'none' }

export const evolveInstitution = (
  state: PartyState<InstitutionDetails>,
  event: InstitutionEvent,
): PartyState<InstitutionDetails> => {
  switch (event.type) {
    case 'institution-registered.v1':
      return registered(state, event.data.institutionId, event.data.details)
    case 'institution-updated.v1':
      return updated(state, event.data)
    case 'institution-closed.v1':
      return closed(state, event.data)
    // Says nothing of the institution itself.
    case 'institution-calendar-renewed.v1':
      return state
    default:
      return never(event)
  }
}

export const evolveNetwork = (
  state: PartyState<NetworkDetails>,
  event: NetworkEvent,
): PartyState<NetworkDetails> => {
  switch (event.type) {
    case 'network-registered.v1':
      return registered(state, event.data.networkId, event.data.details)
    case 'network-updated.v1':
      return updated(state, event.data)
    case 'network-closed.v1':
      return closed(state, event.data)
    default:
      return never(event)
  }
}

/** A stretch of days with the same details; half-open, null is always and for ever. */
export interface DetailsInterval<Details extends PartyDetails> {
  readonly from: string | null
  readonly to: string | null
  readonly details: Details
}

/** Which details held when, as known now: of those of one day, the ones recorded last. */
export const detailsTimeline = <Details extends PartyDetails>({
  history,
}: RegisteredParty<Details>): readonly DetailsInterval<Details>[] => {
  const ordered = history.toSorted((a, b) => compare(a.effectiveOn ?? '', b.effectiveOn ?? ''))
  const holding = ordered.filter(
    ({ effectiveOn }, index) => ordered[index + 1]?.effectiveOn !== effectiveOn,
  )
  return holding.map(({ details, effectiveOn }, index) => ({
    from: effectiveOn,
    to: holding[index + 1]?.effectiveOn ?? null,
    details,
  }))
}

/** The details that hold on a day. */
export const detailsOn = <Details extends PartyDetails>(
  party: RegisteredParty<Details>,
  day: string,
): Details => {
  const [first, ...later] = party.history
  if (later.length === 0) return first.details
  const holding = detailsTimeline(party).findLast(({ from }) => from === null || from <= day)
  return (holding ?? first).details
}

/** The details recorded last, whenever they take effect. */
export const latestDetails = <Details extends PartyDetails>({
  history,
}: RegisteredParty<Details>): Details => (history.at(-1) ?? history[0]).details

const registered = <Details extends PartyDetails>(
  state: PartyState<Details>,
  id: string,
  details: Details,
): RegisteredParty<Details> => {
  if (state.status !== 'none') throw new Error('registered twice')
  return { status: 'registered', id, history: [{ details, effectiveOn: null }], closed: null }
}

const updated = <Details extends PartyDetails>(
  state: PartyState<Details>,
  { details, effectiveOn }: { details: Details; effectiveOn: string },
): RegisteredParty<Details> => {
  if (state.status === 'none') throw new Error('updated before it was registered')
  return { ...state, history: [...state.history, { details, effectiveOn }] }
}

const closed = <Details extends PartyDetails>(
  state: PartyState<Details>,
  { reason, successorId, effectiveOn }: ClosedParty,
): RegisteredParty<Details> => {
  if (state.status === 'none') throw new Error('closed before it was registered')
  return { ...state, closed: { reason, successorId, effectiveOn } }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
