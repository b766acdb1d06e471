import type { WhyOf } from '#schemas/boundaries/why.ts'
import { everyAnswer } from '../answers.ts'
import type { Rule } from '../rule.ts'

/**
 * The agreement says that volunteers respect the staff's professional competence. Whether they do
 * is not for a registry to tell: only the clause is.
 * Source: spilleregler, 4. punkt (Frivilligt Forum og fagforeninger, 2011): "Frivillige respekterer
 * ansattes faglige kompetencer"; Frederikshavn, Respekt (uden årstal).
 */
export const professionalRespect: Rule = {
  id: 'professional-respect',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'spilleregler',
      section: '4. punkt',
      quote: 'Frivillige respekterer ansattes faglige kompetencer',
    },
    {
      document: 'frederikshavn',
      section: 'Respekt',
      quote:
        'Lige såvel skal de frivillige respektere de kommunalt ansattes faglige viden, rolle og ansvar.',
    },
  ],
  looksAt: ['boundaries.clauses.professionalRespect'],
  check: ({ terms: { boundaries } }) =>
    everyAnswer<WhyOf<'professional-respect'>>(
      { '/boundaries/clauses/professionalRespect': boundaries.clauses.professionalRespect },
      'yes',
      { upheld: 'declared', breached: 'not-declared', 'cannot-tell': 'unanswered' },
    ),
}
