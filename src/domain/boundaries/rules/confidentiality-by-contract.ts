import type { WhyOf } from '#schemas/boundaries/why.ts'
import { aboutAgreement, answersAsEvidence, settle, type Judgement } from '../answers.ts'
import { formalityEvidence, formalityFields } from '../formality.ts'
import {
  isVoluntaryOrganisation,
  organisationEvidence,
  othersOf,
  unknownParty,
} from '../parties.ts'
import type { Evidence, Rule, RuleInput } from '../rule.ts'

/**
 * A duty of confidentiality may be required in a partnership contract with a voluntary organisation.
 * That it may not be required elsewhere, in informal collaboration or of volunteers without an
 * organisation, is our reading. Members of a council are no volunteers of an organisation, and are
 * not asked (our reading).
 * Source: law firm for Frivilligt Forum (uden årstal), quoted in Haderslev's hearing edition (2013):
 * "tavshedspligt kan være påkrævet i en partnerskabskontrakt mellem kommunen og en frivillig
 * organisation".
 */
export const confidentialityByContract: Rule = {
  id: 'confidentiality-by-contract',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'law-firm',
      section: 'Hvordan samarbejder vi bedst?',
      quote:
        'tavshedspligt kan være påkrævet i en partnerskabskontrakt mellem kommunen og en frivillig organisation',
    },
  ],
  looksAt: [
    'boundaries.confidentiality.required',
    'boundaries.duties.confidentiality',
    ...formalityFields,
    'network.kind',
    'network.umbrella',
    'parties.*.networkId',
    'parties.*.name',
  ],
  check: (input) => {
    const { confidentiality, duties } = input.terms.boundaries
    const answers = {
      '/boundaries/confidentiality/required': confidentiality.required,
      '/boundaries/duties/confidentiality': duties.confidentiality,
    }
    const required = answersAsEvidence(answers)
    const isRequired = settle(Object.values(answers), 'no')
    if (isRequired === 'upheld') {
      return aboutAgreement<Why>({ verdict: 'not-relevant', why: 'not-required' }, required)
    }
    if (isRequired === 'cannot-tell') {
      return aboutAgreement<Why>({ verdict: 'cannot-tell', why: 'unanswered' }, required)
    }
    const { evidence, ...judgement } = judge(input)
    return aboutAgreement(judgement, [...required, ...evidence])
  },
}

type Why = WhyOf<'confidentiality-by-contract'>
type Other = ReturnType<typeof othersOf>[number]

/** Of an agreement that requires it. */
const judge = (input: RuleInput): Judgement<Why> & { readonly evidence: readonly Evidence[] } => {
  const parties = othersOf(input).filter(({ role }) => role === 'volunteers' || role === 'umbrella')
  const evidence = parties.flatMap((party) => evidenceOf(party, input))
  const networks = parties.map((party) => networkOf(party, input))
  if (networks.length > 0 && networks.every((network) => network?.kind === 'council')) {
    return { verdict: 'not-relevant', why: 'council', evidence }
  }
  const grounds = formalityEvidence(input.terms)
  if (input.formality === 'informal') {
    return { verdict: 'breached', why: 'without-contract', evidence: grounds }
  }
  const all = [...grounds, ...evidence]
  if (networks.some((network) => network !== null && isVoluntaryOrganisation(network))) {
    return { verdict: 'upheld', why: 'by-contract', evidence: all }
  }
  return networks.includes(null)
    ? { verdict: 'cannot-tell', why: 'kind-unknown', evidence: all }
    : { verdict: 'breached', why: 'without-organisation', evidence: all }
}

const networkOf = (party: Other, { network }: RuleInput) =>
  party.kind === 'network' ? network(party.networkId) : null

const evidenceOf = (party: Other, input: RuleInput): Evidence[] => {
  const network = networkOf(party, input)
  return party.kind === 'network' && network !== null
    ? organisationEvidence(party.networkId, network)
    : [unknownParty(party)]
}
