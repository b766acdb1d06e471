import type { WhyOf } from '#schemas/boundaries/why.ts'
import { everyAnswer } from '../answers.ts'
import type { Rule } from '../rule.ts'

/**
 * Volunteers choose and prioritise their tasks themselves, and can refuse one: nobody forces
 * collaboration on them.
 * Source: charter (2001), quoted in Haderslev's hearing edition (2013): "ret til selv at vælge og
 * prioritere deres opgaver skal respekteres"; Frederikshavn, Respekt (uden årstal); Tønder (2010),
 * Værdigrundlag.
 */
export const freeChoice: Rule = {
  id: 'free-choice',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'charter',
      section: 'Charter for samspil mellem kommune og frivillige',
      quote:
        'De frivillige organisationers ret til selv at vælge og prioritere deres opgaver skal respekteres.',
    },
    {
      document: 'frederikshavn',
      section: 'Respekt',
      quote:
        'Det er vigtigt, at kommunens ansatte respekterer de frivillige kræfters styrker og grænser og ikke gennemtvinger samarbejde, hvor de ikke ønskes af de frivillige.',
    },
    {
      document: 'toender',
      section: 'Værdigrundlag',
      quote: 'de frivillige foreninger har selv ret til at vælge og prioritere deres opgaver',
    },
  ],
  looksAt: ['boundaries.volunteersChooseTasks', 'boundaries.rightToRefuseTask'],
  check: ({ terms }) => {
    const { volunteersChooseTasks, rightToRefuseTask } = terms.boundaries
    return everyAnswer<WhyOf<'free-choice'>>(
      {
        '/boundaries/volunteersChooseTasks': volunteersChooseTasks,
        '/boundaries/rightToRefuseTask': rightToRefuseTask,
      },
      'yes',
      { upheld: 'chosen-freely', breached: 'not-free', 'cannot-tell': 'unanswered' },
    )
  },
}
