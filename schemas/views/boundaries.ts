import { z } from 'zod'
import { ReviewConclusion, ReviewVerdict } from '../boundaries/decision.ts'
import { LegalBasisDetails, LegalBasisId } from '../boundaries/legal-basis.ts'
import { RuleId, RulebookRule, Severity, Verdict } from '../boundaries/rule.ts'
import { InstitutionKind } from '../parties/institution.ts'
import { Formality } from '../terms/classification.ts'
import { count, Instant, LocalDate, LogPosition, MunicipalityCode, Uuid } from '../values.ts'
import { AgreementStatus } from './agreement.ts'
import { WarningInWords } from './warning.ts'

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
    of: z.enum(['terms', 'institution', 'network']),
    /** Institution or network; null for the terms. */
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
const decided = {
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

/** "Roller og grænser": every rule's answer on an agreement on a date. */
export const AgreementFindings = z
  .strictObject({
    agreementId: Uuid,
    validAt: LocalDate,
    position: LogPosition,
    status: AgreementStatus,
    /** Number of the version of the terms. */
    version: z.int(),
    rulebookVersion: z.string(),
    /** Empty for what is over or annulled. */
    answers: z.array(BoundaryAnswer),
    unanswered: count,
    reviews: z.array(ReviewView),
    exemptions: z.array(ExemptionView),
    history: z.array(PastFinding),
  })
  .meta({ id: 'AgreementFindings' })
export type AgreementFindings = z.infer<typeof AgreementFindings>

/** An open matter of one agreement in the coordinator's queue. */
export const QueueItem = z
  .strictObject({
    agreementId: Uuid,
    title: z.string(),
    status: AgreementStatus,
    formality: Formality,
    institutions: z.array(z.strictObject({ institutionId: Uuid, name: z.string() })),
    /** A breach of a rule; or the agreement's unanswered questions, one item for all. */
    kind: z.enum(['breach', 'unanswered']),
    /** Null for unanswered questions, as are the version, severity and why. */
    ruleId: RuleId.nullable(),
    ruleVersion: z.int().nullable(),
    severity: Severity.nullable(),
    why: z.string().nullable(),
    item: FindingItem,
    evidence: z.array(FindingEvidence),
    /** How many questions are unanswered; 0 for a breach. */
    unanswered: count,
    since: LocalDate,
    rulebookVersion: z.string(),
    ...decided,
  })
  .meta({ id: 'Finding' })
export type QueueItem = z.infer<typeof QueueItem>

export const FindingPage = z
  .strictObject({
    items: z.array(QueueItem),
    total: count,
    next: z.string().nullable(),
    corrected: z.array(z.never()),
    validAt: LocalDate,
    position: LogPosition,
    /** Findings are being computed anew; the answer is as of `position`. */
    isBehind: z.boolean(),
  })
  .meta({ id: 'FindingPage' })

export const findingGroupings = ['rule', 'institution', 'institutionKind'] as const

/** How many open findings a rule, an institution or a kind of institution has. */
export const FindingGroup = z
  .strictObject({
    /** Rule id, institution id or kind of institution. */
    key: z.string(),
    /** Of an institution its name; null otherwise. */
    name: z.string().nullable(),
    mustFix: count,
    warning: count,
    advice: count,
    agreements: count,
    /** The oldest. */
    since: LocalDate,
  })
  .meta({ id: 'FindingGroup' })
export type FindingGroup = z.infer<typeof FindingGroup>

export const FindingGroups = z
  .strictObject({
    groupBy: z.enum(findingGroupings),
    groups: z.array(FindingGroup),
    validAt: LocalDate,
    position: LogPosition,
    isBehind: z.boolean(),
  })
  .meta({ id: 'FindingGroups' })
export type FindingGroups = z.infer<typeof FindingGroups>

export const RulebookView = z
  .strictObject({
    municipalityCode: MunicipalityCode,
    /** Number of changes recorded, 0 while it is as shipped; in the ETag, for If-Match. */
    revision: z.int(),
    version: z.string(),
    validAt: LocalDate,
    rules: z.array(
      RulebookRule.extend({
        /** Whether every municipality begins with it. */
        isNational: z.boolean(),
        sources: z.array(RuleSource),
      }),
    ),
    /** Rules that are not chosen, by id. */
    notChosen: z.array(RuleId),
    changes: z.array(
      z.strictObject({
        effectiveOn: LocalDate,
        reason: z.string(),
        rules: z.array(RulebookRule),
      }),
    ),
  })
  .meta({ id: 'Rulebook' })
export type RulebookView = z.infer<typeof RulebookView>

export const RulebookList = z
  .strictObject({ items: z.array(RulebookView), validAt: LocalDate, position: LogPosition })
  .meta({ id: 'RulebookList' })

/** What a change of a rulebook would do, counted today over the municipality's agreements. */
export const RulebookPreview = z
  .strictObject({
    municipalityCode: MunicipalityCode,
    effectiveOn: LocalDate,
    /** Agreements that get a finding that they have not got now. */
    agreementsWithNew: count,
    /** Agreements that lose one. */
    agreementsWithout: count,
    /** Agreements of which a finding becomes more or less serious. */
    agreementsOtherwise: count,
    /** Those with new findings, at most 200, by title. */
    agreements: z.array(
      z.strictObject({
        agreementId: Uuid,
        title: z.string(),
        newFindings: z.array(z.strictObject({ ruleId: RuleId, severity: Severity })),
      }),
    ),
    position: LogPosition,
  })
  .meta({ id: 'RulebookPreview' })
export type RulebookPreview = z.infer<typeof RulebookPreview>

export const LegalBasisView = z
  .strictObject({
    legalBasisId: LegalBasisId,
    /** Number of changes recorded, 0 while it is as shipped; in the ETag, for If-Match. */
    revision: z.int(),
    details: LegalBasisDetails,
    /** Ships with the program, corrected or not. */
    isShipped: z.boolean(),
  })
  .meta({ id: 'LegalBasis' })
export type LegalBasisView = z.infer<typeof LegalBasisView>

export const LegalBasisList = z
  .strictObject({ items: z.array(LegalBasisView), position: LogPosition })
  .meta({ id: 'LegalBasisList' })

const receipt = {
  position: LogPosition,
  recordedAt: Instant,
  warnings: z.array(WarningInWords),
}

export const RulebookReceipt = z
  .strictObject({
    municipalityCode: MunicipalityCode,
    revision: z.int(),
    version: z.string(),
    rules: z.array(RulebookRule),
    effectiveOn: LocalDate,
    ...receipt,
  })
  .meta({ id: 'RulebookReceipt' })
export type RulebookReceipt = z.infer<typeof RulebookReceipt>

export const LegalBasisReceipt = z
  .strictObject({
    legalBasisId: LegalBasisId,
    revision: z.int(),
    details: LegalBasisDetails,
    ...receipt,
  })
  .meta({ id: 'LegalBasisReceipt' })
export type LegalBasisReceipt = z.infer<typeof LegalBasisReceipt>

/** The revision is that of the decisions on the agreement. */
export const ReviewReceipt = z
  .strictObject({ agreementId: Uuid, revision: z.int(), review: ReviewView, ...receipt })
  .meta({ id: 'ReviewReceipt' })
export type ReviewReceipt = z.infer<typeof ReviewReceipt>

export const ExemptionReceipt = z
  .strictObject({ agreementId: Uuid, revision: z.int(), exemption: ExemptionView, ...receipt })
  .meta({ id: 'ExemptionReceipt' })
export type ExemptionReceipt = z.infer<typeof ExemptionReceipt>

/** What the rules say of a task that somebody described, on the date. */
export const BoundaryQuestionAnswer = z
  .strictObject({
    validAt: LocalDate,
    rulebookVersion: z.string(),
    answers: z.array(
      z
        .strictObject({
          ruleId: RuleId,
          ruleVersion: z.int(),
          severity: Severity,
          verdict: Verdict,
          why: z.string(),
          /** What the rule asks, the answer and what would mend it, in the language asked for. */
          rule: z.string(),
          because: z.string(),
          mend: z.string().nullable(),
          sources: z.array(RuleSource),
        })
        .meta({ id: 'RuleAnswer' }),
    ),
  })
  .meta({ id: 'BoundaryQuestionAnswer' })
export type BoundaryQuestionAnswer = z.infer<typeof BoundaryQuestionAnswer>
