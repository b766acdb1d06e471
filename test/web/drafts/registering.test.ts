import t from 'tap'
import { TermsInput } from '#schemas/terms/terms.ts'
import { proposed, running, town } from '../changes/town.ts'
import {
  agreementIdIn,
  at,
  begun,
  draftIdIn,
  draftOf,
  eventsOf,
  send,
  withoutIds,
  writer,
  type Writer,
} from './writer.ts'

const addsParties = async (by: Writer, draftId: string, ...added: readonly string[]) => {
  for (const add of added) await by.post(at(draftId, 'parter'), { add })
}

t.test('an informal collaboration in three short pages', async (t) => {
  t.plan(9)
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  const first = await by.post('/aftaler/ny', { form: 'informal' })
  const draftId = draftIdIn(first.location)
  t.equal(first.location, at(draftId, 'parter'))
  await addsParties(by, draftId, `network:${here.friendsId}`)
  const second = await by.answer(at(draftId, 'parter'), {})
  t.equal(second.location, at(draftId, 'uformelt'))
  const third = await by.answer(at(draftId, 'uformelt'), {
    what: ' Fællesspisning hver anden torsdag ',
    'terms-period-from': 'marts 2024',
    fixedOrNew: 'both',
  })
  t.equal(third.location, at(draftId))
  t.match((await by.get(at(draftId))).words, 'Fællesspisning hver anden torsdag')
  const sent = await send(by, draftId)
  const agreementId = agreementIdIn(sent.location)
  t.equal(sent.location, `/aftaler/${agreementId}?done=informal`)
  const [first_, second_, ...more] = await eventsOf(here, agreementId)
  if (first_?.type !== 'agreement-proposed.v1' || second_?.type !== 'agreement-agreed.v1') {
    throw new Error('Not as it should be')
  }
  const what = 'Fællesspisning hver anden torsdag'
  const expected = TermsInput.parse({
    title: what,
    purpose: what,
    parties: [
      { kind: 'institution', institutionId: here.careHomeId, role: 'institution' },
      { kind: 'network', networkId: here.friendsId, role: 'volunteers', tasks: [{ title: what }] },
    ],
    classification: {
      formality: { formalAgreement: 'no', fixedRelation: 'no' },
      production: { fixedTasks: 'yes', changesWaysOfWorking: 'yes' },
    },
    period: { from: '2024-03' },
  })
  const { terms } = first_.data
  const ids = terms.parties.map(({ id }) => id)
  t.strictSame(
    { ...first_.data, terms: withoutIds(terms) },
    {
      agreementId,
      terms: withoutIds(expected),
      proposedOn: '2026-11-22',
      proposedBy: ids[0],
      origin: 'afterwards',
      consents: [],
    },
  )
  t.strictSame(second_.data, {
    agreementId,
    consents: [
      { partyId: ids[0], how: 'oral', role: 'leder', personId: null, on: null },
      { partyId: ids[1], how: 'oral', role: 'frivillige', personId: null, on: null },
    ],
    signedOn: null,
    period: terms.period,
    rulebookVersion: '0510:1.0',
    exemptions: [],
  })
  t.strictSame(more, [])
  t.equal(await here.registry.drafts.read(draftId), null, 'the draft is deleted')
})

t.test('an informal collaboration that is over', async (t) => {
  t.plan(3)
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  const draftId = await begun(by, { form: 'informal' })
  await addsParties(by, draftId, `network:${here.friendsId}`)
  await by.answer(at(draftId, 'uformelt'), {
    what: 'Gåture',
    'terms-period-from': '2024',
    fixedOrNew: 'fixed',
    'end-reason': 'expired',
    'end-endedOn': '31/12-2025',
  })
  const sent = await send(by, draftId)
  t.match(sent.location, 'done=over')
  const events = await eventsOf(here, agreementIdIn(sent.location))
  t.strictSame(
    events.map(({ type }) => type),
    ['agreement-proposed.v1', 'agreement-agreed.v1', 'agreement-ended.v1'],
  )
  t.match(events[2]?.data, { reason: 'expired', endedOn: '2025-12-31' })
})

const inFull = async (by: Writer, draftId: string): Promise<void> => {
  await by.answer(at(draftId, 'parter'), {})
  await by.answer(at(draftId, 'opgaver'), {
    'terms-title': 'Læsevenner',
    'terms-purpose': 'Beboere og frivillige læser sammen.\n\nHver tirsdag.',
    'terms-parties-1-tasks-0-title': 'Højtlæsning',
    'terms-parties-1-tasks-0-performedBy': 'volunteers',
    'terms-parties-1-tasks-0-responsible': 'staff',
    'terms-targetGroup-over60': 'yes',
  })
  await by.answer(at(draftId, 'felt'), {
    'terms-classification-formality-formalAgreement': 'yes',
    'terms-classification-formality-fixedRelation': 'no',
    'terms-classification-production-fixedTasks': 'yes',
    'terms-classification-production-changesWaysOfWorking': 'no',
    'terms-classification-production-movesRoles': 'no',
  })
  await by.answer(at(draftId, 'rammer'), {
    'terms-boundaries-rightToRefuseTask': 'yes',
    'terms-boundaries-exclusions': 'penge\nmedicin',
    'terms-volunteering-unpaid': 'yes',
  })
  await by.answer(at(draftId, 'penge'), {
    'terms-funding-0-source': '§ 18',
    'terms-funding-0-amountDkk': '600.000 kr.',
    'terms-funding-0-per': 'year',
    'terms-volume-volunteers': '1.200',
  })
  await by.answer(at(draftId, 'mere'), {
    'terms-places': 'Vojens\nGram',
    'terms-themes': ['visibility', 'health-and-sustainability'],
    'terms-parties-1-contacts-0-role': 'formand',
    'terms-annexes-0-title': 'Folder',
    'terms-politicalDecision-body': 'Byrådet',
    'terms-politicalDecision-on': 'januar 2024',
  })
}

const fullTerms = ({ careHomeId, friendsId }: { careHomeId: string; friendsId: string }) =>
  TermsInput.parse({
    title: 'Læsevenner',
    purpose: 'Beboere og frivillige læser sammen.\n\nHver tirsdag.',
    parties: [
      { kind: 'institution', institutionId: careHomeId, role: 'institution' },
      {
        kind: 'network',
        networkId: friendsId,
        role: 'volunteers',
        tasks: [{ title: 'Højtlæsning', performedBy: 'volunteers', responsible: 'staff' }],
        contacts: [{ role: 'formand' }],
      },
    ],
    classification: {
      formality: { formalAgreement: 'yes', fixedRelation: 'no' },
      production: { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' },
    },
    period: { from: '2024-03-01', until: '2027', notice: { length: 3, unit: 'months' } },
    targetGroup: { over60: 'yes' },
    boundaries: { rightToRefuseTask: 'yes', exclusions: ['penge', 'medicin'] },
    volunteering: { unpaid: 'yes' },
    funding: [{ source: '§ 18', amountDkk: 600_000, per: 'year' }],
    volume: { volunteers: 1200 },
    places: ['Vojens', 'Gram'],
    themes: ['visibility', 'health-and-sustainability'],
    annexes: [{ title: 'Folder' }],
    politicalDecision: { body: 'Byrådet', on: '2024-01' },
  })

const period = {
  'terms-period-from': '1. marts 2024',
  'terms-period-until': '2027',
  'terms-period-notice-length': '3',
  'terms-period-notice-unit': 'months',
}

t.test('an agreement in full, proposed: the events are what was meant', async (t) => {
  t.plan(4)
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  const draftId = await begun(by, { form: 'full' })
  await addsParties(by, draftId, `network:${here.friendsId}`)
  await inFull(by, draftId)
  await by.answer(at(draftId, 'periode'), { ...period, state: 'proposed' })
  const sent = await send(by, draftId)
  t.match(sent.location, 'done=proposed')
  const agreementId = agreementIdIn(sent.location)
  const [event, ...more] = await eventsOf(here, agreementId)
  if (event?.type !== 'agreement-proposed.v1') throw new Error('Not as it should be')
  const { terms } = event.data
  t.strictSame(withoutIds(terms), withoutIds(fullTerms(here)))
  t.strictSame(
    { ...event.data, terms: null },
    {
      agreementId,
      terms: null,
      proposedOn: '2026-11-22',
      proposedBy: terms.parties[0]?.id,
      origin: 'registered',
      consents: [],
    },
  )
  t.strictSame(more, [])
})

t.test('an agreement in full, agreed by signature; and one that is over', async (t) => {
  t.plan(6)
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  for (const isOver of [false, true]) {
    const draftId = await begun(by, { form: 'full' })
    await addsParties(by, draftId, `network:${here.friendsId}`)
    await inFull(by, draftId)
    const next = await by.answer(at(draftId, 'periode'), { ...period, state: 'agreed' })
    t.equal(next.location, at(draftId, 'samtykker'))
    await by.answer(at(draftId, 'samtykker'), {
      'consents-0-how': 'signature',
      'consents-0-role': 'leder',
      'consents-0-on': '2.1.2024',
      'consents-1-how': 'unknown',
      'consents-1-role': 'formand',
      signedOn: '5.1.2024',
      ...(isOver ? { 'end-reason': 'mutual-consent', 'end-endedOn': '1.6.2025' } : {}),
    })
    const agreementId = agreementIdIn((await send(by, draftId)).location)
    const [first, second, third] = await eventsOf(here, agreementId)
    if (first?.type !== 'agreement-proposed.v1') throw new Error('Not as it should be')
    const { terms } = first.data
    const [own, other] = terms.parties.map(({ id }) => id)
    t.strictSame(
      [withoutIds(terms), first.data.origin, second?.data],
      [
        withoutIds(fullTerms(here)),
        'afterwards',
        {
          agreementId,
          consents: [
            { partyId: own, how: 'signature', role: 'leder', personId: null, on: '2024-01-02' },
            { partyId: other, how: 'unknown', role: 'formand', personId: null, on: null },
          ],
          signedOn: '2024-01-05',
          period: terms.period,
          rulebookVersion: '0510:1.0',
          exemptions: [],
        },
      ],
    )
    const ended = { reason: 'mutual-consent', endedOn: '2025-06-01', endedBy: null, note: null }
    t.strictSame(
      third?.data,
      isOver ? { agreementId, ...ended, supersededBy: null, duplicateOf: null } : undefined,
    )
  }
})

t.test('from an earlier agreement, of one’s own and of another institution', async (t) => {
  t.plan(7)
  const here = await town(t)
  const { agreementId: from, terms: old } = await running(here, {
    caseNumber: '24/1234',
    themes: ['visibility'],
    boundaries: { rightToRefuseTask: 'yes' },
  })
  for (const institutionId of [here.careHomeId, here.libraryId]) {
    const by = writer(here, institutionId)
    const draftId = await begun(by, { form: 'from', from })
    const { typed } = await draftOf(here, draftId)
    t.notMatch(JSON.stringify(typed), new RegExp(`24/1234|${old.parties[0]?.id ?? ''}`))
    await by.answer(at(draftId, 'periode'), { 'terms-period-from': '1.1.2027', state: 'proposed' })
    const sent = await send(by, draftId)
    const [event] = await eventsOf(here, agreementIdIn(sent.location))
    if (event?.type !== 'agreement-proposed.v1') throw new Error('Not as it should be')
    const { terms } = event.data
    const [own, ...others] = old.parties
    const parties = [{ ...own, institutionId }, ...others]
    const { notice, changeRule } = old.period
    const renewal = { ...old.period.renewal, by: null }
    t.strictSame(
      withoutIds(terms),
      withoutIds({
        ...old,
        parties,
        period: { from: '2027-01-01', until: null, notice, renewal, changeRule },
        caseNumber: null,
      } as never),
    )
    const ids = old.parties.flatMap(({ id, tasks }) => [id, ...tasks.map((task) => task.id)])
    t.notOk(
      ids.some((id) => JSON.stringify(event).includes(id)),
      'no id of the old one remains',
    )
  }
  const hidden = await proposed(here)
  const stranger = writer(here, here.libraryId)
  const refused = await stranger.post('/aftaler/ny', { form: 'from', from: hidden.agreementId })
  t.equal(refused.status, 422, 'a proposal of others is nobody’s pattern')
})

t.test('a network that is not there yet, and one that came with the address', async (t) => {
  t.plan(6)
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  const draftId = await begun(by, { form: 'full' })
  const wrong = await by.answer(at(draftId, 'ny-forening'), { name: 'Dartklubben', cvr: '12' }, {})
  t.equal(wrong.status, 422)
  t.match(wrong.body, 'value="Dartklubben"')
  const sent = { name: 'Dartklubben', kind: 'association', cvr: '12 34 56 78' }
  const { body } = await by.get(at(draftId, 'ny-forening'))
  const key = /name="key" value="([^"]+)"/.exec(body)?.[1] ?? ''
  await by.post(at(draftId, 'ny-forening'), { ...sent, key })
  const twice = await by.post(at(draftId, 'ny-forening'), { ...sent, key })
  t.equal(twice.location, at(draftId, 'parter'))
  const { items } = await here.registry.queries.networks(
    { q: 'Dartklubben' },
    { limit: 9, after: null },
  )
  t.match(
    items.map(({ details }) => details),
    [{ name: 'Dartklubben', cvr: '12345678', municipalityCodes: ['0510'] }],
  )
  t.match((await draftOf(here, draftId)).typed, {
    'terms-parties-1-networkId': items[0]?.id,
    'terms-parties-1-role': 'volunteers',
  })
  const led = await by.post(`/aftaler/ny?networkId=${here.choirId}`, { form: 'full' })
  const { typed } = await draftOf(here, draftIdIn(led.location))
  t.equal(typed['terms-parties-1-networkId'], here.choirId)
})
