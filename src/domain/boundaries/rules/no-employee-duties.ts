import type { WhyOf } from '#schemas/boundaries/why.ts'
import { everyAnswer } from '../answers.ts'
import type { Rule } from '../rule.ts'

/**
 * Volunteers have no duty to work, to obey or to be loyal as a public employee has. The duty of
 * confidentiality, which the source excepts in part, is a rule of its own.
 * Source: law firm for Frivilligt Forum (uden årstal), quoted in Haderslev's hearing edition (2013):
 * "En frivillig kan ikke pålægges pligter, som en offentlig ansat er underlagt".
 */
export const noEmployeeDuties: Rule = {
  id: 'no-employee-duties',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'law-firm',
      section: 'Hvordan samarbejder vi bedst?',
      quote:
        'En frivillig kan ikke pålægges pligter, som en offentlig ansat er underlagt, herunder arbejdspligt, lydighedspligt, loyalitetspligt og til dels tavshedspligt',
    },
  ],
  looksAt: ['boundaries.duties.work', 'boundaries.duties.obedience', 'boundaries.duties.loyalty'],
  check: ({ terms }) => {
    const { work, obedience, loyalty } = terms.boundaries.duties
    return everyAnswer<WhyOf<'no-employee-duties'>>(
      {
        '/boundaries/duties/work': work,
        '/boundaries/duties/obedience': obedience,
        '/boundaries/duties/loyalty': loyalty,
      },
      'no',
      { upheld: 'free', breached: 'duties', 'cannot-tell': 'unanswered' },
    )
  },
}
