import type { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import { earliest } from '../dates.ts'
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
import { inOrder } from './timeline.ts'

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
    ...dateProblems(state, body.reason, { endedOn, today: facts.today }),
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

const dateProblems = (
  state: ExistingAgreement,
  reason: EndReason,
  { endedOn, today }: { endedOn: string; today: string },
): RefusedField[] => {
  const mayLieAhead = stageOf(state) === 'agreed' && !isAnnulling(reason)
  if (!mayLieAhead && endedOn > today) {
    return [field('date-in-future', '/endedOn', { date: endedOn })]
  }
  return endedBeforeItBegan(state, endedOn)
}

export const endedBeforeItBegan = (
  state: ExistingAgreement,
  endedOn: string,
  at = '/endedOn',
): RefusedField[] => {
  const begin = earliest(state.proposedOn, inOrder(state.versions)[0].effectiveFrom)
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
