import type { WhyOf } from '#schemas/boundaries/why.ts'
import { aboutAgreement, answersAsEvidence, settle, type Judgement } from '../answers.ts'
import type { Rule, RuleInput } from '../rule.ts'

/**
 * No physical, legal or economic coercion. A duty to work is legal coercion (our reading); one to
 * obey or to be loyal binds how one works, not whether, and is for the rule on an employee's duties.
 * Source: Næstved, afsnit 3 (uden årstal): "indsatsen udføres uden fysisk, retslig eller økonomisk
 * tvang".
 */
export const voluntary: Rule = {
  id: 'voluntary',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'naestved',
      section: 'Afsnit 3',
      quote: 'indsatsen udføres uden fysisk, retslig eller økonomisk tvang',
    },
  ],
  looksAt: ['boundaries.coercion', 'boundaries.duties.work'],
  check: (input) => {
    const { coercion, duties } = input.terms.boundaries
    return aboutAgreement(
      judge(input),
      answersAsEvidence({
        '/boundaries/coercion': coercion,
        '/boundaries/duties/work': duties.work,
      }),
    )
  },
}

const judge = ({ terms }: RuleInput): Judgement<WhyOf<'voluntary'>> => {
  const { coercion, duties } = terms.boundaries
  const verdict = settle([coercion, duties.work], 'no')
  if (verdict === 'upheld') return { verdict, why: 'voluntary' }
  if (verdict === 'cannot-tell') return { verdict, why: 'unanswered' }
  return { verdict, why: coercion === 'yes' ? 'coercion' : 'duty-to-work' }
}
