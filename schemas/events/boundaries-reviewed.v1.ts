import { z } from 'zod'
import { JudgedFinding, ReviewConclusion, SeenItem } from '../boundaries/decision.ts'
import { LocalDate, text, Uuid } from '../values.ts'

export const BoundariesReviewedV1 = z.strictObject({
  agreementId: Uuid,
  reviewId: Uuid,
  /** Number of the version of the terms that was gone through. */
  version: z.int(),
  verdicts: z.array(JudgedFinding.extend({ ruleVersion: z.int(), seen: SeenItem })),
  conclusion: ReviewConclusion,
  nextReviewBy: LocalDate.nullable(),
  note: text(2000).nullable(),
  rulebookVersion: z.string(),
  reviewedOn: LocalDate,
})
