import fc from 'fast-check'
import t from 'tap'
import { TermsInput, type Terms } from '#schemas/terms/terms.ts'
import { copiedTerms } from '#src/web/drafts/copied-terms.ts'
import { anInstitutionParty, aNetworkParty, aTask, aTerms, id } from '../../domain/build.ts'
import { canonical } from '../../domain/exactly.ts'
import { anyTerms } from '../forms/any-terms.ts'

const ownId = id('institution Bakken')

/** With a start, which is all that the new agreement lacks. */
const begun = (terms: Terms, institutionId = ownId) => {
  const copied = copiedTerms(terms, institutionId) as { period: object }
  return TermsInput.parse({ ...copied, period: { ...copied.period, from: '2027' } })
}

const withInstitution = anyTerms().filter(({ parties }) =>
  ['institution', 'network'].every((one) => parties.some(({ kind }) => kind === one)),
)

t.test('nothing remains of what belongs to the old agreement alone', (t) => {
  t.plan(1)
  fc.assert(
    fc.property(withInstitution, (terms) => {
      const copied = begun(terms)
      const { period, parties, funding, insurance, childrensCertificates } = copied
      const items = [...parties, ...parties.flatMap(({ tasks }) => tasks), ...funding]
      return (
        items.every(({ id }) => id === undefined) &&
        parties.every(({ contacts }) => contacts.length === 0) &&
        canonical([
          period.from,
          period.until,
          period.renewal.by,
          funding.flatMap(({ from, until, round }) => [from, until, round]).filter(Boolean),
          copied.caseNumber,
          copied.politicalDecision,
          copied.reviewBy,
          copied.parentAgreementId,
          copied.supersedesAgreementId,
          insurance?.validUntil ?? null,
          childrensCertificates.declaredOn,
          childrensCertificates.validUntil,
        ]) === canonical(['2027', null, null, [], null, null, null, null, null, null, null, null])
      )
    }),
    { numRuns: 60 },
  )
  t.pass()
})

t.test('no id of the old one stands anywhere in what is copied', (t) => {
  t.plan(1)
  fc.assert(
    fc.property(withInstitution, (terms) => {
      const copied = JSON.stringify(copiedTerms(terms, ownId))
      const ids = [...terms.parties, ...terms.parties.flatMap((party) => party.tasks)]
      return ids.every((one) => !copied.includes(one.id))
    }),
    { numRuns: 60 },
  )
  t.pass()
})

t.test('what else was agreed is copied', (t) => {
  t.plan(1)
  fc.assert(
    fc.property(withInstitution, (terms) => {
      const copied = begun(terms)
      const same = ['title', 'purpose', 'classification', 'targetGroup', 'beneficiaries'] as const
      const also = ['places', 'themes', 'boundaries', 'volunteering', 'inKind', 'annexes'] as const
      return [...same, ...also].every((key) => canonical(copied[key]) === canonical(terms[key]))
    }),
    { numRuns: 60 },
  )
  t.pass()
})

t.test(
  'the own institution stands first, with its own tasks or those of the one it replaces',
  (t) => {
    t.plan(4)
    const task = aTask({ title: 'Lægge rum til' })
    const theirs = aTerms({ parties: [aNetworkParty(), anInstitutionParty({ tasks: [task] })] })
    const { parties } = begun(theirs)
    t.match(parties, [
      { kind: 'institution', institutionId: ownId, tasks: [{ title: 'Lægge rum til' }] },
      { kind: 'network', tasks: [{ title: 'Højtlæsning' }] },
    ])
    t.equal(parties.length, 2)
    const other = anInstitutionParty({ id: id('party Bakken'), institutionId: ownId })
    const both = aTerms({ parties: [anInstitutionParty(), aNetworkParty(), other] })
    t.strictSame(
      begun(both).parties.map((party) => ('institutionId' in party ? party.institutionId : '')),
      [ownId, id('institution Skovbo'), ''],
      'others stay where the own one is among them',
    )
    const others = aTerms({
      parties: [anInstitutionParty(), aNetworkParty(), { ...other, institutionId: id('a third') }],
    })
    t.equal(begun(others).parties.length, 2, 'those that it is not party with make way for it')
  },
)
