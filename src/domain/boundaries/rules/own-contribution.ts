import type { WhyOf } from '#schemas/boundaries/why.ts'
import { everyAnswer } from '../answers.ts'
import type { Rule } from '../rule.ts'

/**
 * The agreement says that staff recognise what volunteers can give and staff cannot.
 * Source: spilleregler, 5. punkt (Frivilligt Forum og fagforeninger, 2011): "Ansatte anerkender, at
 * frivillige får mulighed for at yde en indsats, som ansatte ikke får mulighed for".
 */
export const ownContribution: Rule = {
  id: 'own-contribution',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'spilleregler',
      section: '5. punkt',
      quote:
        'Ansatte anerkender, at frivillige får mulighed for at yde en indsats, som ansatte ikke får mulighed for, specielt med hensyn til det omsorgsmæssige',
    },
  ],
  looksAt: ['boundaries.clauses.ownContribution'],
  check: ({ terms: { boundaries } }) =>
    everyAnswer<WhyOf<'own-contribution'>>(
      { '/boundaries/clauses/ownContribution': boundaries.clauses.ownContribution },
      'yes',
      { upheld: 'declared', breached: 'not-declared', 'cannot-tell': 'unanswered' },
    ),
}
