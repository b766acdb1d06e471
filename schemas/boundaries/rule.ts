import { z } from 'zod'

/** The rules, in the order in which they are told. Source of each: src/domain/boundaries/rules. */
export const ruleIds = [
  'statutory-task',
  'statutory-responsibility',
  'needs-assessment',
  'record-keeping',
  'professional-respect',
  'own-contribution',
  'no-minutes',
  'organised',
  'network-contributes',
  'fits-institution',
  'unpaid',
  'recognised',
  'no-employee-duties',
  'confidentiality-by-contract',
  'training-offered',
  'supplement',
  'own-values',
  'free-choice',
  'no-job-replacement',
  'clear-roles',
  'centre-guidelines',
  'safe-and-dignified',
  'social-purpose',
  'paragraph-79',
  'own-character',
  'no-treatment',
  'voluntary',
  'not-own-family',
  'review-cycle',
] as const

export const RuleId = z.enum(ruleIds).meta({ id: 'RuleId' })
export type RuleId = z.infer<typeof RuleId>

/** The most serious first. */
export const severities = ['must-fix', 'warning', 'advice'] as const
export const Severity = z.enum(severities).meta({ id: 'Severity' })
export type Severity = z.infer<typeof Severity>

export const Verdict = z
  .enum(['upheld', 'breached', 'cannot-tell', 'not-relevant'])
  .meta({ id: 'Verdict' })
export type Verdict = z.infer<typeof Verdict>

/** A rule that a rulebook has chosen: which version of it, and how serious a breach is. */
export const RulebookRule = z
  .strictObject({ ruleId: RuleId, version: z.int().min(1), severity: Severity })
  .meta({ id: 'RulebookRule' })
export type RulebookRule = z.infer<typeof RulebookRule>
