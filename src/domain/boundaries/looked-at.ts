import type { Terms } from '#schemas/terms/terms.ts'
import type { ExistingAgreement } from '../agreements/state.ts'
import { firstDay, latest } from '../dates.ts'
import type { RuleInput } from './rule.ts'

/**
 * When an agreement was last looked at, up to a day: its versions, consents, signature and
 * confirmations; and by when it is to be looked at again, as the last confirmation or else the terms say.
 */
export const lookedAt = (
  state: ExistingAgreement,
  terms: Terms,
  day: string,
): Pick<RuleInput, 'lastLookedAt' | 'reviewBy'> => {
  const { lastConfirmedOn, nextReview } = state
  const days = lookDays(state).filter((one) => one <= day)
  const isConfirmed = lastConfirmedOn !== null && lastConfirmedOn <= day && nextReview !== null
  return {
    lastLookedAt: days.reduce(latest, ''),
    reviewBy: isConfirmed ? nextReview : terms.reviewBy,
  }
}

/** A reassessment is nobody's consent, and what was imported nobody looked at. */
export const lookDays = (state: ExistingAgreement): string[] => [
  ...state.versions.flatMap(({ kind, effectiveFrom }) =>
    kind === 'reassessment' ? [] : [effectiveFrom],
  ),
  ...state.consents.flatMap(({ on }) => (on === null ? [] : [firstDay(on)])),
  ...(state.origin === 'imported' ? [] : [state.proposedOn]),
  ...(state.signedOn === null ? [] : [state.signedOn]),
  ...(state.lastConfirmedOn === null ? [] : [state.lastConfirmedOn]),
]
