import type { WhyOf } from '#schemas/boundaries/why.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import { aboutAgreement, answersAsEvidence, inTerms, ofInstitution, ofNetwork } from '../answers.ts'
import {
  aboutParty,
  allInstitutionsOf,
  institutionsOf,
  isVoluntaryOrganisation,
  organisationEvidence,
  othersOf,
  unknownParty,
  type SaidOfParty,
} from '../parties.ts'
import type { Evidence, Rule, RuleInput } from '../rule.ts'

/**
 * At institutions, volunteers are organised in an association, or in a network together with a
 * voluntary organisation: one that it is a member of, or that is a party to the agreement beside it.
 * A council of users, relatives or parents is neither, and is not asked; nor is who brings no
 * volunteers, or comes to no institution but the administration; nor parents on a work day and others
 * who are there for their own alone, since Bilag 4 calls voluntary what benefits "andre end én selv"
 * (our readings).
 * Source: spilleregler, 7. punkt (Frivilligt Forum og fagforeninger, 2011): "På institutionerne
 * organiseres frivillige i en forening eller i et netværk i samarbejde med en frivillig organisation".
 */
export const organised: Rule = {
  id: 'organised',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'spilleregler',
      section: '7. punkt',
      quote:
        'På institutionerne organiseres frivillige i en forening eller i et netværk i samarbejde med en frivillig organisation',
    },
  ],
  looksAt: [
    'network.kind',
    'network.umbrella',
    'network.memberOf',
    'institution.kind',
    'beneficiaries.citizens',
    'beneficiaries.ownFamilyOrMembers',
    'parties.*.role',
    'parties.*.networkId',
    'parties.*.name',
  ],
  check: (input) => {
    if (institutionsOf(input).length === 0) {
      return aboutAgreement<Why>({ verdict: 'not-relevant', why: 'no-institution' }, kinds(input))
    }
    const others = othersOf(input)
    if (!others.some(({ role }) => role === 'volunteers')) {
      return aboutAgreement<Why>(
        { verdict: 'not-relevant', why: 'no-network' },
        others.map(({ at, role }) => inTerms(`/parties/${String(at)}/role`, role)),
      )
    }
    return others.map((party) => aboutParty(party.id, judge(party, input)))
  },
}

type Why = WhyOf<'organised'>
type Other = ReturnType<typeof othersOf>[number]

const kinds = (input: RuleInput): Evidence[] =>
  allInstitutionsOf(input).map(({ institutionId }) =>
    ofInstitution(institutionId, '/kind', input.institution(institutionId)?.kind ?? null),
  )

const judge = (party: Other, input: RuleInput): SaidOfParty<Why> => {
  const { role, at } = party
  if (role !== 'volunteers') {
    const evidence = [inTerms(`/parties/${String(at)}/role`, role)]
    return { verdict: 'not-relevant', why: 'not-volunteers', evidence }
  }
  const network = party.kind === 'network' ? input.network(party.networkId) : null
  if (party.kind !== 'network' || network === null) {
    return { verdict: 'cannot-tell', why: 'kind-unknown', evidence: [unknownParty(party)] }
  }
  const said = judgeNetwork(party.networkId, network, organisationBeside(party, input))
  return said.verdict === 'breached' && isForTheirOwn(input)
    ? { verdict: 'not-relevant', why: 'own-circle', evidence: [...said.evidence, ...whom(input)] }
    : said
}

const isForTheirOwn = ({ terms: { beneficiaries } }: RuleInput): boolean =>
  beneficiaries.ownFamilyOrMembers === 'yes' && beneficiaries.citizens !== 'yes'

const whom = ({ terms: { beneficiaries } }: RuleInput): Evidence[] =>
  answersAsEvidence({
    '/beneficiaries/citizens': beneficiaries.citizens,
    '/beneficiaries/ownFamilyOrMembers': beneficiaries.ownFamilyOrMembers,
  })

const judgeNetwork = (
  networkId: string,
  network: NetworkDetails,
  beside: readonly Evidence[],
): SaidOfParty<Why> => {
  const evidence = organisationEvidence(networkId, network)
  const { kind, umbrella, memberOf } = network
  if (kind === 'association') return { verdict: 'upheld', why: 'association', evidence }
  if (umbrella) return { verdict: 'upheld', why: 'umbrella', evidence }
  if (kind === 'council') return { verdict: 'not-relevant', why: 'council', evidence }
  const all = [...evidence, ofNetwork(networkId, '/memberOf', memberOf.length)]
  if (memberOf.length > 0) return { verdict: 'upheld', why: 'member', evidence: all }
  if (beside.length > 0) {
    return { verdict: 'upheld', why: 'with-organisation', evidence: [...all, ...beside] }
  }
  return {
    verdict: 'breached',
    why: kind === 'company' ? 'company' : 'on-their-own',
    evidence: all,
  }
}

/** Another party that is a voluntary organisation and does more than pay; no evidence where none is. */
const organisationBeside = (party: Other, input: RuleInput): Evidence[] => {
  for (const other of othersOf(input)) {
    if (other.id === party.id || other.role === 'funder') continue
    if (other.kind === 'organisation') {
      if (other.role === 'umbrella')
        return [inTerms(`/parties/${String(other.at)}/role`, other.role)]
      continue
    }
    const network = input.network(other.networkId)
    if (network !== null && isVoluntaryOrganisation(network)) {
      return organisationEvidence(other.networkId, network)
    }
  }
  return []
}
