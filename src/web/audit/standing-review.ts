import type { RuleId } from '#schemas/boundaries/rule.ts'
import { actorIn } from '../acting.ts'
import type { PageContext } from '../visit.ts'
import type { Pick, StandingReview } from './advice-form.ts'

/**
 * The last review's conclusion and next day are those that count: deciding one piece of advice must
 * not take away what was asked for before.
 */
export const standingReview = async (
  { boundaries, visit }: PageContext,
  ruleId: RuleId,
  { agreementId, itemIds }: Pick,
): Promise<StandingReview> => {
  const found = await boundaries.agreementFindings(agreementId, actorIn(visit))
  if (found === null) return { nextReviewBy: null, waitsForMending: false }
  const { answers, reviews, validAt } = found
  const next = reviews.at(-1)?.nextReviewBy ?? null
  return {
    nextReviewBy: next === null || next < validAt ? null : next,
    waitsForMending: answers.some(
      ({ item, state, ...one }) =>
        state === 'to-be-mended' && !(one.ruleId === ruleId && itemIds.includes(item.id)),
    ),
  }
}
