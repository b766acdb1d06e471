import { z } from 'zod'
import { text, Uuid } from '../values.ts'
import { RuleId } from './rule.ts'

/** What a finding is about: a task, a party or a funding line by its id; null for the whole. */
export const FindingKey = z
  .strictObject({ ruleId: RuleId, itemId: Uuid.nullable() })
  .meta({ id: 'FindingKey' })
export type FindingKey = z.infer<typeof FindingKey>

/**
 * What a coordinator says of a finding: it is right, and stands as it is; it is right, and must be
 * mended; it is no breach.
 */
export const ReviewVerdict = z
  .enum(['agreed', 'to-be-mended', 'not-a-breach'])
  .meta({ id: 'ReviewVerdict' })
export type ReviewVerdict = z.infer<typeof ReviewVerdict>

export const ReviewConclusion = z
  .enum(['approved', 'changes-required'])
  .meta({ id: 'ReviewConclusion' })
export type ReviewConclusion = z.infer<typeof ReviewConclusion>

/** What the finding was about as it stood when it was decided: another item lets the decision lapse. */
export const SeenItem = z.record(z.string(), z.json()).meta({ id: 'SeenItem' })
export type SeenItem = z.infer<typeof SeenItem>

export const JudgedFinding = z
  .strictObject({
    ruleId: RuleId,
    itemId: Uuid.nullable(),
    verdict: ReviewVerdict,
    reason: text(2000),
  })
  .meta({ id: 'JudgedFinding' })
export type JudgedFinding = z.infer<typeof JudgedFinding>
