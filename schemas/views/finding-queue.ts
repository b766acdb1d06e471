import { z } from 'zod'
import { RuleId, Severity } from '../boundaries/rule.ts'
import { Formality } from '../terms/classification.ts'
import { count, LocalDate, LogPosition, Uuid } from '../values.ts'
import { AgreementStatus } from './agreement.ts'
import { asKnown } from './as-known.ts'
import {
  findingGroupsExample,
  findingPageExample,
  knownFindingPageExample,
} from './boundary-examples.ts'
import { decided, FindingEvidence, FindingItem } from './finding.ts'

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
  .meta({ id: 'FindingPage', examples: [findingPageExample] })

/** The queue as it was known at a moment, which is never behind. */
export const KnownFindingPage = FindingPage.extend(asKnown).meta({
  id: 'KnownFindingPage',
  examples: [knownFindingPageExample],
})

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
    /** Rules that are breached in it, the one with the most findings first. */
    rules: z.array(z.strictObject({ ruleId: RuleId, count, agreements: count })),
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
  .meta({ id: 'FindingGroups', examples: [findingGroupsExample] })
export type FindingGroups = z.infer<typeof FindingGroups>
