import type { AgreementEvent, EventData } from '#schemas/events/catalogue.ts'
import { firstDay } from '../dates.ts'
import { isSame } from '../difference.ts'
import { never } from '../never.ts'
import { lastConsentOn } from './consents.ts'
import { evolveRevised } from './evolve-revised.ts'
import {
  isAnnulling,
  stageOf,
  type AgreementState,
  type End,
  type ExistingAgreement,
  type ProposedAgreement,
} from './state.ts'

/**
 * The state after an event.
 * @throws Error where the event cannot follow: the stream is damaged.
 */
export const evolve = (state: AgreementState, event: AgreementEvent): AgreementState => {
  switch (event.type) {
    case 'agreement-proposed.v1':
      return state.status === 'none' ? proposed(event) : cannotFollow(state, event)
    case 'agreement-agreed.v1':
      return state.status === 'proposed' ? agreed(state, event) : cannotFollow(state, event)
    case 'agreement-revised.v1':
      return state.status === 'none'
        ? cannotFollow(state, event)
        : { ...evolveRevised(state, event.data), last: saying(event) }
    case 'agreement-ended.v1':
      return state.status === 'none' ? cannotFollow(state, event) : ended(state, event)
    default:
      return never(event)
  }
}

const proposed = (
  event: Extract<AgreementEvent, { type: 'agreement-proposed.v1' }>,
): ProposedAgreement => {
  const { agreementId, origin, proposedOn, proposedBy, consents, terms } = event.data
  const effectiveFrom = firstDay(terms.period.from)
  return {
    status: 'proposed',
    agreementId,
    origin,
    proposedOn,
    proposedBy,
    versions: [{ number: 1, kind: 'proposal', terms, effectiveFrom, rank: 1 }],
    lastVersion: 1,
    consents,
    signedOn: null,
    agreedOn: null,
    lastConfirmedOn: null,
    nextReview: null,
    last: saying(event),
  }
}

const agreed = (
  state: ProposedAgreement,
  event: Extract<AgreementEvent, { type: 'agreement-agreed.v1' }>,
): AgreementState => {
  const { period, consents, signedOn } = event.data
  const number = state.lastVersion + 1
  const terms = { ...state.versions[0].terms, period }
  const effectiveFrom = firstDay(period.from)
  return {
    ...state,
    status: 'agreed',
    versions: [{ number, kind: 'agreed', terms, effectiveFrom, rank: number }],
    lastVersion: number,
    consents,
    signedOn,
    agreedOn: signedOn ?? lastConsentOn(consents),
    last: saying(event),
  }
}

const ended = (
  state: ExistingAgreement,
  event: Extract<AgreementEvent, { type: 'agreement-ended.v1' }>,
): AgreementState => {
  const end = endFrom(event.data)
  const known = { ...state, last: saying(event) }
  if (isAnnulling(end.reason)) {
    const before = state.status === 'ended' || state.status === 'annulled' ? state.end : null
    return { ...known, status: 'annulled', stage: stageOf(state), end: before, annulment: end }
  }
  if (state.status !== 'proposed' && state.status !== 'agreed') return cannotFollow(state, event)
  return { ...known, status: 'ended', stage: state.status, end }
}

const endFrom = ({ agreementId: _, ...end }: EventData<'agreement-ended.v1'>): End => end

/** What an event says, without where and when it was recorded. */
const saying = ({ type, data }: AgreementEvent): AgreementEvent =>
  ({ type, data }) as AgreementEvent

const cannotFollow = (state: AgreementState, event: AgreementEvent): never => {
  throw new Error(`${event.type} cannot follow on ${state.status}`)
}

/** Whether an event says only what the last one said. */
export const isRepeat = (state: AgreementState, event: AgreementEvent): boolean =>
  state.status !== 'none' && state.last !== null && isSame(state.last, event)
