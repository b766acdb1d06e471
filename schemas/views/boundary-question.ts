import { z } from 'zod'
import { RuleId, Severity, Verdict } from '../boundaries/rule.ts'
import { LocalDate } from '../values.ts'
import { boundaryQuestionAnswerExample } from './boundary-examples.ts'
import { RuleSource } from './finding.ts'

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
  .meta({ id: 'BoundaryQuestionAnswer', examples: [boundaryQuestionAnswerExample] })
export type BoundaryQuestionAnswer = z.infer<typeof BoundaryQuestionAnswer>
