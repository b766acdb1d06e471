import type { WhyOf } from '#schemas/boundaries/why.ts'
import { dayAfter, lastDay, yearsAfter } from '../../dates.ts'
import { aboutAgreement, inTerms, type Judgement } from '../answers.ts'
import type { Evidence, Rule, RuleInput } from '../rule.ts'

/**
 * Looked at again at least every second year: breached from the day after two years have passed, or
 * where the next review is agreed for later than that. One that ends before, and is not renewed of
 * itself, has nothing to plan.
 * Source: our own advice, after the rhythm of Tønder (2010) for its policy: "mindst en gang hvert
 * andet år".
 */
export const reviewCycle: Rule = {
  id: 'review-cycle',
  version: 1,
  isStatutory: false,
  sources: [
    { document: 'own-advice', section: 'Efter rytmen i Tønders politik', quote: null },
    {
      document: 'toender',
      section: 'Indledning/baggrund (om politikken selv)',
      quote: 'Politikkens målsætninger justeres løbende og mindst en gang hvert andet år.',
    },
  ],
  looksAt: ['reviewBy', 'agreement.lastLookedAt', 'period.until', 'period.renewal.kind'],
  check: (input) => {
    const { verdict, why, evidence } = judge(input)
    return aboutAgreement({ verdict, why }, [
      inTerms('/reviewBy', input.reviewBy),
      lastLookedAt(input),
      ...evidence,
    ])
  },
  turnsOn: (input) =>
    [latestDay(input), input.reviewBy]
      .flatMap((day) => (day === null ? [] : [dayAfter(day)]))
      .filter((day) => day > input.day),
}

type Said = Judgement<WhyOf<'review-cycle'>> & { readonly evidence: readonly Evidence[] }

const judge = (input: RuleInput): Said => {
  const { day, reviewBy } = input
  const latest = latestDay(input)
  if (latest !== null && latest < day) return { verdict: 'breached', why: 'overdue', evidence: [] }
  if (endsBefore(input, latest)) {
    return { verdict: 'not-relevant', why: 'ends-before', evidence: endEvidence(input) }
  }
  if (reviewBy === null) return { verdict: 'cannot-tell', why: 'not-planned', evidence: [] }
  if (latest !== null && latest < reviewBy) {
    return { verdict: 'breached', why: 'planned-too-late', evidence: [] }
  }
  return reviewBy < day
    ? { verdict: 'cannot-tell', why: 'plan-passed', evidence: [] }
    : { verdict: 'upheld', why: 'planned', evidence: [] }
}

/** Two years after it was last looked at; null where nobody knows that anybody did. */
const latestDay = ({ lastLookedAt }: RuleInput): string | null =>
  lastLookedAt === '' ? null : yearsAfter(lastLookedAt, 2)

const endsBefore = ({ terms: { period } }: RuleInput, latest: string | null): boolean =>
  latest !== null &&
  period.until !== null &&
  period.renewal.kind !== 'automatic' &&
  lastDay(period.until) <= latest

const endEvidence = ({ terms: { period } }: RuleInput): Evidence[] => [
  inTerms('/period/until', period.until),
  inTerms('/period/renewal/kind', period.renewal.kind),
]

const lastLookedAt = ({ lastLookedAt: on }: RuleInput): Evidence => ({
  of: 'agreement',
  partyId: null,
  pointer: '/lastLookedAt',
  value: on === '' ? null : on,
})
