import type { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import { personalDataIn } from '../people/personal-data.ts'
import { field, refuse, refuseAll, type RefusedField } from '../refusal.ts'
import type { CommandOf, EndIt, Facts } from './command.ts'
import { isRepeat } from './evolve.ts'
import {
  isAnnulling,
  stageOf,
  type AgreementState,
  type ExistingAgreement,
  type Stage,
} from './state.ts'
import { beginOf } from './timeline.ts'

/** It is over, or it should never have been here. */
export const end = (
  { agreementId, body, facts }: CommandOf<'end-agreement'>,
  state: AgreementState,
): AgreementEvent => {
  if (state.status === 'none') return refuse('not-found', '/')
  const endedOn = body.endedOn ?? facts.today
  const event: AgreementEvent = {
    type: 'agreement-ended.v1',
    data: { ...body, agreementId, endedOn },
  }
  if (isRepeat(state, event)) return event
  if (state.status === 'annulled') return refuse('annulled', '/')
  if (state.status === 'ended' && !isAnnulling(body.reason)) {
    return refuse('already-ended', '/', { date: state.end.endedOn })
  }
  refuseAll([
    ...(isEndReasonFrom(stageOf(state), body.reason)
      ? []
      : [field('end-reason-not-allowed', '/reason')]),
    ...endDateProblems(state, { reason: body.reason, endedOn }, facts.today),
    ...referenceProblems(agreementId, body, facts),
    ...endedByProblems(state, body.endedBy),
    ...personalDataIn(body.note, '/note'),
  ])
  return event
}

/** Reasons by how far the agreement came; the two that annul it are open from everywhere. */
export const isEndReasonFrom = (stage: Stage, reason: EndReason): boolean => {
  if (isAnnulling(reason)) return true
  const isOfProposal = reason === 'declined' || reason === 'withdrawn'
  return isOfProposal === (stage === 'proposed')
}

/** Only an agreement can be given notice; neither a proposal nor a mistake ends in the future. */
export const endDateProblems = (
  state: ExistingAgreement,
  { reason, endedOn }: { reason: EndReason; endedOn: string },
  today: string,
  at = '/endedOn',
): RefusedField[] => {
  const mayLieAhead = stageOf(state) === 'agreed' && !isAnnulling(reason)
  return !mayLieAhead && endedOn > today
    ? [field('date-in-future', at, { date: endedOn })]
    : endedBeforeItBegan(state, endedOn, at)
}

export const endedBeforeItBegan = (
  state: ExistingAgreement,
  endedOn: string,
  at: string,
): RefusedField[] => {
  const begin = beginOf(state)
  return endedOn < begin ? [field('ended-before-it-began', at, { date: begin })] : []
}

const referenceProblems = (agreementId: string, body: EndIt, facts: Facts): RefusedField[] => [
  ...(body.reason === 'duplicate' && body.duplicateOf === null
    ? [field('duplicate-of-needed', '/duplicateOf')]
    : []),
  ...(['duplicateOf', 'supersededBy'] as const).flatMap((name) => {
    const id = body[name]
    if (id === agreementId) return [field('refers-to-itself', `/${name}`)]
    return id === null || facts.agreements.has(id)
      ? []
      : [field('unknown-reference', `/${name}`, { id })]
  }),
]

const endedByProblems = (state: ExistingAgreement, endedBy: string | null): RefusedField[] =>
  endedBy === null ||
  state.versions.some(({ terms }) => terms.parties.some(({ id }) => id === endedBy))
    ? []
    : [field('party-not-in-agreement', '/endedBy')]
