import type { AgreementView } from '#schemas/views/agreement.ts'

type Reviewed = Pick<AgreementView, 'end' | 'lastConfirmedOn' | 'nextReview' | 'terms'>

/** The day to look at it again; what a confirmation came after is answered, and is no next one. */
export const nextReviewOf = ({
  end,
  lastConfirmedOn,
  nextReview,
  terms,
}: Reviewed): string | null => {
  const on = nextReview ?? terms.reviewBy
  const isAnswered = on !== null && lastConfirmedOn !== null && on <= lastConfirmedOn
  return end !== null || isAnswered ? null : on
}
