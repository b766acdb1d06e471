import type { WhyOf } from '#schemas/boundaries/why.ts'
import { inTerms, ofInstitution, settle } from '../answers.ts'
import { aboutParty, allInstitutionsOf, type SaidOfParty } from '../parties.ts'
import type { Rule, RuleInput } from '../rule.ts'

/**
 * The centre of each institution has guidelines for collaboration ("anbefales").
 * Source: Frederikshavn, Klare rammer (uden årstal): "anbefales det, at man udarbejder konkrete
 * retningslinjer for samarbejdet".
 */
export const centreGuidelines: Rule = {
  id: 'centre-guidelines',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'frederikshavn',
      section: 'Klare rammer',
      quote:
        'I de af kommunens centre hvor man samarbejder eller påtænker at samarbejde med frivillige anbefales det, at man udarbejder konkrete retningslinjer for samarbejdet.',
    },
  ],
  looksAt: ['institution.guidelines.exist', 'parties.*.institutionId'],
  check: (input) =>
    allInstitutionsOf(input).map((party) => aboutParty(party.id, judge(party, input))),
}

const judge = (
  { institutionId, at }: ReturnType<typeof allInstitutionsOf>[number],
  { institution }: RuleInput,
): SaidOfParty<WhyOf<'centre-guidelines'>> => {
  const details = institution(institutionId)
  if (details === null) {
    const evidence = [inTerms(`/parties/${String(at)}/institutionId`, institutionId)]
    return { verdict: 'cannot-tell', why: 'institution-unknown', evidence }
  }
  const { exist } = details.guidelines
  const verdict = settle([exist], 'yes')
  const evidence = [ofInstitution(institutionId, '/guidelines/exist', exist)]
  return { verdict, why: whys[verdict], evidence }
}

const whys = {
  upheld: 'has-guidelines',
  breached: 'has-none',
  'cannot-tell': 'unanswered',
} as const
