import fc from 'fast-check'
import t from 'tap'
import type { ReviseAgreement } from '#schemas/commands/agreements.ts'
import { Terms, TermsInput } from '#schemas/terms/terms.ts'
import { Theme } from '#schemas/values.ts'
import type { z } from 'zod'
import { typedTerms } from '#src/web/drafts/begin-draft.ts'
import { termsOf } from '#src/web/drafts/draft-terms.ts'
import { ofThree, proposed, revise, running, town, type Town } from '../changes/town.ts'
import { anyTerms } from '../forms/any-terms.ts'
import { at, draftIdIn, draftOf, eventsOf, send, writer, type Writer } from './writer.ts'

const begin = async (by: Writer, agreementId: string, form: string): Promise<string> => {
  const page = form === 'correction' ? 'ret' : 'aendr'
  return draftIdIn(
    (await by.post(`/aftaler/${agreementId}/${page}`, { form, version: '2' })).location,
  )
}

const yes = {
  'consents-0-how': 'oral',
  'consents-0-role': 'leder',
  'consents-1-how': 'signature',
  'consents-1-role': 'formand',
  'consents-1-on': '2.1.2025',
}
const consents = ({ parties: [own, other] }: Terms) => [
  { partyId: own?.id, how: 'oral', role: 'leder', personId: null, on: null },
  { partyId: other?.id, how: 'signature', role: 'formand', personId: null, on: '2025-01-02' },
]

const lastOf = async (here: Town, agreementId: string) => {
  const event = (await eventsOf(here, agreementId)).at(-1)
  if (event?.type !== 'agreement-revised.v1') throw new Error('Not as it should be')
  return event.data
}

t.test('an amendment: exactly what was changed, with who said yes', async (t) => {
  t.plan(5)
  const here = await town(t)
  const { agreementId, terms } = await running(here)
  const by = writer(here, here.careHomeId)
  const draftId = await begin(by, agreementId, 'amendment')
  t.match((await by.get(at(draftId))).words, 'Tillæg til aftalen')
  await by.answer(at(draftId, 'samtykker'), {
    effectiveFrom: '1. december 2026',
    reason: 'Efter ønske fra beboerne',
    ...yes,
  })
  await by.answer(at(draftId, 'opgaver'), {
    'terms-title': 'Besøg og sang',
    'terms-parties-1-tasks-1-title': 'Sang',
    'terms-parties-1-tasks-1-performedBy': 'together',
  })
  const sent = await send(by, draftId)
  t.equal(sent.location, `/aftaler/${agreementId}?done=amendment`)
  const event = await lastOf(here, agreementId)
  const added = event.terms.parties[1]?.tasks[1]
  t.match(added, { title: 'Sang', performedBy: 'together', responsible: 'unknown' })
  const [own, other] = terms.parties
  t.strictSame(event, {
    kind: 'amendment',
    agreementId,
    terms: {
      ...terms,
      title: 'Besøg og sang',
      parties: [own, { ...other, tasks: [...(other?.tasks ?? []), added] }],
    },
    effectiveFrom: '2026-12-01',
    reason: 'Efter ønske fra beboerne',
    consents: consents(terms),
  })
  t.equal(await here.registry.drafts.read(draftId), null)
})

t.test(
  'a party more by an amendment can say yes, and be taken away again before it is sent',
  async (t) => {
    t.plan(6)
    const here = await town(t)
    const { agreementId, terms } = await running(here)
    const by = writer(here, here.careHomeId)
    const draftId = await begin(by, agreementId, 'amendment')
    await by.post(at(draftId, 'parter'), { add: `network:${here.choirId}` })
    await by.post(at(draftId, 'parter'), { remove: '2' })
    t.strictSame((await draftOf(here, draftId)).typed, typedTerms('da', terms))
    for (const remove of ['0', '1', '', ' ', '7', 'x', '-1', '1e0']) {
      await by.post(at(draftId, 'parter'), { remove })
    }
    t.strictSame((await draftOf(here, draftId)).typed, typedTerms('da', terms), 'parties stay')
    await by.post(at(draftId, 'parter'), { add: `network:${here.choirId}` })
    const asked = { effectiveFrom: '1.12.2026', reason: 'Koret kom til' }
    await by.answer(at(draftId, 'samtykker'), { ...asked, ...yes })
    t.match((await by.get(at(draftId))).words, /Sangkoret Lærken har ikke/)
    await by.answer(at(draftId, 'samtykker'), {
      'consents-2-how': 'oral',
      'consents-2-role': 'dirigent',
    })
    const sent = await send(by, draftId)
    t.match(sent.location, 'done=amendment')
    const event = await lastOf(here, agreementId)
    t.match(event.terms.parties[2], { networkId: here.choirId, role: 'volunteers', tasks: [] })
    t.equal(event.consents[2]?.partyId, event.terms.parties[2]?.id)
  },
)

t.test('what is wrong with a yes is told beside its party', async (t) => {
  t.plan(3)
  const here = await town(t)
  const { agreementId } = await running(here)
  const by = writer(here, here.careHomeId)
  const draftId = await begin(by, agreementId, 'amendment')
  const wrong = await by.answer(at(draftId, 'samtykker'), {
    effectiveFrom: '1.12.2026',
    reason: 'x',
    'consents-1-how': 'oral',
    'consents-1-role': 'formand',
    'consents-1-on': 'i går',
  })
  t.equal(wrong.status, 422)
  t.match(wrong.body, 'href="#consents-1-on"')
  t.notMatch(wrong.body, 'href="#consents-0-on"')
})

t.test('a negotiation, from which a party is taken', async (t) => {
  t.plan(3)
  const here = await town(t)
  const { agreementId, terms } = await proposed(here)
  const by = writer(here, here.careHomeId)
  const draftId = await begin(by, agreementId, 'negotiation')
  await by.post(at(draftId, 'parter'), { add: `network:${here.choirId}` })
  await by.answer(at(draftId, 'opgaver'), { 'terms-parties-2-tasks-0-title': 'Sang' })
  await by.post(at(draftId, 'parter'), { remove: '1' })
  await by.answer(at(draftId, 'samtykker'), { reason: 'Koret tager over' })
  const sent = await send(by, draftId)
  t.match(sent.location, 'done=negotiation')
  const event = await lastOf(here, agreementId)
  t.match(event, { kind: 'negotiation', reason: 'Koret tager over', consents: [] })
  t.strictSame(
    event.terms.parties.map((party) => [party.kind, party.tasks.map(({ title }) => title)]),
    [
      ['institution', terms.parties[0]?.tasks.map(({ title }) => title)],
      ['network', ['Sang']],
    ],
  )
})

t.test('a renewal, and a correction', async (t) => {
  t.plan(4)
  const here = await town(t)
  const { agreementId, terms } = await running(here)
  const by = writer(here, here.careHomeId)
  const renewal = await begin(by, agreementId, 'renewal')
  const period = { 'terms-period-from': '1.1.2027', 'terms-period-until': '31.12.2028' }
  await by.answer(at(renewal, 'periode'), period)
  await by.answer(at(renewal, 'samtykker'), {
    effectiveFrom: '1.1.2027',
    reason: 'To år mere',
    ...yes,
  })
  await send(by, renewal)
  t.strictSame(await lastOf(here, agreementId), {
    kind: 'renewal',
    agreementId,
    terms: { ...terms, period: { ...terms.period, from: '2027-01-01', until: '2028-12-31' } },
    effectiveFrom: '2027-01-01',
    reason: 'To år mere',
    consents: consents(terms),
  })
  const correction = await begin(by, agreementId, 'correction')
  const { base } = await draftOf(here, correction)
  t.equal(base?.version, 2)
  await by.answer(at(correction, 'opgaver'), { 'terms-purpose': 'Rettet' })
  await by.answer(at(correction, 'samtykker'), { reason: 'Tastefejl' })
  const sent = await send(by, correction)
  t.match(sent.location, 'done=correction')
  t.match(await lastOf(here, agreementId), {
    kind: 'correction',
    replacesVersion: 2,
    terms: { ...terms, purpose: 'Rettet' },
    effectiveFrom: '2024-03-01',
    reason: 'Tastefejl',
    consents: [],
  })
})

type Amendment = Partial<
  Omit<Extract<z.input<typeof ReviseAgreement>, { kind: 'amendment' }>, 'kind'>
>

/** Somebody else amends meanwhile. */
const amended = (
  here: Town,
  seen: { agreementId: string; revision: number; terms: Terms },
  sketch: Amendment,
) =>
  revise(here, seen, {
    kind: 'amendment',
    terms: seen.terms,
    effectiveFrom: '2026-11-01',
    reason: 'Imens',
    consents: seen.terms.parties.map(({ id }) => ({ partyId: id, how: 'oral', role: 'leder' })),
    ...sketch,
  })

t.test('somebody amends meanwhile: told in words, and both are kept', async (t) => {
  t.plan(8)
  const here = await town(t)
  const first = await running(here)
  const { agreementId, terms } = first
  const by = writer(here, here.careHomeId)
  const draftId = await begin(by, agreementId, 'amendment')
  await by.answer(at(draftId, 'opgaver'), { 'terms-title': 'Mit navn' })
  const asked = { effectiveFrom: '1.12.2026', reason: 'Mit', ...yes }
  await by.answer(at(draftId, 'samtykker'), asked)
  const theirs = { ...terms, purpose: 'Deres formål', places: ['Gram'] }
  await amended(here, first, { terms: theirs })
  const told = await send(by, draftId)
  t.equal(told.status, 409)
  t.match(told.words, /En anden har ændret aftalen imens/)
  t.match(told.words, /Deres formål/)
  t.match(
    (await by.get(at(draftId))).words,
    /En anden har ændret aftalen imens/,
    'also before sending',
  )
  t.equal((await eventsOf(here, agreementId)).length, 3)
  const rebased = await by.post(at(draftId), { go: 'rebase' })
  t.equal(rebased.location, `${at(draftId)}?done=rebased`)
  await send(by, draftId)
  const event = await lastOf(here, agreementId)
  t.strictSame(event.terms, { ...theirs, title: 'Mit navn' })
  t.strictSame(event.consents, consents(terms))
})

t.test('a party left meanwhile: each yes stays with its party', async (t) => {
  t.plan(3)
  const here = await town(t)
  const first = await ofThree(here)
  const { agreementId, terms } = first
  const [own, friends, choir] = terms.parties
  const by = writer(here, here.careHomeId)
  const draftId = await begin(by, agreementId, 'amendment')
  await by.answer(at(draftId, 'samtykker'), {
    effectiveFrom: '1.12.2026',
    reason: 'Mit',
    ...yes,
    'consents-2-how': 'minutes',
    'consents-2-role': 'dirigent',
  })
  await by.answer(at(draftId, 'opgaver'), { 'terms-title': 'Mit navn' })
  await revise(here, first, {
    kind: 'party-left',
    partyId: friends?.id ?? '',
    effectiveFrom: '2026-11-01',
    reason: 'Stoppede',
    consents: [],
  })
  t.equal((await send(by, draftId)).status, 409)
  await by.post(at(draftId), { go: 'rebase' })
  await send(by, draftId)
  const event = await lastOf(here, agreementId)
  t.strictSame(event.terms.parties, [own, choir])
  t.strictSame(
    event.consents.map(({ partyId, role }) => [partyId, role]),
    [
      [own?.id, 'leder'],
      [choir?.id, 'dirigent'],
    ],
  )
})

t.test('what was amended ahead of time is not undone by a rebase', async (t) => {
  t.plan(1)
  const here = await town(t)
  const first = await running(here)
  const by = writer(here, here.careHomeId)
  const draftId = await begin(by, first.agreementId, 'amendment')
  await by.answer(at(draftId, 'opgaver'), { 'terms-title': 'Mit navn' })
  await by.answer(at(draftId, 'samtykker'), { effectiveFrom: '1.7.2027', reason: 'Mit', ...yes })
  const period = { ...first.terms.period, until: null }
  const theirs = { ...first.terms, purpose: 'Fra 2027', period }
  await amended(here, first, { terms: theirs, effectiveFrom: '2027-01-01' })
  await by.post(at(draftId), { go: 'rebase' })
  await send(by, draftId)
  t.strictSame((await lastOf(here, first.agreementId)).terms, { ...theirs, title: 'Mit navn' })
})

t.test('an amendment that begins after one that lies ahead is put on top of it', async (t) => {
  t.plan(3)
  const here = await town(t)
  const first = await running(here)
  const { agreementId } = first
  const period = { ...first.terms.period, until: null }
  const theirs = { ...first.terms, purpose: 'Aftalt på forhånd', period }
  await amended(here, first, { terms: theirs, effectiveFrom: '2027-01-01' })
  const by = writer(here, here.careHomeId)
  const draftId = await begin(by, agreementId, 'amendment')
  await by.answer(at(draftId, 'opgaver'), { 'terms-title': 'Besøg og sang' })
  await by.answer(at(draftId, 'samtykker'), { effectiveFrom: '1.3.2027', reason: 'Mere', ...yes })
  const { words } = await by.get(at(draftId))
  t.notMatch(words, /Formål: .*Aftalt på forhånd/, 'which is no change')
  await send(by, draftId)
  const { terms: now } = await lastOf(here, agreementId)
  t.equal(now.title, 'Besøg og sang')
  t.equal(now.purpose, 'Aftalt på forhånd')
})

t.test('a correction still corrects the version it was of', async (t) => {
  t.plan(3)
  const here = await town(t)
  const first = await running(here)
  const by = writer(here, here.careHomeId)
  const correct = async (purpose: string): Promise<string> => {
    const draftId = await begin(by, first.agreementId, 'correction')
    await by.answer(at(draftId, 'opgaver'), { 'terms-purpose': purpose })
    await by.answer(at(draftId, 'samtykker'), { reason: 'Tastefejl' })
    return draftId
  }
  const one = await correct('Rettet')
  const other = await correct('Rettet igen')
  await amended(here, first, { terms: { ...first.terms, title: 'Senere navn' } })
  t.equal((await send(by, one)).status, 409)
  await by.post(at(one), { go: 'rebase' })
  await send(by, one)
  t.match(await lastOf(here, first.agreementId), {
    replacesVersion: 2,
    terms: { ...first.terms, purpose: 'Rettet' },
    effectiveFrom: '2024-03-01',
  })
  await by.post(at(other), { go: 'rebase' })
  await send(by, other)
  t.match(
    await lastOf(here, first.agreementId),
    {
      replacesVersion: 4,
      terms: { ...first.terms, purpose: 'Rettet igen' },
      effectiveFrom: '2024-03-01',
    },
    'or the one that took its place',
  )
})

/** With the own institution first, and the themes in the order of their boxes. */
const anyOwnTerms = (careHomeId: string) =>
  anyTerms().map((terms) => {
    const [one, ...others] = terms.parties
    const own = { kind: 'institution', institutionId: careHomeId, id: one?.id, role: one?.role }
    const first = { ...own, tasks: one?.tasks, contacts: one?.contacts }
    const themes = Theme.options.filter((theme) => terms.themes.includes(theme))
    return Terms.parse({ ...terms, parties: [first, ...others], themes })
  })

t.test('whoever goes through every page and changes nothing, changes nothing', async (t) => {
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  const { agreementId } = await running(here)
  const draftId = await begin(by, agreementId, 'amendment')
  const samples = fc.sample(anyOwnTerms(here.careHomeId), { numRuns: 6, seed: 4711 })
  const pages = ['opgaver', 'felt', 'rammer', 'penge', 'mere', 'periode', 'parter']
  t.plan(samples.length * 2)
  for (const [index, terms] of samples.entries()) {
    await here.registry.drafts.save(draftId, (draft) => ({
      ...draft,
      base: { agreementId, revision: 1, version: 2, terms },
      typed: typedTerms(index % 2 === 0 ? 'da' : 'en', terms),
      done: [],
    }))
    const before = TermsInput.parse(termsOf(await draftOf(here, draftId)))
    for (const page of pages) await by.answer(at(draftId, page), {})
    const after = await draftOf(here, draftId)
    t.strictSame(TermsInput.parse(termsOf(after)), before)
    t.equal(after.done.length, pages.length)
  }
})
