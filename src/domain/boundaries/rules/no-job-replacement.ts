import type { WhyOf } from '#schemas/boundaries/why.ts'
import { aboutAgreement, answersAsEvidence, settle, type Judgement } from '../answers.ts'
import type { Rule, RuleInput } from '../rule.ts'

/**
 * Volunteers do not take the place of ordinary jobs, and are no part of savings.
 * Source: Frederikshavn, Klare rammer (uden årstal): "Frivilligheden skal altså ikke træde i stedet
 * for ordinært arbejde."; HovedMED's ambition (2014), as Frederikshavn's policy tells it.
 */
export const noJobReplacement: Rule = {
  id: 'no-job-replacement',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'frederikshavn',
      section: 'Klare rammer',
      quote: 'Frivilligheden skal altså ikke træde i stedet for ordinært arbejde.',
    },
    {
      document: 'hovedmed',
      section: 'HovedMED’s ambition for det frivillige arbejde',
      quote:
        'Det frivillige arbejde vil derfor ikke træde i stedet for ordinære job eller blive en del af besparelser i organisationens budget.',
    },
  ],
  looksAt: ['boundaries.replacesPositions', 'boundaries.partOfSavings'],
  check: (input) => {
    const { replacesPositions, partOfSavings } = input.terms.boundaries
    return aboutAgreement(
      judge(input),
      answersAsEvidence({
        '/boundaries/replacesPositions': replacesPositions,
        '/boundaries/partOfSavings': partOfSavings,
      }),
    )
  },
}

const judge = ({ terms }: RuleInput): Judgement<WhyOf<'no-job-replacement'>> => {
  const { replacesPositions, partOfSavings } = terms.boundaries
  const verdict = settle([replacesPositions, partOfSavings], 'no')
  if (verdict === 'upheld') return { verdict, why: 'neither' }
  if (verdict === 'cannot-tell') return { verdict, why: 'unanswered' }
  return { verdict, why: replacesPositions === 'yes' ? 'replaces-jobs' : 'part-of-savings' }
}
