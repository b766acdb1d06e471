import t from 'tap'
import { rightsInDanish } from '#src/texts/pages/rights.da.ts'
import type { Typed } from '#src/web/sent.ts'
import { linksOf } from '../visible.ts'
import {
  agreed,
  ended,
  leaderOf,
  ofThree,
  proposed,
  revise,
  running,
  theirYes,
  town,
  typedOn,
  visitor,
  type Town,
} from './town.ts'

const here = await town(t)
const { get, post } = visitor(here)
const head = () => here.registry.store.head()

const renamed = (place: Town, first: Awaited<ReturnType<typeof running>>, title: string) =>
  revise(place, first, {
    kind: 'amendment',
    terms: { ...first.terms, title },
    effectiveFrom: '2026-11-22',
    reason: 'Nyt navn',
    consents: first.terms.parties.map(({ id }) => ({ partyId: id, how: 'oral', role: 'leder' })),
  })

t.test('who was overtaken sees by what, keeps what was typed, and goes on', async (t) => {
  t.plan(15)
  const first = await running(here, { title: 'Besøg' })
  const url = `/aftaler/${first.agreementId}/forlaeng`
  const form = typedOn((await get(url)).body)
  const typed = {
    ...form,
    ...theirYes,
    'terms-period-until': '31.12.2029',
    reason: 'Mine <ord> & "mere"',
  }
  const checked = await post(url, { ...typed, step: 'check' })
  await renamed(here, first, 'Besøg og sang')
  const before = await head()
  const overtaken = await post(url, { ...typedOn(checked.body), step: 'send' })
  t.equal(overtaken.status, 409)
  t.equal(await head(), before, 'nothing is recorded')
  t.match(overtaken.words, 'Aftalen er ændret i mellemtiden')
  t.match(
    overtaken.words,
    /Tillæg til aftalen 22\. november 2026 kl\. 11\.00 af leder af Plejecenter Kløvervej/,
  )
  t.match(overtaken.words, /Titel: Før: Besøg → Nu: Besøg og sang/)
  const kept = typedOn(overtaken.body)
  t.equal(kept.reason, typed.reason)
  t.equal(kept['terms-period-until'], '31.12.2029')
  t.equal(kept.revision, String(first.revision + 1))
  t.ok(linksOf(overtaken.body).includes(url), 'or begin anew')
  const mended = await post(url, { ...kept, step: 'edit' })
  t.equal(mended.status, 200)
  t.equal(typedOn(mended.body).reason, typed.reason)
  const again = await post(url, { ...kept, step: 'check' })
  t.match(again.words, /Gælder til: Før: 31\. december 2026 → Nu: 31\. december 2029/)
  t.notMatch(again.words, /Titel:/, 'what the other changed stays')
  const sent = await post(url, { ...typedOn(again.body), step: 'send' })
  t.equal(sent.status, 303)
  const view = await here.registry.queries.agreement(first.agreementId, here.leader, '2027-01-02')
  t.strictSame([view?.terms.title, view?.terms.period.until], ['Besøg og sang', '2029-12-31'])
})

t.test('the same when it is checked, and in English', async (t) => {
  t.plan(3)
  const first = await running(here, { title: 'Lunch' })
  const url = `/en/agreements/${first.agreementId}/end`
  const typed = { ...typedOn((await get(url)).body), reason: 'fulfilled', note: 'Mine' }
  await renamed(here, first, 'Dinner')
  const overtaken = await post(url, { ...typed, step: 'check' })
  t.equal(overtaken.status, 409)
  t.match(
    overtaken.words,
    /22 November 2026 at 11:00 by the leader of .* Title: Before: Lunch → Now: Dinner/,
  )
  t.equal(typedOn(overtaken.body).note, 'Mine')
})

t.test('where the other ended it, there is nothing to go on with', async (t) => {
  t.plan(4)
  const first = await running(here, { title: 'Avisklub' })
  const url = `/aftaler/${first.agreementId}/vurder`
  const typed = { ...typedOn((await get(url)).body), reason: 'Andet' }
  await ended(here, first, { reason: 'fulfilled' })
  const overtaken = await post(url, {
    ...typed,
    'classification-production-movesRoles': 'yes',
    step: 'send',
  })
  t.equal(overtaken.status, 409)
  t.match(overtaken.words, 'Formålet er nået')
  t.match(overtaken.words, 'Der er registreret ophør')
  t.notMatch(overtaken.words, 'Fortsæt med mit')
})

t.test('a confirmation that was overtaken is shown again, and never sent unseen', async (t) => {
  t.plan(4)
  const first = await running(here, { title: 'Ture' })
  const url = `/aftaler/${first.agreementId}/bekraeft`
  await renamed(here, first, 'Gåture')
  const before = await head()
  const overtaken = await post(url, { step: 'send', revision: String(first.revision) })
  t.equal(overtaken.status, 409)
  t.notMatch(overtaken.body, 'value="check"')
  const shown = await post(url, { ...typedOn(overtaken.body), step: 'edit' })
  t.match(shown.words, 'Ja, aftalen gælder stadig')
  t.equal(await head(), before)
})

t.test('two clicks record once, one after the other and at once', async (t) => {
  const jobs: readonly (readonly [string, Record<string, string>])[] = [
    ['forlaeng', { ...theirYes, 'terms-period-until': '2029', reason: 'Godt' }],
    ['vurder', { 'classification-production-movesRoles': 'yes', reason: 'Nyt' }],
    ['ophoer', { reason: 'fulfilled' }],
    ['ophoer?what=annul', { reason: 'registered-in-error' }],
    ['ret?what=consents', { 'mendedConsents-0-role': 'souschef', reason: 'Rolle' }],
    ['bekraeft', {}],
  ]
  t.plan(jobs.length * 3 + 2)
  for (const [path, typed] of jobs) {
    const { agreementId, revision } = await running(here, { title: `To klik: ${path}` })
    const url = `/aftaler/${agreementId}/${path}`
    const body = { ...typedOn((await get(url)).body), ...typed, step: 'send' }
    const answers = [
      ...(await Promise.all([post(url, body), post(url, body)])),
      await post(url, body),
    ]
    t.strictSame(
      answers.map(({ status }) => status),
      [303, 303, 303],
      path,
    )
    t.equal(new Set(answers.map(({ location }) => location)).size, 1)
    const view = await here.registry.queries.agreement(agreementId, here.leader)
    t.equal(view?.revision, revision + 1, path)
  }
  const { agreementId, revision } = await proposed(here, { title: 'To klik' })
  const url = `/aftaler/${agreementId}/indgaa`
  const typed = typedOn((await get(url)).body)
  const body = {
    ...typed,
    'consents-0-how': 'oral',
    ...theirYes,
    step: 'send',
  }
  const first = await post(url, body)
  t.strictSame([(await post(url, body)).location, first.status], [first.location, 303])
  const view = await here.registry.queries.agreement(agreementId, here.leader)
  t.equal(view?.revision, revision + 1)
})

t.test('two clicks that undo an end', async (t) => {
  t.plan(2)
  const first = await running(here, { title: 'Ophævet' })
  const over = await ended(here, first, { reason: 'fulfilled' })
  const url = `/aftaler/${first.agreementId}/ret?what=undo`
  const body = { ...typedOn((await get(url)).body), reason: 'Forkert', step: 'send' }
  const statuses = [(await post(url, body)).status, (await post(url, body)).status]
  t.strictSame(statuses, [303, 303])
  const view = await here.registry.queries.agreement(first.agreementId, here.leader)
  t.equal(view?.revision, over.revision + 1)
})

const pages = ['indgaa', 'bekraeft', 'aendr', 'forlaeng', 'part-ud', 'vurder', 'ret', 'ophoer']

t.test('only leaders of the institutions that are party to it', async (t) => {
  const { agreementId, revision } = await running(here, { title: 'Rettigheder' })
  const others = ['coordinator:0510', 'analyst', leaderOf(here.libraryId)]
  t.plan(others.length * pages.length * 3 + 1)
  const before = await head()
  for (const role of others) {
    const other = visitor(here, role)
    for (const page of pages) {
      const url = `/aftaler/${agreementId}/${page}`
      const shown = await other.get(url)
      t.equal(shown.status, 403, `${role} ${url}`)
      const who = role.startsWith('institution-leader')
        ? 'Her er det Plejecenter Kløvervej.'
        : rightsInDanish['act-on-agreement']
      t.match(shown.words, who)
      const typed = {
        step: 'send',
        revision: String(revision),
        reason: 'fulfilled',
        form: 'amendment',
      }
      t.equal((await other.post(url, typed)).status, 403)
    }
  }
  t.equal(await head(), before)
})

t.test('who may not see a proposal finds none', async (t) => {
  const { agreementId } = await proposed(here, { title: 'Hemmelig' })
  const stranger = visitor(here, leaderOf(here.libraryId))
  const nobody = '6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c'
  t.plan(pages.length * 4)
  for (const page of pages) {
    const shown = await stranger.get(`/aftaler/${agreementId}/${page}`)
    t.equal(shown.status, 404, page)
    t.notMatch(shown.words, 'Hemmelig')
    const sent = await stranger.post(`/aftaler/${agreementId}/${page}`, { step: 'check' })
    t.equal(sent.status, 404)
    t.equal((await get(`/aftaler/${nobody}/${page}`)).status, 404)
  }
})

t.test('what does not fit the agreement as it stands says so, and where to go', async (t) => {
  const made = await running(here, { title: 'Indgået', period: { from: '2024' } })
  const proposal = await proposed(here, { title: 'Foreslået' })
  const declined = await proposed(here, { title: 'Afvist' })
  await ended(here, declined, { reason: 'declined' })
  const given = await running(here, { title: 'Opsagt' })
  await ended(here, given, { reason: 'mutual-consent', endedOn: '2027-01-31' })
  const wrong = await running(here, { title: 'Fejl' })
  await ended(here, wrong, { reason: 'registered-in-error' })
  const later = await proposed(here, { title: 'Senere', period: { from: '2027-05-01' } })
  await agreed(here, later, {
    consents: later.terms.parties.map(({ id }) => ({ partyId: id, how: 'oral', role: 'leder' })),
  })
  const said: readonly (readonly [string, string, RegExp])[] = [
    [made.agreementId, 'indgaa', /allerede indgået/],
    [made.agreementId, 'forlaeng', /ingen slutdato/],
    [made.agreementId, 'part-ud', /kun to parter .* Registrér ophør/],
    [proposal.agreementId, 'forlaeng', /ikke indgået endnu/],
    [proposal.agreementId, 'bekraeft', /ikke indgået endnu/],
    [proposal.agreementId, 'ret?what=consents', /ikke indgået endnu/],
    [declined.agreementId, 'indgaa', /blev ikke til en aftale/],
    [declined.agreementId, 'forlaeng', /blev ikke til en aftale/],
    [given.agreementId, 'indgaa', /registreret ophør/],
    [given.agreementId, 'vurder', /registreret ophør .* 31\. januar 2027/],
    [given.agreementId, 'ophoer', /registreret ophør/],
    [wrong.agreementId, 'aendr', /annulleret/],
    [later.agreementId, 'bekraeft', /ikke begyndt endnu .* 1\. maj 2027/],
    [made.agreementId, 'ret?what=undo', /ikke ophørt/],
  ]
  t.plan(said.length * 3)
  for (const [agreementId, page, words] of said) {
    const url = `/aftaler/${agreementId}/${page}`
    const shown = await get(url)
    t.match(shown.words, words, url)
    t.ok(linksOf(shown.body).includes(`/aftaler/${agreementId}`))
    const sent = await post(url, { step: 'check', revision: '1', reason: 'x', form: 'amendment' })
    t.equal(sent.status, 409)
  }
})

t.test('a form that came without what it saw begins anew', async (t) => {
  t.plan(2)
  const { agreementId } = await running(here, { title: 'Uden' })
  const url = `/aftaler/${agreementId}/ophoer`
  for (const revision of ['', 'x']) {
    t.equal((await post(url, { step: 'send', reason: 'fulfilled', revision })).location, url)
  }
})

t.test('what is wrong is said at its field, and everything typed is kept', async (t) => {
  t.plan(9)
  const { agreementId } = await proposed(here, { title: 'Fejl i felter' })
  const url = `/aftaler/${agreementId}/indgaa`
  const before = await head()
  const typed = {
    ...typedOn((await get(url)).body),
    'consents-0-how': 'signature',
    'consents-0-on': '1.1.2030',
    'consents-1-role': 'formand, tlf. 22 33 44 55',
    'period-until': '1.1.1999',
    signedOn: 'snart',
  }
  const first = await post(url, { ...typed, step: 'check' })
  t.equal(first.status, 422)
  t.match(first.body, /<title>Fejl: /)
  t.match(first.body, /href="#consents-1-how"/)
  t.match(first.body, /href="#signedOn"/)
  t.strictSame(typedOn(first.body), { ...typed })
  const second = await post(url, {
    ...typed,
    'consents-1-how': 'oral',
    signedOn: '22.11.2026',
    step: 'check',
  })
  for (const field of ['consents-0-on', 'consents-1-role', 'period-until']) {
    t.match(second.body, new RegExp(`href="#${field}"`), field)
  }
  t.equal(await head(), before)
})

t.test('what comes from nobody’s form is refused, and no failure of ours', async (t) => {
  const { agreementId } = await proposed(here, { title: 'Sært' })
  const first = await ofThree(here)
  const over = await ended(here, await running(here), { reason: 'fulfilled' })
  const addresses = [
    `/aftaler/${agreementId}/indgaa`,
    `/aftaler/${first.agreementId}/bekraeft`,
    `/aftaler/${first.agreementId}/forlaeng`,
    `/aftaler/${first.agreementId}/part-ud`,
    `/aftaler/${first.agreementId}/vurder`,
    `/aftaler/${first.agreementId}/ophoer`,
    `/aftaler/${first.agreementId}/ophoer?what=annul`,
    `/aftaler/${first.agreementId}/ret?what=consents`,
    `/aftaler/${over.agreementId}/ret?what=undo`,
    `/aftaler/${over.agreementId}/ret?what=end`,
  ]
  t.plan(addresses.length * 2 + 1)
  const before = await head()
  const strange: readonly Typed[] = [
    { consents: 'x', period: 'x', terms: 'x', end: 'x', classification: 'x', nextReview: 'x' },
    {
      'consents-7': 'x',
      'period-from-x': 'x',
      'terms-period': 'x',
      'classification-formality': 'x',
      'mendedConsents-0-x': 'x',
      '__proto__-x': 'x',
      replacesVersion: 'x',
      nextReview: '2020',
    },
  ]
  for (const address of addresses) {
    for (const typed of strange) {
      const { status } = await post(address, { ...typed, step: 'check', revision: '1' })
      t.equal(status, 422, address)
    }
  }
  t.equal(await head(), before)
})
