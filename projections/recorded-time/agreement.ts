import { classify } from '#domain/agreements/classification.ts'
import { endOf, type ExistingAgreement } from '#domain/agreements/state.ts'
import { detailsOn, type PartyDetails } from '#domain/parties/party.ts'
import { agreementIntervals } from '../agreement-intervals.ts'
import { namedParty } from '../agreement-history/parties.ts'
import type { OneAgreement } from '../agreement-register/one.ts'
import { isPartyDocument, type StreamDocument } from '../stream-document.ts'

interface KnownStreams {
  /** Of the agreement, as far as it was recorded. */
  readonly document: StreamDocument
  /** Those of its parties, by stream, as far as they were recorded. */
  readonly parties: ReadonlyMap<string, StreamDocument | null>
}

/** One agreement on a day, from its streams; null on days before it began. */
export const knownAgreement = (
  { document, parties }: KnownStreams,
  day: string,
): OneAgreement | null => {
  if (document.kind !== 'agreement') return null
  const { revision, state } = document
  const interval = agreementIntervals(state).find(
    ({ columns }) => columns.from_day <= day && day < columns.to_day,
  )
  if (interval === undefined) return null
  const { status, version, terms, endsOn } = interval
  const classification = classify(terms.classification)
  if (classification === null) return null
  return {
    agreementId: state.agreementId,
    revision,
    validAt: day,
    status,
    endsOn,
    version,
    terms,
    parties: terms.parties.map(namedParty).map((party) => ({
      ...party,
      name: party.name ?? nameOf(parties.get(`${party.kind}-${party.id ?? ''}`) ?? null, day),
    })),
    classification,
    origin: state.origin,
    proposedOn: state.proposedOn,
    proposedBy: state.proposedBy,
    consents: [...state.consents],
    signedOn: state.signedOn,
    lastConfirmedOn: state.lastConfirmedOn,
    nextReview: state.nextReview,
    end: endOf(state),
  }
}

/** The streams of all parties that it ever had. */
export const partyStreamsOf = (state: ExistingAgreement): string[] => [
  ...new Set(
    state.versions.flatMap(({ terms }) =>
      terms.parties.flatMap((party) => {
        const { kind, id } = namedParty(party)
        return id === null ? [] : [`${kind}-${id}`]
      }),
    ),
  ),
]

const nameOf = (party: StreamDocument | null, day: string): string =>
  party !== null && isPartyDocument(party) ? detailsOn<PartyDetails>(party.state, day).name : ''
