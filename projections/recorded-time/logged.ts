import type { Recorded } from '#schemas/events/catalogue.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import { detailsTimeline } from '#domain/parties/party.ts'
import type { Row } from '../projection.ts'
import { isPartyDocument, type PartyDocument, type StreamDocument } from '../stream-document.ts'
import { standings } from './standing.ts'

/** What a party is from a day on; the first from always. */
export interface KnownDetails {
  readonly from: string
  readonly name: string
  /** The municipality of an institution, the kind of a network. */
  readonly place: string
}

/** What is kept of an event itself: how an agreement stands, or what a party is, since. */
export const loggedRows = (event: Recorded, document: StreamDocument): Row[] => {
  const position = Number(event.position)
  if (isPartyDocument(document)) {
    const details = JSON.stringify(knownDetails(document))
    return [{ table: 'recorded_party', values: { position, details } }]
  }
  if (document.kind !== 'agreement') return []
  const intervals = JSON.stringify(standings(document.state))
  return [{ table: 'recorded_agreement', values: { position, intervals } }]
}

const knownDetails = (document: PartyDocument): KnownDetails[] =>
  document.kind === 'institution'
    ? detailsTimeline<InstitutionDetails>(document.state).map(({ from, details }) => ({
        from: from ?? '',
        name: details.name,
        place: details.municipalityCode,
      }))
    : detailsTimeline<NetworkDetails>(document.state).map(({ from, details }) => ({
        from: from ?? '',
        name: details.name,
        place: details.kind,
      }))
