import type { WhyOf } from '#schemas/boundaries/why.ts'
import { everyAnswer } from '../answers.ts'
import type { Rule } from '../rule.ts'

/**
 * The voluntary effort is unpaid. Expenses that are covered are no pay.
 * Source: spilleregler, 10. punkt (Frivilligt Forum og fagforeninger, 2011): "Den frivillige indsats
 * er ulønnet"; Næstved, afsnit 3 (uden årstal): "At indsatsen ikke er lønnet".
 */
export const unpaid: Rule = {
  id: 'unpaid',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'spilleregler',
      section: '10. punkt',
      quote: 'Den frivillige indsats er ulønnet, men støttes gennem andre former for anerkendelse',
    },
    { document: 'naestved', section: 'Afsnit 3', quote: 'At indsatsen ikke er lønnet' },
  ],
  looksAt: ['volunteering.unpaid'],
  check: ({ terms: { volunteering } }) =>
    everyAnswer<WhyOf<'unpaid'>>({ '/volunteering/unpaid': volunteering.unpaid }, 'yes', {
      upheld: 'unpaid',
      breached: 'paid',
      'cannot-tell': 'unanswered',
    }),
}
