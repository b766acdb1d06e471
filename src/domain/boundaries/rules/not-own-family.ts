import type { WhyOf } from '#schemas/boundaries/why.ts'
import { aboutAgreement, answersAsEvidence, settle, type Judgement } from '../answers.ts'
import type { Rule, RuleInput } from '../rule.ts'

/**
 * For the benefit of others than oneself and one's family. What benefits others benefits them,
 * though the volunteers' own circle has its share (our reading of "til gavn for andre end").
 * Source: Næstved, afsnit 3 (uden årstal): "At indsatsen udføres over for andre end familie og slægt".
 */
export const notOwnFamily: Rule = {
  id: 'not-own-family',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'naestved',
      section: 'Afsnit 3',
      quote:
        'At indsatsen udføres over for andre end familie og slægt, det vil sige at det skal være til gavn for andre end en selv og ens familie',
    },
  ],
  looksAt: ['beneficiaries.citizens', 'beneficiaries.ownFamilyOrMembers'],
  check: (input) => {
    const { citizens, ownFamilyOrMembers } = input.terms.beneficiaries
    return aboutAgreement(
      judge(input),
      answersAsEvidence({
        '/beneficiaries/citizens': citizens,
        '/beneficiaries/ownFamilyOrMembers': ownFamilyOrMembers,
      }),
    )
  },
}

const judge = ({ terms }: RuleInput): Judgement<WhyOf<'not-own-family'>> => {
  const { citizens, ownFamilyOrMembers } = terms.beneficiaries
  const verdict = settle([citizens], 'yes')
  if (verdict === 'breached') return { verdict, why: 'own-only' }
  if (verdict === 'cannot-tell') return { verdict, why: 'unanswered' }
  return { verdict, why: ownFamilyOrMembers === 'yes' ? 'for-others-too' : 'for-others' }
}
