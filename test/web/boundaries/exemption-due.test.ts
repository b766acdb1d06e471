import t from 'tap'
import { linksOf } from '../visible.ts'
import { agreed, proposed, revise, town, visitor } from '../changes/town.ts'

const holds = 'En undtagelse fra spillereglerne gælder til og med 31. januar 2027'
const ranOut = 'En undtagelse fra spillereglerne gjaldt til og med 31. januar 2027'

t.test('an exemption that ends is due, until what it exempted is mended', async (t) => {
  t.plan(6)
  const here = await town(t)
  const { get } = visitor(here)
  const mine = async (): Promise<string> => (await get('/mine-aftaler')).words
  const proposal = await proposed(here, {
    title: 'Følgevenner',
    period: { from: '2026-12-01' },
    parties: [
      { kind: 'institution', institutionId: here.careHomeId, role: 'institution' },
      {
        kind: 'network',
        networkId: here.friendsId,
        role: 'volunteers',
        tasks: [{ title: 'Følge', performedBy: 'volunteers', requiresNeedsAssessment: 'yes' }],
      },
    ],
  })
  const { agreementId, terms } = proposal
  await here.registry.commands.grantExemption({
    actor: { role: 'coordinator', municipalityCode: '0510', personId: null },
    agreementId,
    body: {
      ruleId: 'needs-assessment',
      itemId: terms.parties[1]?.tasks[0]?.id ?? null,
      reason: 'Et forsøg',
      until: '2027-01-31',
      exceptionBasisId: null,
    },
  })
  t.notMatch(await mine(), holds, 'nothing is due of a proposal')
  const consents = terms.parties.map(({ id }) => ({
    partyId: id,
    how: 'oral' as const,
    role: 'leder',
    on: '2026-11-22',
  }))
  const receipt = await agreed(here, proposal, { consents })
  t.match(await mine(), holds)
  const { body, words } = await get('/mine-aftaler')
  t.match(words, 'Kan det rettes, så I ikke behøver undtagelsen?')
  t.ok(linksOf(body).includes(`/aftaler/${agreementId}/roller-og-graenser`))
  here.clock.set('2027-03-01T10:00:00Z')
  t.match(await mine(), ranOut)
  const parties = terms.parties.map((party) => ({
    ...party,
    tasks: party.tasks.map((task) => ({ ...task, requiresNeedsAssessment: 'no' as const })),
  }))
  await revise(here, receipt, {
    kind: 'amendment',
    terms: { ...terms, parties },
    effectiveFrom: '2027-03-01',
    reason: 'Uden visitation',
    consents,
  })
  t.notMatch(await mine(), 'En undtagelse fra spillereglerne', 'mended')
})
