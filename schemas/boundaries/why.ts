import type { RuleId } from './rule.ts'

/** Of rules on what the law asks the municipality to do. */
const statutory = [
  'by-volunteers',
  'together',
  'performer-unknown',
  'basis-unanswered',
  'basis-unverified',
  'basis-not-in-force',
  'exception-unverified',
  'excepted',
  'by-staff',
  'no-duty',
] as const

/** Of rules on what a task must not ask of volunteers. */
const keptFromVolunteers = [
  'by-volunteers',
  'together',
  'performer-unknown',
  'unanswered',
  'by-staff',
  'not-required',
] as const

/** The reasons that a rule can give for its verdicts; a person reads them in words (src/texts). */
export const ruleWhys = {
  'statutory-task': statutory,
  'statutory-responsibility': statutory,
  'needs-assessment': keptFromVolunteers,
  'record-keeping': keptFromVolunteers,
  'professional-respect': ['declared', 'not-declared', 'unanswered'],
  'own-contribution': ['declared', 'not-declared', 'unanswered'],
  'no-minutes': [...keptFromVolunteers, 'duty', 'no-duty', 'duty-unanswered'],
  organised: [
    'association',
    'umbrella',
    'member',
    'with-organisation',
    'on-their-own',
    'company',
    'kind-unknown',
    'council',
    'own-circle',
    'not-volunteers',
    'no-institution',
    'no-network',
  ],
  'network-contributes': ['contributes', 'does-not', 'unanswered'],
  'fits-institution': ['fits', 'does-not', 'unanswered', 'several-without-conditions'],
  unpaid: ['unpaid', 'paid', 'unanswered'],
  recognised: ['recognised', 'forms-named', 'not-recognised', 'unanswered'],
  'no-employee-duties': ['free', 'duties', 'unanswered'],
  'confidentiality-by-contract': [
    'by-contract',
    'without-contract',
    'without-organisation',
    'kind-unknown',
    'unanswered',
    'not-required',
    'council',
  ],
  'training-offered': ['offered', 'not-offered', 'unanswered', 'informal'],
  supplement: ['supplements', 'replaces', 'unanswered'],
  'own-values': [
    'described',
    'not-described',
    'unanswered',
    'network-unknown',
    'not-association',
    'no-support',
  ],
  'free-choice': ['chosen-freely', 'not-free', 'unanswered'],
  'no-job-replacement': ['neither', 'replaces-jobs', 'part-of-savings', 'unanswered'],
  'clear-roles': ['clear', 'described', 'not-described', 'unanswered'],
  'centre-guidelines': ['has-guidelines', 'has-none', 'unanswered', 'institution-unknown'],
  'safe-and-dignified': ['safe', 'not-safe', 'unanswered'],
  'social-purpose': [
    'for-special-needs',
    'no-social-aim',
    'no-special-needs',
    'unanswered',
    'no-such-funding',
  ],
  'paragraph-79': ['over-60', 'not-over-60', 'unanswered', 'no-such-funding'],
  'own-character': ['own', 'steered', 'unanswered', 'no-support'],
  'no-treatment': keptFromVolunteers,
  voluntary: ['voluntary', 'coercion', 'duty-to-work', 'unanswered'],
  'not-own-family': ['for-others', 'for-others-too', 'own-only', 'unanswered'],
  'review-cycle': [
    'planned',
    'overdue',
    'planned-too-late',
    'not-planned',
    'plan-passed',
    'ends-before',
  ],
} as const satisfies Record<RuleId, readonly string[]>

export type WhyOf<Id extends RuleId> = (typeof ruleWhys)[Id][number]
