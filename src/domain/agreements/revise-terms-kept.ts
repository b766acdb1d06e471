import { isSame } from '../difference.ts'
import { personalDataIn } from '../people/personal-data.ts'
import { field, refuseAll } from '../refusal.ts'
import { classificationGaps } from './classification.ts'
import type { CommandOf, ReviseAs } from './command.ts'
import { beforeStart } from './revise-terms.ts'
import { isLastRevision } from './revision-repeat.ts'
import type { AgreedAgreement, Revision } from './state.ts'
import { versionOn } from './timeline.ts'

/** Only the answers that classify it change: the collaboration is seen in another light. */
export const reassess = (
  { agreementId }: CommandOf<'revise-agreement'>,
  body: ReviseAs<'reassessment'>,
  state: AgreedAgreement,
): Revision => {
  const { kind, classification, effectiveFrom, reason } = body
  const before = versionOn(state, effectiveFrom).terms
  const terms = { ...before, classification }
  const revision: Revision = { kind, agreementId, terms, effectiveFrom, reason, consents: [] }
  if (isLastRevision(state, revision)) return revision
  refuseAll([
    ...beforeStart(state, effectiveFrom),
    ...(isSame(before.classification, classification)
      ? [field('nothing-changed', '/classification')]
      : []),
    ...classificationGaps(classification, '/classification'),
    ...personalDataIn(classification, '/classification'),
    ...personalDataIn(reason, '/reason'),
  ])
  return revision
}

/** "It still applies": the terms stay, and the day it was said is on record. */
export const confirm = (
  { agreementId, facts }: CommandOf<'revise-agreement'>,
  body: ReviseAs<'confirmation'>,
  state: AgreedAgreement,
): Revision => {
  const { kind, nextReview, reason } = body
  const confirmedOn = body.confirmedOn ?? facts.today
  const { terms } = versionOn(state, confirmedOn)
  refuseAll([
    ...beforeStart(state, confirmedOn, '/confirmedOn'),
    ...(confirmedOn > facts.today
      ? [field('date-in-future', '/confirmedOn', { date: confirmedOn })]
      : []),
    ...(nextReview !== null && nextReview <= confirmedOn
      ? [field('review-before-confirmation', '/nextReview', { date: confirmedOn })]
      : []),
    ...personalDataIn(reason, '/reason'),
  ])
  return {
    kind,
    agreementId,
    terms,
    effectiveFrom: confirmedOn,
    reason,
    consents: [],
    confirmedOn,
    nextReview,
  }
}
