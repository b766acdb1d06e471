import t from 'tap'
import type { Typed } from '#src/web/sent.ts'
import { linksOf } from '../visible.ts'
import {
  ended,
  ofThree,
  proposed,
  revise,
  running,
  theirYes,
  town,
  typedOn,
  visitor,
  type Shown,
} from './town.ts'

const here = await town(t)
const { get, post } = visitor(here)
const head = () => here.registry.store.head()

/** Fills in a form, checks it, sends it, and follows to where it leads. */
const through = async (url: string, typed: Typed) => {
  const form = await get(url)
  const before = await head()
  const checked = await post(url, { ...typedOn(form.body), ...typed, step: 'check' })
  const isTrialOnly = (await head()) === before
  const sent = await post(url, { ...typedOn(checked.body), step: 'send' })
  const page = sent.status === 303 ? await get(sent.location) : sent
  return { form, checked, isTrialOnly, sent, page }
}

const doneIn = ({ location }: Shown): string | null =>
  new URL(location, 'http://localhost').searchParams.get('done')

t.test('agree: the parties’ yes, with the period as it became', async (t) => {
  t.plan(15)
  const { agreementId } = await proposed(here, { title: 'Læsevenner' })
  const { form, checked, isTrialOnly, sent, page } = await through(
    `/aftaler/${agreementId}/indgaa`,
    {
      'consents-0-how': 'signature',
      ...theirYes,
      'consents-1-on': '20.11.2026',
      signedOn: '22.11.2026',
      'period-until': '30. juni 2027',
    },
  )
  t.equal(typedOn(form.body)['consents-0-role'], 'leder')
  t.equal(typedOn(form.body)['consents-1-role'], '', 'a hint is no answer')
  t.equal(typedOn(form.body)['consents-0-on'], '22. november 2026')
  t.equal(typedOn(form.body)['consents-0-how'], undefined, 'how is for each to say')
  t.equal(typedOn(form.body)['consents-1-on'], '', 'nobody says for others when')
  t.equal(typedOn(form.body).signedOn, '')
  t.ok(isTrialOnly, 'checking records nothing')
  t.match(checked.words, /Gælder til: Før: 31\. december 2026 → Nu: 30\. juni 2027/)
  t.match(checked.words, 'Plejecenter Kløvervej: leder, underskrift, 22. november 2026')
  t.match(checked.words, 'Ældre Sagen: formand, mundtligt, 20. november 2026')
  t.match(checked.words, 'Formelt samarbejde om egenproduktion')
  t.equal(doneIn(sent), 'agree')
  t.match(page.words, /Aftalen er indgået .* Du kan udskrive den/)
  const view = await here.registry.queries.agreement(agreementId, here.leader)
  t.equal(view?.status, 'in-force')
  t.strictSame(
    [view?.signedOn, view?.terms.period.until, view?.terms.period.notice?.length],
    ['2026-11-22', '2027-06-30', 3],
  )
})

t.test('agree: nothing forces a signature on what is informal', async (t) => {
  t.plan(6)
  const { agreementId } = await proposed(here, { title: 'Kaffe', cell: 'informal-co' })
  const { form, sent } = await through(`/aftaler/${agreementId}/indgaa`, {
    'consents-1-role': 'nabo',
  })
  t.equal(typedOn(form.body)['consents-0-how'], 'oral')
  t.equal(typedOn(form.body)['consents-1-how'], 'oral')
  t.strictSame(
    [0, 1].map((at) => typedOn(form.body)[`consents-${String(at)}-on`]),
    ['', ''],
  )
  t.equal(typedOn(form.body).signedOn, undefined)
  t.equal(doneIn(sent), 'agree')
  const view = await here.registry.queries.agreement(agreementId, here.leader)
  t.equal(view?.signedOn, null)
})

t.test('agree: a yes that was given is shown and not asked again', async (t) => {
  t.plan(4)
  const proposal = await proposed(here, { title: 'Have' })
  const { agreementId } = proposal
  const friends = proposal.terms.parties[1]?.id ?? ''
  await revise(here, proposal, {
    kind: 'negotiation',
    terms: proposal.terms,
    consents: [{ partyId: friends, how: 'minutes', role: 'formand', on: '2026-10' }],
  })
  const { form, checked, sent } = await through(`/aftaler/${agreementId}/indgaa`, {
    'consents-0-how': 'digital',
  })
  t.match(form.words, 'Ældre Sagen: formand, referat, oktober 2026')
  t.notMatch(form.words, 'Hvordan har Ældre Sagen sagt ja?')
  t.match(checked.words, 'Plejecenter Kløvervej: leder, digitalt')
  t.equal(doneIn(sent), 'agree')
})

t.test('confirm: one button, also without having seen the page', async (t) => {
  t.plan(9)
  const first = await running(here, { title: 'Gangtur' })
  const url = `/aftaler/${first.agreementId}/bekraeft`
  const form = await get(url)
  t.match(form.words, /Gælder aftalen stadig\? »Gangtur«: Plejecenter Kløvervej og Ældre Sagen/)
  t.equal(typedOn(form.body).nextReview, '22. november 2028')
  t.equal(doneIn(await post(url, { ...typedOn(form.body), step: 'send' })), 'confirm')
  const view = await here.registry.queries.agreement(first.agreementId, here.leader)
  t.strictSame([view?.lastConfirmedOn, view?.nextReview], ['2026-11-22', '2028-11-22'])
  const second = await running(here, { title: 'Strik' })
  const direct = await post(`/aftaler/${second.agreementId}/bekraeft`, {
    step: 'send',
    revision: String(second.revision),
  })
  t.equal(doneIn(direct), 'confirm')
  const third = await running(here, { title: 'Løb' })
  const fromList = await post(`/aftaler/${third.agreementId}/bekraeft?from=mine`, {
    step: 'send',
    revision: String(third.revision),
  })
  t.equal(fromList.location, `/mine-aftaler?done=confirm&agreement=${third.agreementId}`)
  const lapsed = await running(here, { title: 'Udflugt', period: { from: '2023', until: '2025' } })
  const lapsedUrl = `/aftaler/${lapsed.agreementId}/bekraeft`
  t.match((await get(lapsedUrl)).words, /Perioden er udløbet .* forny/)
  const sent = await post(lapsedUrl, { step: 'send', revision: String(lapsed.revision) })
  t.equal(doneIn(sent), 'confirm-lapsed')
  t.match((await get(sent.location)).words, 'aftalen er stadig udløbet')
})

t.test('extend: to a day, and without an end', async (t) => {
  t.plan(12)
  const { agreementId } = await running(here, { title: 'Sang' })
  const url = `/aftaler/${agreementId}/forlaeng`
  const { form, checked, isTrialOnly, sent } = await through(url, {
    'terms-period-until': '31.12.2028',
    reason: 'Det går godt',
    ...theirYes,
  })
  const begun = typedOn(form.body)
  const own = ['how', 'role', 'on'].map((what) => begun[`consents-0-${what}`])
  t.strictSame(own, ['oral', 'leder', '22. november 2026'], 'as the last time')
  const others = ['how', 'role', 'on'].map((what) => begun[`consents-1-${what}`])
  t.strictSame(others, [undefined, '', ''], 'no yes is put into their mouth')
  const hasty = await post(url, {
    ...begun,
    'terms-period-until': '2028',
    reason: 'x',
    step: 'send',
  })
  t.equal(hasty.status, 422)
  t.match(hasty.body, /href="#consents-1-how"/)
  t.equal(typedOn(form.body).effectiveFrom, '1. januar 2027')
  t.ok(isTrialOnly)
  t.match(checked.words, /Gælder til: Før: 31\. december 2026 → Nu: 31\. december 2028/)
  t.match(checked.words, /Gælder fra 1\. januar 2027 .* Det går godt/)
  t.equal(doneIn(sent), 'extend')
  const again = await through(url, { length: 'open', reason: 'Fast samarbejde', ...theirYes })
  t.match(again.checked.words, 'Uden slutdato')
  t.equal(doneIn(again.sent), 'extend')
  t.match((await get(url)).words, 'Den sidste dag er nu 31. december 2026')
})

t.test('extend: what is agreed for a later day is kept', async (t) => {
  t.plan(4)
  const first = await running(here, { title: 'Skak' })
  const consents = first.terms.parties.map(({ id }) => ({
    partyId: id,
    how: 'oral' as const,
    role: 'leder',
  }))
  await revise(here, first, {
    kind: 'amendment',
    terms: { ...first.terms, purpose: 'Mere skak for flere.' },
    effectiveFrom: '2026-12-01',
    reason: 'Aftalt',
    consents,
  })
  const { checked, sent } = await through(`/aftaler/${first.agreementId}/forlaeng`, {
    'terms-period-until': '2028',
    reason: 'Fortsætter',
    ...theirYes,
  })
  t.notMatch(checked.words, 'Formål')
  t.equal(doneIn(sent), 'extend')
  const view = await here.registry.queries.agreement(first.agreementId, here.leader, '2027-02-01')
  t.strictSame([view?.terms.purpose, view?.terms.period.until], ['Mere skak for flere.', '2028'])
  const early = await through(`/aftaler/${first.agreementId}/vurder`, {
    'classification-production-movesRoles': 'yes',
    reason: 'Allerede nu',
  })
  t.match(early.checked.words, /Godt at vide Aftalen har en senere ændring/)
})

t.test('leave: one of three', async (t) => {
  t.plan(5)
  const { agreementId, terms } = await ofThree(here)
  const { checked, sent, page } = await through(`/aftaler/${agreementId}/part-ud`, {
    partyId: terms.parties[2]?.id ?? '',
    reason: 'Koret er nedlagt',
  })
  t.match(checked.words, 'Sangkoret Lærken er ikke længere part i aftalen')
  t.match(checked.words, 'Opgaven »Fællessang« er fjernet')
  t.equal(doneIn(sent), 'leave')
  t.match(page.words, 'Det er registreret, at parten er trådt ud')
  t.match((await get(`/aftaler/${agreementId}/part-ud`)).words, 'Der er kun to parter')
})

t.test('leave: without whom there is no agreement, or nothing to do', async (t) => {
  t.plan(6)
  const { agreementId, terms } = await ofThree(here)
  const url = `/aftaler/${agreementId}/part-ud`
  const left = async (at: number, id = agreementId, of = terms) => {
    const form = await get(url.replace(agreementId, id))
    const partyId = of.parties[at]?.id ?? ''
    return post(url.replace(agreementId, id), {
      ...typedOn(form.body),
      partyId,
      reason: 'Holder op',
      step: 'check',
    })
  }
  const institution = await left(0)
  t.equal(institution.status, 422)
  t.match(institution.words, 'Parten kan ikke undværes i aftalen')
  t.ok(linksOf(institution.body).includes(`/aftaler/${agreementId}/ophoer`))
  t.match(institution.body, /Holder op/)
  const lazy = await ofThree(here, {
    parties: terms.parties.map((party, index) => ({
      ...party,
      tasks: index === 2 ? party.tasks : [],
    })),
  })
  const tasks = await left(2, lazy.agreementId, lazy.terms)
  t.equal(tasks.status, 422)
  t.match(tasks.words, 'Der bliver ingen opgaver tilbage')
})

t.test('reassess: the cell and its change are said', async (t) => {
  t.plan(6)
  const { agreementId } = await running(here, { title: 'Værksted' })
  const url = `/aftaler/${agreementId}/vurder`
  const { form, checked, sent, page } = await through(url, {
    'classification-production-movesRoles': 'yes',
    reason: 'De frivillige styrer nu selv',
  })
  t.equal(typedOn(form.body)['classification-production-fixedTasks'], 'yes')
  t.match(
    checked.words,
    /skifter felt: Før: Formelt samarbejde om egenproduktion → Nu: Formelt samarbejde om medproduktion/,
  )
  t.match(checked.words, 'blandet')
  t.equal(doneIn(sent), 'reassess')
  t.match(page.words, 'Vurderingen er registreret')
  const same = await through(url, { reason: 'Intet' })
  t.equal(same.checked.status, 422, 'nothing changed')
})

t.test('end: over, or given notice', async (t) => {
  t.plan(9)
  const first = await running(here, { title: 'Madklub', atTheEnd: 'Nøgler afleveres.' })
  const other = await running(here, { title: 'Madklub 2' })
  const { form, checked, sent, page } = await through(`/aftaler/${first.agreementId}/ophoer`, {
    reason: 'superseded',
    endedOn: '31.10.2026',
    note: 'Samlet i én aftale',
    supersededBy: other.agreementId,
  })
  t.match(
    form.words,
    'Opsigelsesvarslet er 3 måneder. Opsiges aftalen i dag, er det til 22. februar 2027.',
  )
  t.match(form.words, 'Nøgler afleveres.')
  t.match(checked.words, 'Den sidste dag er 31. oktober 2026.')
  t.match(checked.words, 'Afløst af Madklub 2')
  t.equal(doneIn(sent), 'end')
  t.match(page.words, 'Ophøret er registreret')
  const notice = await through(`/aftaler/${other.agreementId}/ophoer`, {
    reason: 'terminated-by-network',
    endedOn: '28.2.2027',
    endedBy: other.terms.parties[1]?.id ?? '',
  })
  t.match(notice.checked.words, 'Det er en opsigelse: aftalen gælder til og med 28. februar 2027')
  t.match(notice.checked.words, 'Opsagt af Ældre Sagen')
  t.equal(doneIn(notice.sent), 'notice')
})

t.test('end: a proposal is declined or withdrawn', async (t) => {
  t.plan(5)
  const { agreementId } = await proposed(here, { title: 'Tur' })
  const { form, checked, sent, page } = await through(`/aftaler/${agreementId}/ophoer`, {
    reason: 'withdrawn',
  })
  t.match(form.words, 'Forslaget blev afvist')
  t.notMatch(form.words, 'Perioden er udløbet')
  t.match(checked.words, 'Træk forslaget tilbage')
  t.equal(doneIn(sent), 'declined')
  t.match(page.words, 'Forslaget er afsluttet')
})

t.test('end: what should never have been here', async (t) => {
  t.plan(6)
  const first = await running(here, { title: 'Filmklub' })
  const twice = await running(here, { title: 'Filmklub' })
  const link = linksOf((await get(`/aftaler/${twice.agreementId}/ophoer`)).body).find((one) =>
    one.endsWith('what=annul'),
  )
  const url = link ?? ''
  const form = await get(url)
  const missing = await post(url, { ...typedOn(form.body), reason: 'duplicate', step: 'check' })
  t.equal(missing.status, 422)
  t.match(missing.body, /href="#duplicateOf"/)
  const { checked, sent, page } = await through(url, {
    reason: 'duplicate',
    duplicateOf: first.agreementId,
  })
  t.match(checked.words, /tæller ikke med på nogen dag.*Bliver stående Filmklub/)
  t.equal(doneIn(sent), 'annulled')
  t.match(page.words, 'Aftalen er annulleret')
  t.match((await get(url)).words, 'Ophæv annulleringen')
})

t.test('correct: an end that was none, or another', async (t) => {
  t.plan(9)
  const first = await running(here, { title: 'Brætspil' })
  const { agreementId } = first
  await ended(here, first, { reason: 'fulfilled', endedOn: '2026-10-31' })
  const list = await get(`/aftaler/${agreementId}/ret`)
  t.match(list.words, 'Formålet er nået, 31. oktober 2026.')
  const mended = await through(`/aftaler/${agreementId}/ret?what=end`, {
    'end-endedOn': '30.9.2026',
    reason: 'Forkert dag',
  })
  t.match(mended.checked.words, /Før: 31\. oktober 2026 → Nu: 30\. september 2026/)
  t.match(mended.checked.words, 'Formålet er nået (som før)')
  t.equal(doneIn(mended.sent), 'end-mended')
  const undone = await through(`/aftaler/${agreementId}/ret?what=undo`, {
    reason: 'Forkert aftale',
  })
  t.match(undone.form.words, 'Formålet er nået, 30. september 2026.')
  t.equal(doneIn(undone.sent), 'undone')
  t.match(undone.page.words, 'Ophøret er ophævet')
  const view = await here.registry.queries.agreement(agreementId, here.leader)
  t.strictSame([view?.status, view?.end], ['in-force', null])
  t.match((await get(`/aftaler/${agreementId}/ret?what=undo`)).words, 'Aftalen er ikke ophørt')
})

t.test('correct: how the parties said yes', async (t) => {
  t.plan(6)
  const { agreementId } = await running(here, { title: 'Kor' })
  const url = `/aftaler/${agreementId}/ret?what=consents`
  const form = await get(url)
  t.equal(typedOn(form.body)['mendedConsents-0-how'], 'oral')
  const same = await post(url, { ...typedOn(form.body), reason: 'Ingen', step: 'check' })
  t.equal(same.status, 422)
  t.match(same.words, 'det samme som det, der er registreret')
  const { checked, sent } = await through(url, {
    'mendedConsents-1-role': 'formand',
    signedOn: '3.1.2024',
    reason: 'Forkert rolle',
  })
  t.match(checked.words, 'Ældre Sagen: formand, mundtligt, 2. januar 2024')
  t.equal(doneIn(sent), 'consents-mended')
  const view = await here.registry.queries.agreement(agreementId, here.leader)
  t.strictSame([view?.signedOn, view?.consents[1]?.role], ['2024-01-03', 'formand'])
})

t.test('correct and change: new terms begin as a draft', async (t) => {
  t.plan(8)
  const first = await running(here, { title: 'Computerhjælp' })
  const { agreementId } = first
  const list = await get(`/aftaler/${agreementId}/ret`)
  t.match(list.words, 'Aftalen, som den blev indgået, gælder fra 1. marts 2024')
  const draft = /^\/kladder\/[0-9a-f-]{36}$/
  const version = /name="version" value="(\d+)"/.exec(list.body)?.[1] ?? ''
  t.match((await post(`/aftaler/${agreementId}/ret`, { version })).location, draft)
  t.equal((await post(`/aftaler/${agreementId}/ret`, { version: '99' })).status, 200)
  const hub = `/aftaler/${agreementId}/aendr`
  t.match((await post(hub, { form: 'amendment' })).location, draft)
  t.match((await post(hub, { form: 'renewal' })).location, draft)
  t.equal((await post(hub, { form: 'negotiation' })).status, 200, 'for a proposal only')
  const proposal = await proposed(here, { title: 'Lektiehjælp' })
  const negotiated = await post(`/aftaler/${proposal.agreementId}/aendr`, { form: 'negotiation' })
  t.match(negotiated.location, draft)
  t.match((await get(hub)).words, /tillæg.*Forlæng.*Forny.*Vurdér igen.*Ret en fejl/)
})

t.test('everything in English', async (t) => {
  t.plan(4)
  const { agreementId } = await running(here, { title: 'Garden' })
  const url = `/en/agreements/${agreementId}/extend`
  const { checked, sent, page } = await through(url, {
    'terms-period-until': 'December 2028',
    reason: 'It goes well',
    ...theirYes,
  })
  t.match(checked.words, /Before: 31 December 2026 → Now: December 2028/)
  t.match(sent.location, /^\/en\/agreements\/.*\?done=extend$/)
  t.match(page.words, 'The agreement is extended')
  t.notMatch(checked.words, /Gælder|Aftalen/)
})
