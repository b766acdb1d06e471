import t from 'tap'
import { TermsInput, type Terms } from '#schemas/terms/terms.ts'
import { withItemIds } from '#domain/agreements/item-ids.ts'
import { termsProblems } from '#domain/agreements/terms-rules.ts'
import { field, type RefusedField } from '#domain/refusal.ts'
import {
  aFundingLine,
  aNetworkParty,
  anInstitutionParty,
  anOrganisationParty,
  answers,
  aTask,
  aTerms,
  careHomeId,
  friends,
  friendsId,
  id,
  libraryId,
  otherAgreementId,
  theFacts,
  walkers,
} from '../build.ts'
import { cases, exactly, type Proof } from '../exactly.ts'

const problems = (sketch: Parameters<typeof aTerms>[0], ...fields: RefusedField[]): Proof =>
  exactly(termsProblems(aTerms(sketch), theFacts()), fields)

const aTasks = (count: number, name = 'task') =>
  Array.from({ length: count }, (_, index) => ({
    id: id(`${name} ${String(index)}`),
    title: `Opgave nr. ${String(index)}`,
  }))

const partiesWithTasks = (ofInstitution: number, ofNetwork: number) => [
  anInstitutionParty({ tasks: aTasks(ofInstitution, 'theirs') }),
  aNetworkParty({ tasks: aTasks(ofNetwork, 'ours') }),
]

/** Texts as they are found in real agreements: none of them is personal data. */
const everything = (): Partial<Terms> => ({
  ...aTerms({
    title: 'Partnerskabsaftale 2013-2014, § 18 👍',
    parties: [
      anInstitutionParty({
        institutionId: careHomeId,
        contacts: [{ role: 'leder', personId: null }],
      }),
      aNetworkParty({ networkId: friendsId }),
      anOrganisationParty(),
    ],
    funding: [aFundingLine({ conditions: 'Højst 600.000 kr. i 2013 2014' })],
    kleCode: '27.36.00 G01',
    caseNumber: '13/20304050',
    politicalDecision: { body: 'Byrådet', on: '2013-09' },
    insurance: { insurer: 'Kommunen', basis: '§ 18 a', validUntil: '2025-01-01' },
    places: ['6100 Haderslev'],
    annexes: [{ title: 'Bilag 2', reference: '27.36.00-A00-1-13' }],
    parentAgreementId: otherAgreementId,
    period: {
      from: '2013-09',
      until: '2014',
      notice: { length: 3 },
      renewal: { kind: 'renegotiate', by: '2014-06-30' },
    },
  }),
})

t.test('terms by themselves and against what they refer to', (t) => {
  cases(t, {
    'as sketched there is nothing wrong': () => problems({}),
    'with everything that real agreements hold': () => problems(everything()),
    'an institution is needed': () =>
      problems(
        { parties: [aNetworkParty(), anOrganisationParty()] },
        field('institution-needed', '/terms/parties'),
      ),
    'and one that is not': () =>
      problems(
        {
          parties: [
            anInstitutionParty({ tasks: [aTask()] }),
            anInstitutionParty({ id: friends, institutionId: libraryId }),
          ],
        },
        field('other-party-needed', '/terms/parties'),
      ),
    'another organisation will do': () =>
      problems({
        parties: [anInstitutionParty(), anOrganisationParty({ tasks: [aTask()] })],
      }),
    'the same institution twice': () =>
      problems(
        { parties: [anInstitutionParty(), aNetworkParty(), anInstitutionParty({ id: walkers })] },
        field('duplicate-party', '/terms/parties/2'),
      ),
    'the same network twice': () =>
      problems(
        {
          parties: [
            anInstitutionParty(),
            aNetworkParty(),
            aNetworkParty({ id: walkers, tasks: [] }),
          ],
        },
        field('duplicate-party', '/terms/parties/2'),
      ),
    'the same organisation twice, however it is written': () =>
      problems(
        {
          parties: [
            anInstitutionParty(),
            aNetworkParty(),
            anOrganisationParty({ name: 'Ældre Sagen' }),
            anOrganisationParty({ id: walkers, name: 'ÆLDRE SAGEN' }),
          ],
        },
        field('duplicate-party', '/terms/parties/3'),
      ),
    'an institution that is not registered': () =>
      problems(
        { parties: [anInstitutionParty({ institutionId: id('nobody') }), aNetworkParty()] },
        field('unknown-reference', '/terms/parties/0/institutionId', { id: id('nobody') }),
      ),
    'a network that is an institution': () =>
      problems(
        { parties: [anInstitutionParty(), aNetworkParty({ networkId: libraryId })] },
        field('unknown-reference', '/terms/parties/1/networkId', { id: libraryId }),
      ),
    'agreements that are not registered': () =>
      problems(
        { parentAgreementId: id('no parent'), supersedesAgreementId: id('no elder') },
        field('unknown-reference', '/terms/parentAgreementId', { id: id('no parent') }),
        field('unknown-reference', '/terms/supersedesAgreementId', { id: id('no elder') }),
      ),
    'a person, until persons are there': () =>
      problems(
        {
          parties: [
            anInstitutionParty({ contacts: [{ role: 'leder', personId: id('a person') }] }),
            aNetworkParty(),
          ],
        },
        field('person-unknown', '/terms/parties/0/contacts/0/personId'),
      ),
    'no task at all': () =>
      problems(
        { parties: [anInstitutionParty(), aNetworkParty({ tasks: [] })] },
        field('task-needed', '/terms/parties'),
      ),
    '200 tasks': () => problems({ parties: partiesWithTasks(100, 100) }),
    '201 tasks over all parties': () =>
      problems(
        { parties: partiesWithTasks(101, 100) },
        field('too-many-tasks', '/terms/parties', { most: '200' }),
      ),
    'an id twice': () =>
      problems(
        {
          parties: [
            anInstitutionParty({ id: friends }),
            aNetworkParty({ tasks: [aTask(), aTask(), aTask({ id: friends })] }),
          ],
          funding: [aFundingLine(), aFundingLine({ id: id('task reading') }), aFundingLine()],
        },
        field('duplicate-id', '/terms/parties/1/id'),
        field('duplicate-id', '/terms/parties/1/tasks/1/id'),
        field('duplicate-id', '/terms/parties/1/tasks/2/id'),
        field('duplicate-id', '/terms/funding/1/id'),
        field('duplicate-id', '/terms/funding/2/id'),
      ),
    'a cell that the answers leave open': () =>
      problems(
        { classification: answers({}, {}) },
        field('classification-undetermined', '/terms/classification/formality/chosen'),
        field('classification-undetermined', '/terms/classification/production/chosen'),
      ),
    'a cell chosen without a reason': () =>
      problems(
        { classification: answers({ chosen: 'formal' }, { chosen: 'own-production' }) },
        field('override-needs-reason', '/terms/classification/formality/reason'),
        field('override-needs-reason', '/terms/classification/production/reason'),
      ),
    'a last day before the first': () =>
      problems(
        { period: { from: '2024-03-01', until: '2024-02-29' } },
        field('until-before-from', '/terms/period/until', {
          from: '2024-03-01',
          until: '2024-02-29',
        }),
      ),
    'one day, one month, one year': () =>
      problems({ period: { from: '2024-03', until: '2024-03' } }),
    'a day in the year that it ends in': () =>
      problems({ period: { from: '2024-12-31', until: '2024' } }),
    'money that ends before it begins': () =>
      problems(
        { funding: [aFundingLine({ from: '2024', until: '2023-12' })] },
        field('until-before-from', '/terms/funding/0/until', { from: '2024', until: '2023-12' }),
      ),
    'personal data in any text, where it stands': () =>
      problems(
        {
          title: 'Ring til 20 30 40 50',
          parties: [
            anInstitutionParty(),
            aNetworkParty({ tasks: [aTask({ description: 'Hent 010190-1234' })] }),
          ],
          boundaries: { exclusions: ['politik', 'navn@example.dk'] },
        },
        field('personal-data', '/terms/title', { what: 'phone' }),
        field('personal-data', '/terms/parties/1/tasks/0/description', { what: 'cpr' }),
        field('personal-data', '/terms/boundaries/exclusions/1', { what: 'email' }),
      ),
  })
})

t.test('items without an id are given one, in a stable order', (t) => {
  const numbers = () => {
    let last = 0
    return () => `new ${String((last += 1))}`
  }
  const bare = TermsInput.parse({
    ...aTerms(),
    parties: [
      { ...anInstitutionParty(), id: undefined },
      aNetworkParty(),
      { ...anOrganisationParty(), id: undefined, tasks: [{ ...aTask(), id: undefined }] },
    ],
    funding: [aFundingLine(), { ...aFundingLine(), id: undefined }],
  })
  const result = withItemIds(bare, numbers())
  cases(t, {
    'and nothing else changes': () =>
      exactly(withItemIds(aTerms({ funding: [aFundingLine()] }), numbers()), {
        ...aTerms({ funding: [aFundingLine()] }),
      }),
    'parties keep theirs or get a new one': () =>
      exactly(
        result.parties.map((party) => party.id),
        ['new 1', friends, 'new 2'],
      ),
    'tasks too': () =>
      exactly(
        result.parties.map(({ tasks }) => tasks.map((task) => task.id)),
        [[], [id('task reading')], ['new 3']],
      ),
    'and lines of funding': () =>
      exactly(
        result.funding.map((line) => line.id),
        [id('funding'), 'new 4'],
      ),
  })
})
