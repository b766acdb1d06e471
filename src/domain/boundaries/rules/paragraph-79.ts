import type { WhyOf } from '#schemas/boundaries/why.ts'
import { aboutAgreement, inTerms, settle } from '../answers.ts'
import { citesSocialServices, forEachFunding, fundingSources } from '../funding.ts'
import type { Rule } from '../rule.ts'

/**
 * Money under § 79 of the law on social services goes to activities for users over 60.
 * Source: Haderslev, hearing edition (2013), Bilag 3: "tilskud til aktiviteter for brugere over 60
 * år".
 */
export const paragraph79: Rule = {
  id: 'paragraph-79',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'haderslev',
      section: 'Bilag 3',
      quote:
        '§ 79 midlerne er midler som aktivitetsgrupper, brugerråd, omsorgsgrupper og andre grupper inden for ældreområdet har mulighed for at søge i forbindelse med tilskud til aktiviteter for brugere over 60 år.',
    },
  ],
  looksAt: ['funding.*.source', 'targetGroup.over60'],
  check: (input) => {
    const { over60 } = input.terms.targetGroup
    const verdict = settle([over60], 'yes')
    const evidence = [inTerms('/targetGroup/over60', over60)]
    const answers = forEachFunding<WhyOf<'paragraph-79'>>(
      input,
      ({ source }) => citesSocialServices(source, 79),
      () => ({ verdict, why: whys[verdict], evidence }),
    )
    if (answers.length > 0) return answers
    const none = { verdict: 'not-relevant', why: 'no-such-funding' } as const
    return aboutAgreement<WhyOf<'paragraph-79'>>(none, fundingSources(input))
  },
}

const whys = {
  upheld: 'over-60',
  breached: 'not-over-60',
  'cannot-tell': 'unanswered',
} as const
