import type { WhyOf } from '#schemas/boundaries/why.ts'
import { aboutAgreement, inTerms, settle } from '../answers.ts'
import { forEachFunding } from '../funding.ts'
import type { Rule } from '../rule.ts'

/**
 * Support does not steer the organisation's own character. The source adds that how a project is
 * carried out may "naturligvis" be agreed: only conditions that steer the character breach.
 * Source: Næstved, afsnit 3 (uden årstal): "Næstved Kommune respekterer den enkelte organisations
 * egenart og har ikke ønske om at påvirke denne".
 */
export const ownCharacter: Rule = {
  id: 'own-character',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'naestved',
      section: 'Afsnit 3',
      quote:
        'Næstved Kommune respekterer den enkelte organisations egenart og har ikke ønske om at påvirke denne i forbindelse med tildeling af økonomiske støtte.',
    },
  ],
  looksAt: ['funding.*.source', 'funding.*.conditionsSteerCharacter'],
  check: (input) => {
    const answers = forEachFunding<WhyOf<'own-character'>>(
      input,
      () => true,
      ({ conditionsSteerCharacter }, pointer) => {
        const verdict = settle([conditionsSteerCharacter], 'no')
        const field = `${pointer}/conditionsSteerCharacter`
        return { verdict, why: whys[verdict], evidence: [inTerms(field, conditionsSteerCharacter)] }
      },
    )
    if (answers.length > 0) return answers
    const none = { verdict: 'not-relevant', why: 'no-support' } as const
    return aboutAgreement<WhyOf<'own-character'>>(none, [])
  },
}

const whys = { upheld: 'own', breached: 'steered', 'cannot-tell': 'unanswered' } as const
