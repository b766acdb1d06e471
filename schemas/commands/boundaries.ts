import { z } from 'zod'
import { FindingKey, JudgedFinding, ReviewConclusion } from '../boundaries/decision.ts'
import { LegalBasisDetails, LegalBasisId } from '../boundaries/legal-basis.ts'
import { RuleId, Severity } from '../boundaries/rule.ts'
import { LocalDate, optionalText, text } from '../values.ts'
import {
  addLegalBasisExample,
  changeRulebookExample,
  correctLegalBasisExample,
  exemptionExample,
  reviewExample,
  withdrawalExample,
} from './boundary-examples.ts'

const reason = text(2000)
/** Today where left out. */
const effectiveOn = LocalDate.optional()

/** Turns rules on or off, and sets how serious a breach is, from a day on. */
export const ChangeRulebook = z
  .strictObject({
    changes: z
      .array(
        z
          .strictObject({
            ruleId: RuleId,
            isOn: z.boolean(),
            /** The newest version where left out. */
            version: z.int().min(1).optional(),
            /** As it was, or as the rule is shipped, where left out. */
            severity: Severity.optional(),
          })
          .meta({ id: 'RuleChange' }),
      )
      .min(1, 'required')
      .max(60, 'too-many'),
    reason,
    effectiveOn,
  })
  .meta({ id: 'ChangeRulebook', examples: [changeRulebookExample] })
export type ChangeRulebook = z.infer<typeof ChangeRulebook>

export const AddLegalBasis = z
  .strictObject({ legalBasisId: LegalBasisId, details: LegalBasisDetails })
  .meta({ id: 'AddLegalBasis', examples: [addLegalBasisExample] })
export type AddLegalBasis = z.infer<typeof AddLegalBasis>

export const CorrectLegalBasis = z
  .strictObject({ details: LegalBasisDetails, reason })
  .meta({ id: 'CorrectLegalBasis', examples: [correctLegalBasisExample] })
export type CorrectLegalBasis = z.infer<typeof CorrectLegalBasis>

/** What a coordinator concludes after going through an agreement's roles and tasks. */
export const ReviewBoundaries = z
  .strictObject({
    verdicts: z.array(JudgedFinding).max(500, 'too-many').default([]),
    conclusion: ReviewConclusion,
    nextReviewBy: LocalDate.nullable().default(null),
    note: optionalText(2000),
  })
  .meta({ id: 'ReviewBoundaries', examples: [reviewExample] })
export type ReviewBoundaries = z.infer<typeof ReviewBoundaries>

export const GrantExemption = z
  .strictObject({
    ...FindingKey.shape,
    reason,
    /** Last day; an exemption always ends. */
    until: LocalDate,
    /** The exception in law that it rests on: needed where the rule is statutory. */
    exceptionBasisId: LegalBasisId.nullable().default(null),
  })
  .meta({ id: 'GrantExemption', examples: [exemptionExample] })
export type GrantExemption = z.infer<typeof GrantExemption>

export const WithdrawExemption = z
  .strictObject({ reason })
  .meta({ id: 'WithdrawExemption', examples: [withdrawalExample] })
export type WithdrawExemption = z.infer<typeof WithdrawExemption>
