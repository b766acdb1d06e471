import {
  ruleIds,
  severities,
  type RuleId,
  type RulebookRule,
  type Severity,
} from '#schemas/boundaries/rule.ts'

/** Raised with every change of what is shipped. */
export const shippedEdition = 1

type Choice = Readonly<Partial<Record<RuleId, Severity>>>

/** What every municipality's rulebook begins with. */
export const nationalRules = {
  'statutory-task': 'must-fix',
  'statutory-responsibility': 'must-fix',
  'needs-assessment': 'must-fix',
  'record-keeping': 'must-fix',
  'no-minutes': 'must-fix',
  unpaid: 'must-fix',
  'no-employee-duties': 'must-fix',
  supplement: 'warning',
  'free-choice': 'warning',
  voluntary: 'must-fix',
  'review-cycle': 'advice',
} as const satisfies Choice

/** What the four municipalities' own policies add, by their code. */
export const municipalRules: Readonly<Record<string, Choice>> = {
  // Haderslev: its hearing edition of 2013, and what that quotes.
  '0510': {
    'statutory-task': 'must-fix',
    'statutory-responsibility': 'must-fix',
    'needs-assessment': 'must-fix',
    'record-keeping': 'must-fix',
    'professional-respect': 'advice',
    'own-contribution': 'advice',
    'no-minutes': 'must-fix',
    organised: 'warning',
    'network-contributes': 'advice',
    'fits-institution': 'warning',
    unpaid: 'must-fix',
    recognised: 'advice',
    'no-employee-duties': 'must-fix',
    'confidentiality-by-contract': 'warning',
    'training-offered': 'advice',
    supplement: 'warning',
    'own-values': 'advice',
    'free-choice': 'warning',
    'social-purpose': 'warning',
    'paragraph-79': 'warning',
  },
  // Tønder.
  '0550': {
    'training-offered': 'advice',
    supplement: 'warning',
    'free-choice': 'warning',
    'social-purpose': 'warning',
  },
  // Frederikshavn.
  '0813': {
    'professional-respect': 'advice',
    supplement: 'warning',
    'free-choice': 'warning',
    'no-job-replacement': 'must-fix',
    'clear-roles': 'warning',
    'centre-guidelines': 'advice',
    'safe-and-dignified': 'advice',
  },
  // Næstved.
  '0370': {
    'statutory-task': 'must-fix',
    unpaid: 'must-fix',
    supplement: 'warning',
    'own-character': 'advice',
    'no-treatment': 'must-fix',
    voluntary: 'must-fix',
    'not-own-family': 'advice',
  },
}

/** The national rules and the municipality's own, in the order of rules; one that is both is there once. */
export const shippedRulebook = (code: string): readonly RulebookRule[] => {
  const chosen: Choice = { ...nationalRules, ...municipalRules[code] }
  return ruleIds.flatMap((ruleId) => {
    const severity = chosen[ruleId]
    return severity === undefined ? [] : [{ ruleId, version: 1, severity }]
  })
}

/** How serious a rule is where it is shipped; the strictest, where several have it. */
export const shippedSeverity = (ruleId: RuleId): Severity =>
  severities.find((severity) =>
    [nationalRules, ...Object.values(municipalRules)].some(
      (choice: Choice) => choice[ruleId] === severity,
    ),
  ) ?? 'advice'
