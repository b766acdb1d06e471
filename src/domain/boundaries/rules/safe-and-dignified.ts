import type { WhyOf } from '#schemas/boundaries/why.ts'
import { everyAnswer } from '../answers.ts'
import type { Rule } from '../rule.ts'

/**
 * Safe, and dignified for volunteers and staff.
 * Source: HovedMED's ambition (2014), as Frederikshavn's policy tells it: "Det frivillige arbejde
 * skal foregå fuldt forsvarligt, og det skal være værdigt".
 */
export const safeAndDignified: Rule = {
  id: 'safe-and-dignified',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'hovedmed',
      section: 'HovedMED’s ambition for det frivillige arbejde',
      quote:
        'Det frivillige arbejde skal foregå fuldt forsvarligt, og det skal være værdigt for både den frivillige og de kollegaer, de frivillige møder.',
    },
  ],
  looksAt: ['boundaries.safeAndDignified.volunteers', 'boundaries.safeAndDignified.staff'],
  check: ({ terms }) => {
    const { volunteers, staff } = terms.boundaries.safeAndDignified
    return everyAnswer<WhyOf<'safe-and-dignified'>>(
      {
        '/boundaries/safeAndDignified/volunteers': volunteers,
        '/boundaries/safeAndDignified/staff': staff,
      },
      'yes',
      { upheld: 'safe', breached: 'not-safe', 'cannot-tell': 'unanswered' },
    )
  },
}
