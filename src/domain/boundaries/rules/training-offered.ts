import type { WhyOf } from '#schemas/boundaries/why.ts'
import { aboutAgreement, everyAnswer } from '../answers.ts'
import { formalityEvidence, formalityFields } from '../formality.ts'
import type { Rule } from '../rule.ts'

/**
 * In formal collaboration volunteers are offered courses. Of informal collaboration it asks nothing.
 * Source: Haderslev, hearing edition (2013), Bilag 4: "de frivillige der indgår i et formelt
 * samarbejde med kommunen også tilbydes kurser"; Tønder (2010), Målsætning 5, which does not tell
 * formal from informal.
 */
export const trainingOffered: Rule = {
  id: 'training-offered',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'haderslev',
      section: 'Bilag 4',
      quote:
        'sikre at de frivillige der indgår i et formelt samarbejde med kommunen også tilbydes kurser, så de bliver klædt på til opgaverne',
    },
    {
      document: 'toender',
      section: 'Målsætning 5',
      quote: 'At støtte dygtiggørelse og uddannelse af de frivillige.',
    },
  ],
  looksAt: ['volunteering.trainingOffered', ...formalityFields],
  check: ({ terms, formality }) => {
    if (formality === 'informal') {
      const informal = { verdict: 'not-relevant', why: 'informal' } as const
      return aboutAgreement<WhyOf<'training-offered'>>(informal, formalityEvidence(terms))
    }
    return everyAnswer<WhyOf<'training-offered'>>(
      { '/volunteering/trainingOffered': terms.volunteering.trainingOffered },
      'yes',
      { upheld: 'offered', breached: 'not-offered', 'cannot-tell': 'unanswered' },
    ).map((answer) => ({ ...answer, evidence: [...answer.evidence, ...formalityEvidence(terms)] }))
  },
}
