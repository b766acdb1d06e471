import type { WhyOf } from '#schemas/boundaries/why.ts'
import { aboutAgreement, answersAsEvidence, settle, type Judgement } from '../answers.ts'
import { citesSocialServices, forEachFunding, fundingSources } from '../funding.ts'
import type { Rule, RuleInput } from '../rule.ts'

/**
 * Money under § 18 of the law on social services goes to activities with a social aim, for people
 * with special needs.
 * Source: Haderslev, hearing edition (2013), Bilag 3: "lokale initiativer og aktiviteter med socialt
 * sigte"; Tønder (2010), Indledning/baggrund: "en frivillig indsats, der retter sig mod mennesker
 * med særlige behov".
 */
export const socialPurpose: Rule = {
  id: 'social-purpose',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'haderslev',
      section: 'Bilag 3',
      quote:
        '§ 18 midlerne kan søges af frivillige sociale foreninger/organisationer med lokale initiativer og aktiviteter med socialt sigte, der fortrinsvis kommer borgere i Haderslev Kommune til gode.',
    },
    {
      document: 'toender',
      section: 'Indledning/baggrund',
      quote:
        'Frivilligt socialt arbejde defineres som en frivillig indsats, der retter sig mod mennesker med særlige behov.',
    },
  ],
  looksAt: ['funding.*.source', 'targetGroup.socialAim', 'targetGroup.specialNeeds'],
  check: (input) => {
    const { socialAim, specialNeeds } = input.terms.targetGroup
    const evidence = answersAsEvidence({
      '/targetGroup/socialAim': socialAim,
      '/targetGroup/specialNeeds': specialNeeds,
    })
    const said = { ...judge(input), evidence }
    const answers = forEachFunding(
      input,
      ({ source }) => citesSocialServices(source, 18),
      () => said,
    )
    if (answers.length > 0) return answers
    const none = { verdict: 'not-relevant', why: 'no-such-funding' } as const
    return aboutAgreement<WhyOf<'social-purpose'>>(none, fundingSources(input))
  },
}

const judge = ({ terms }: RuleInput): Judgement<WhyOf<'social-purpose'>> => {
  const { socialAim, specialNeeds } = terms.targetGroup
  const verdict = settle([socialAim, specialNeeds], 'yes')
  if (verdict === 'upheld') return { verdict, why: 'for-special-needs' }
  if (verdict === 'cannot-tell') return { verdict, why: 'unanswered' }
  return { verdict, why: socialAim === 'no' ? 'no-social-aim' : 'no-special-needs' }
}
