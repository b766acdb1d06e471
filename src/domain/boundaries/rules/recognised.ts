import type { WhyOf } from '#schemas/boundaries/why.ts'
import { aboutAgreement, inTerms, settle, type Judgement } from '../answers.ts'
import type { Rule, RuleInput } from '../rule.ts'

/**
 * The effort is supported through other recognition than pay. Where forms of it are named, there is
 * some, though nobody answered whether there is.
 * Source: spilleregler, 10. punkt (Frivilligt Forum og fagforeninger, 2011): "Den frivillige indsats
 * er ulønnet, men støttes gennem andre former for anerkendelse".
 */
export const recognised: Rule = {
  id: 'recognised',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'spilleregler',
      section: '10. punkt',
      quote: 'Den frivillige indsats er ulønnet, men støttes gennem andre former for anerkendelse',
    },
  ],
  looksAt: ['volunteering.recognition.given', 'volunteering.recognition.forms'],
  check: (input) => {
    const { given, forms } = input.terms.volunteering.recognition
    return aboutAgreement(judge(input), [
      inTerms('/volunteering/recognition/given', given),
      inTerms('/volunteering/recognition/forms', forms.length === 0 ? null : forms.join(', ')),
    ])
  },
}

const judge = ({ terms }: RuleInput): Judgement<WhyOf<'recognised'>> => {
  const { given, forms } = terms.volunteering.recognition
  const verdict = settle([given], 'yes')
  if (verdict === 'upheld') return { verdict, why: 'recognised' }
  if (verdict === 'breached') return { verdict, why: 'not-recognised' }
  return forms.length > 0
    ? { verdict: 'upheld', why: 'forms-named' }
    : { verdict, why: 'unanswered' }
}
