import { isRenewedAfter } from './due-dates.ts'
import { datesInForce, daysAhead, type DueDays, type Look } from './due-look.ts'
import type { ExistingAgreement, Version } from './state.ts'
import { inOrder } from './timeline.ts'

/** The days of review that a confirmation named and that the terms name, until they are answered. */
export const reviews = (look: Look): DueDays[] => {
  const { state } = look
  return [
    ...datesInForce(look, 'review', () => state.nextReview),
    ...datesInForce(look, 'review', ({ version }) =>
      isConfirmed(state, version) ? null : version.terms.reviewBy,
    ),
  ].filter(({ on }) => !isRenewedAfter(state, on))
}

/**
 * Whether a confirmation answers the day of review of a version's terms: one made after that day
 * was agreed, and that named another, or that was made when it was due.
 */
const isConfirmed = (state: ExistingAgreement, version: Version): boolean => {
  const { lastConfirmedOn, nextReview } = state
  const { reviewBy } = version.terms
  if (lastConfirmedOn === null || reviewBy === null) return false
  if (lastConfirmedOn < agreedSince(state, version)) return false
  const dueFrom = Temporal.PlainDate.from(reviewBy).subtract({ days: daysAhead }).toString()
  return nextReview !== null || dueFrom <= lastConfirmedOn
}

/** From which day on the terms have named this day of review: versions pass it on. */
const agreedSince = (state: ExistingAgreement, version: Version): string => {
  const ordered = inOrder(state.versions)
  const until = ordered.slice(0, ordered.indexOf(version) + 1)
  const others = until.findLastIndex(({ terms }) => terms.reviewBy !== version.terms.reviewBy)
  return until[others + 1]?.effectiveFrom ?? version.effectiveFrom
}
