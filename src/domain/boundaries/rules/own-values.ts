import type { WhyOf } from '#schemas/boundaries/why.ts'
import { aboutAgreement, inTerms, ofNetwork, settle } from '../answers.ts'
import { fundingSources } from '../funding.ts'
import { aboutParty, othersOf, unknownParty, type SaidOfParty } from '../parties.ts'
import type { Rule, RuleInput } from '../rule.ts'

/**
 * Associations and organisations that receive public support have described their values, goals and
 * frames, in their own words. Whatever money the agreement names counts as support, since a
 * municipality is party to it; groups, councils, companies and those who pay are not asked (our
 * reading). A text or a link is a description, whatever was answered.
 * Source: charter (2001), quoted in Haderslev's hearing edition (2013): "Foreninger og
 * organisationer, der modtager offentlig støtte, bør have beskrevet værdier, mål og rammer for deres
 * arbejde."
 */
export const ownValues: Rule = {
  id: 'own-values',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'charter',
      section: 'Charter for samspil mellem kommune og frivillige',
      quote:
        'Foreninger og organisationer, der modtager offentlig støtte, bør have beskrevet værdier, mål og rammer for deres arbejde.',
    },
  ],
  looksAt: [
    'funding.*.source',
    'network.kind',
    'network.values.described',
    'network.values.text',
    'network.values.link',
    'parties.*.role',
    'parties.*.networkId',
    'parties.*.name',
  ],
  check: (input) => {
    if (input.terms.funding.length === 0) {
      return aboutAgreement<Why>({ verdict: 'not-relevant', why: 'no-support' }, [])
    }
    const support = fundingSources(input)
    return othersOf(input).map((party) => {
      const said = judge(party, input)
      return aboutParty(party.id, { ...said, evidence: [...said.evidence, ...support] })
    })
  },
}

type Why = WhyOf<'own-values'>
type Other = ReturnType<typeof othersOf>[number]

const judge = (party: Other, input: RuleInput): SaidOfParty<Why> => {
  if (party.role === 'funder') {
    const evidence = [inTerms(`/parties/${String(party.at)}/role`, party.role)]
    return { verdict: 'not-relevant', why: 'not-association', evidence }
  }
  const network = party.kind === 'network' ? input.network(party.networkId) : null
  if (party.kind !== 'network' || network === null) {
    return { verdict: 'cannot-tell', why: 'network-unknown', evidence: [unknownParty(party)] }
  }
  const { kind, umbrella, values } = network
  const of = (pointer: string, value: string | null) => ofNetwork(party.networkId, pointer, value)
  if (!umbrella && kind !== 'association' && kind !== 'network') {
    return { verdict: 'not-relevant', why: 'not-association', evidence: [of('/kind', kind)] }
  }
  const evidence = [
    of('/values/described', values.described),
    of('/values/text', values.text),
    of('/values/link', values.link),
  ]
  if (values.text !== null || values.link !== null) {
    return { verdict: 'upheld', why: 'described', evidence }
  }
  const verdict = settle([values.described], 'yes')
  return { verdict, why: whys[verdict], evidence }
}

const whys = {
  upheld: 'described',
  breached: 'not-described',
  'cannot-tell': 'unanswered',
} as const
