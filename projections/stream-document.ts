import type {
  AgreementEvent,
  BoundariesEvent,
  ErasureEvent,
  InstitutionEvent,
  LegalBasisEvent,
  NetworkEvent,
  Recorded,
  RulebookEvent,
} from '#schemas/events/catalogue.ts'
import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import { dayOf } from '#domain/dates.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import {
  initialState,
  type AgreementState,
  type ExistingAgreement,
} from '#domain/agreements/state.ts'
import { evolveDecisions, noDecisions, type Decisions } from '#domain/boundaries/decisions.ts'
import { evolveLegalBasis, type LegalBasisState } from '#domain/boundaries/legal-bases.ts'
import {
  evolveRulebook,
  unchangedRulebook,
  type RulebookState,
} from '#domain/boundaries/rulebook.ts'
import type { Erasure } from '#domain/people/erasure.ts'
import {
  evolveInstitution,
  evolveNetwork,
  noParty,
  type PartyState,
  type RegisteredParty,
} from '#domain/parties/party.ts'

/** A stream as the domain folds it, and the revision it is at. */
export type StreamDocument = { readonly revision: number } & (
  | {
      readonly kind: 'agreement'
      readonly state: ExistingAgreement
      /** The day on which it was recorded that it was agreed, `YYYY-MM-DD`; null before. */
      readonly agreementRecordedOn: string | null
    }
  | {
      readonly kind: 'institution'
      readonly state: RegisteredParty<InstitutionDetails>
      /** SHA-256 of the secret in the address of its calendar, in hexadecimal, where it has one. */
      readonly calendarAddressHash?: string
    }
  | { readonly kind: 'network'; readonly state: RegisteredParty<NetworkDetails> }
  | { readonly kind: 'rulebook'; readonly state: RulebookState }
  | { readonly kind: 'legal-basis'; readonly state: LegalBasisState }
  | { readonly kind: 'boundaries'; readonly state: Decisions }
  | { readonly kind: 'erasure'; readonly state: Erasure }
)

export type PartyDocument = Extract<StreamDocument, { kind: 'institution' | 'network' }>

export const isPartyDocument = (document: StreamDocument): document is PartyDocument =>
  document.kind === 'institution' || document.kind === 'network'

/** @throws Error where the event cannot follow: the runner parks the stream. */
export const evolveDocument = (
  document: StreamDocument | null,
  event: Recorded,
): StreamDocument => {
  const { revision } = event
  refuseStray(event)
  if (isAgreementEvent(event)) {
    const known = document?.kind === 'agreement' ? document : null
    const before: AgreementState = known?.state ?? initialState
    return {
      kind: 'agreement',
      revision,
      state: { ...existing(evolve(before, event)), last: null },
      agreementRecordedOn:
        event.type === 'agreement-agreed.v1'
          ? dayOf(event.metadata.recordedAt)
          : (known?.agreementRecordedOn ?? null),
    }
  }
  if (isInstitutionEvent(event)) {
    const known = document?.kind === 'institution' ? document : null
    const before: PartyState<InstitutionDetails> = known?.state ?? noParty
    const state = existing(evolveInstitution(before, event))
    return event.type === 'institution-calendar-renewed.v1'
      ? { kind: 'institution', revision, state, calendarAddressHash: event.data.addressHash }
      : { ...known, kind: 'institution', revision, state }
  }
  if (isNetworkEvent(event)) {
    const before: PartyState<NetworkDetails> =
      document?.kind === 'network' ? document.state : noParty
    return { kind: 'network', revision, state: existing(evolveNetwork(before, event)) }
  }
  if (isErasureEvent(event)) return { kind: 'erasure', revision, state: event.data }
  return evolveBoundaries(document, event)
}

const evolveBoundaries = (document: StreamDocument | null, event: Recorded): StreamDocument => {
  const { revision } = event
  if (isRulebookEvent(event)) {
    const before = document?.kind === 'rulebook' ? document.state : unchangedRulebook
    return { kind: 'rulebook', revision, state: evolveRulebook(before, event) }
  }
  if (isLegalBasisEvent(event)) {
    const before = document?.kind === 'legal-basis' ? document.state : null
    return { kind: 'legal-basis', revision, state: evolveLegalBasis(before, event) }
  }
  const before = document?.kind === 'boundaries' ? document.state : noDecisions
  return {
    kind: 'boundaries',
    revision,
    state: evolveDecisions(before, event as Recorded<BoundariesEvent>),
  }
}

/** A stream holds the events of one thing, and its name says of what kind. */
const refuseStray = ({ type, stream }: Recorded): void => {
  const [kind] = type.split('-')
  if (!stream.startsWith(`${String(kind)}-`))
    throw new Error(`${type} does not belong in ${stream}`)
}

export const isAgreementEvent = (event: Recorded): event is Recorded<AgreementEvent> =>
  event.type.startsWith('agreement-')

const isInstitutionEvent = (event: Recorded): event is Recorded<InstitutionEvent> =>
  event.type.startsWith('institution-')

const isNetworkEvent = (event: Recorded): event is Recorded<NetworkEvent> =>
  event.type.startsWith('network-')

const isRulebookEvent = (event: Recorded): event is Recorded<RulebookEvent> =>
  event.type.startsWith('rulebook-')

const isLegalBasisEvent = (event: Recorded): event is Recorded<LegalBasisEvent> =>
  event.type.startsWith('legal-basis-')

const isErasureEvent = (event: Recorded): event is Recorded<ErasureEvent> =>
  event.type.startsWith('erasure-')

const existing = <State extends { readonly status: string }>(
  state: State,
): Exclude<State, { status: 'none' }> => {
  if (state.status === 'none') throw new Error('A stream without a beginning')
  return state as Exclude<State, { status: 'none' }>
}
