import type { RuleId } from './rule.ts'

/** The reasons that a rule can give for its verdicts; a person reads them in words (src/texts). */
export const ruleWhys = {
  'statutory-task': [
    'by-volunteers',
    'together',
    'performer-unknown',
    'basis-unknown',
    'excepted',
    'by-staff',
    'no-duty',
  ],
} as const satisfies Partial<Record<RuleId, readonly string[]>>

export type WhyOf<Id extends keyof typeof ruleWhys> = (typeof ruleWhys)[Id][number]
