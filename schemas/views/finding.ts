import { z } from 'zod'
import { ReviewConclusion, ReviewVerdict } from '../boundaries/decision.ts'
import { LegalBasisId } from '../boundaries/legal-basis.ts'
import { RuleId, Severity, Verdict } from '../boundaries/rule.ts'
import { LocalDate, Uuid } from '../values.ts'

/** A sentence of a document that a rule comes from. */
export const RuleSource = z
  .strictObject({
    title: z.string(),
    author: z.string(),
    /** Null where the document does not state it. */
    year: z.int().nullable(),
    standing: z.enum(['adopted', 'hearing-edition', 'of-others', 'our-advice']),
    section: z.string(),
    /** Word for word, in Danish; null where there is nothing to quote. */
    quote: z.string().nullable(),
    /** Title of the document that it is known from, when not from itself. */
    quotedIn: z.string().nullable(),
  })
  .meta({ id: 'RuleSource' })
export type RuleSource = z.infer<typeof RuleSource>

export const FindingItem = z
  .strictObject({
    kind: z.enum(['agreement', 'task', 'party', 'funding']),
    /** Id of the task, party or funding line within the agreement; null for the whole. */
    id: Uuid.nullable(),
    /** Of a task or funding line its own, of a party its name; null for the whole. */
    title: z.string().nullable(),
  })
  .meta({ id: 'FindingItem' })
export type FindingItem = z.infer<typeof FindingItem>

export const FindingEvidence = z
  .strictObject({
    of: z.enum(['terms', 'institution', 'network', 'agreement']),
    /** Institution or network; null for the terms and for the agreement (`/lastLookedAt`). */
    partyId: Uuid.nullable(),
    /** JSON pointer into the terms, or into the details of the party. */
    pointer: z.string(),
    value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  })
  .meta({ id: 'FindingEvidence' })

export const FindingState = z
  .enum(['open', 'to-be-mended', 'judged', 'exempted'])
  .meta({ id: 'FindingState' })
export type FindingState = z.infer<typeof FindingState>

const ExemptionFields = {
  exemptionId: Uuid,
  ruleId: RuleId,
  itemId: Uuid.nullable(),
  reason: z.string(),
  exceptionBasisId: LegalBasisId.nullable(),
  grantedOn: LocalDate,
  until: LocalDate,
  withdrawnOn: LocalDate.nullable(),
  withdrawalReason: z.string().nullable(),
}
export const ExemptionView = z.strictObject(ExemptionFields).meta({ id: 'Exemption' })
export type ExemptionView = z.infer<typeof ExemptionView>

export const ReviewView = z
  .strictObject({
    reviewId: Uuid,
    version: z.int(),
    verdicts: z.array(
      z.strictObject({
        ruleId: RuleId,
        itemId: Uuid.nullable(),
        verdict: ReviewVerdict,
        reason: z.string(),
      }),
    ),
    conclusion: ReviewConclusion,
    nextReviewBy: LocalDate.nullable(),
    note: z.string().nullable(),
    rulebookVersion: z.string(),
    reviewedOn: LocalDate,
  })
  .meta({ id: 'Review' })
export type ReviewView = z.infer<typeof ReviewView>

/** What holds of a finding on the date. */
export const decided = {
  state: FindingState,
  judgement: z
    .strictObject({
      reviewId: Uuid,
      verdict: ReviewVerdict,
      reason: z.string(),
      reviewedOn: LocalDate,
    })
    .nullable(),
  exemption: ExemptionView.nullable(),
}

/** What ended a finding. */
export const FindingCause = z
  .strictObject({
    kind: z.enum(['ended', 'version', 'party', 'rulebook', 'legal-basis', 'time']),
    /** A reason to end, a kind of version, an id or a rulebook version; null for time. */
    what: z.string().nullable(),
  })
  .meta({ id: 'FindingCause' })
export type FindingCause = z.infer<typeof FindingCause>

/** What one rule says of one item of an agreement on the date. */
export const BoundaryAnswer = z
  .strictObject({
    ruleId: RuleId,
    ruleVersion: z.int(),
    severity: Severity,
    verdict: Verdict,
    /** Which of the rule's reasons. */
    why: z.string(),
    item: FindingItem,
    evidence: z.array(FindingEvidence),
    sources: z.array(RuleSource),
    /** Of a breach: the first day of it without a break; null otherwise. */
    since: LocalDate.nullable(),
    ...decided,
  })
  .meta({ id: 'BoundaryAnswer' })
export type BoundaryAnswer = z.infer<typeof BoundaryAnswer>

/** A stretch of days on which a rule was breached, as known now; half-open. */
export const PastFinding = z
  .strictObject({
    ruleId: RuleId,
    ruleVersion: z.int(),
    severity: Severity,
    why: z.string(),
    item: FindingItem,
    from: LocalDate,
    to: LocalDate.nullable(),
    rulebookVersion: z.string(),
    version: z.int(),
    resolvedBy: FindingCause.nullable(),
  })
  .meta({ id: 'FindingInterval' })
export type PastFinding = z.infer<typeof PastFinding>
