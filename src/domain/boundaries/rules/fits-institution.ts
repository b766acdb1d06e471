import type { WhyOf } from '#schemas/boundaries/why.ts'
import { aboutAgreement, inTerms, settle, type Judgement } from '../answers.ts'
import { institutionsOf } from '../parties.ts'
import type { Rule, RuleInput } from '../rule.ts'

/**
 * There is an agreement at each institution, which fits the conditions there. One for several
 * institutions will do where it says what the conditions are (our reading); where it does not,
 * nobody can tell whether it fits them all.
 * Source: spilleregler, 9. punkt (Frivilligt Forum og fagforeninger, 2011): "Der udarbejdes aftaler
 * for frivillige på hvert enkelt institution, der passer til institutionens vilkår".
 */
export const fitsInstitution: Rule = {
  id: 'fits-institution',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'spilleregler',
      section: '9. punkt',
      quote:
        'Der udarbejdes aftaler for frivillige på hvert enkelt institution, der passer til institutionens vilkår',
    },
  ],
  looksAt: [
    'boundaries.fitsInstitution.fits',
    'boundaries.fitsInstitution.conditions',
    'parties.*.institutionId',
  ],
  check: (input) => {
    const { fits, conditions } = input.terms.boundaries.fitsInstitution
    return aboutAgreement(judge(input), [
      inTerms('/boundaries/fitsInstitution/fits', fits),
      inTerms('/boundaries/fitsInstitution/conditions', conditions),
      ...institutionsOf(input).map(({ at, institutionId }) =>
        inTerms(`/parties/${String(at)}/institutionId`, institutionId),
      ),
    ])
  },
}

const judge = (input: RuleInput): Judgement<WhyOf<'fits-institution'>> => {
  const { fits, conditions } = input.terms.boundaries.fitsInstitution
  const verdict = settle([fits], 'yes')
  if (verdict === 'breached') return { verdict, why: 'does-not' }
  if (verdict === 'cannot-tell') return { verdict, why: 'unanswered' }
  return institutionsOf(input).length > 1 && conditions === null
    ? { verdict: 'cannot-tell', why: 'several-without-conditions' }
    : { verdict, why: 'fits' }
}
