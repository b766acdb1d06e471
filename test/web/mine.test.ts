import type { AddressInfo } from 'node:net'
import fastifyCookie from '@fastify/cookie'
import t from 'tap'
import type { Due } from '#domain/agreements/due-look.ts'
import { EndAgreement, ReviseAgreement } from '#schemas/commands/agreements.ts'
import { CloseParty } from '#schemas/commands/parties.ts'
import { decisionOn } from '#src/web/mine/due-actions.ts'
import { textsOf } from '#src/web/texts.ts'
import { accessibilityProblems, markupProblems, openBrowser } from '../browser/browser.ts'
import { isSignedIn } from '../signed-in.ts'
import {
  agreement,
  cookieSecret,
  institution,
  network,
  notice,
  proposal,
  site,
  today,
  type AgreementSketch,
  type Site,
} from './site.ts'
import { linksOf, visibleWords } from './visible.ts'

const attack = `<script>alert(1)</script>"'&`

const role = (name: string): Record<string, string> => ({
  'samspil-role': fastifyCookie.sign(name, cookieSecret),
})
const leader = (institutionId: string) => role(`institution-leader:${institutionId}`)

const parts = async (here: Site) => ({
  institutionId: await institution(here, {
    name: 'Plejecenter Kløvervej',
    kind: 'care-home',
    municipalityCode: '0510',
  }),
  networkId: await network(here, {
    name: 'Ældre Sagen',
    kind: 'association',
    municipalityCodes: ['0510'],
  }),
})

/** Said to apply this year: nothing is due of it but what its terms name. */
const thisYear = { from: '2026-01-01' }

/** What was registered nearly three years ago, and not looked at since. */
const longAgo = async <Made>({ clock }: Site, make: () => Promise<Made>): Promise<Made> => {
  clock.set('2024-01-10T10:00:00Z')
  const made = await make()
  clock.set(`${today}T10:00:00Z`)
  return made
}

const pageOf = async ({ app }: Site, url: string, cookies: Record<string, string> = {}) => {
  const { statusCode: status, body } = await app.inject({ url, cookies })
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(body) ?? []
  return { status, body, main, words: wordsOf(main), links: linksOf(main) }
}

const wordsOf = (part: string): string =>
  visibleWords(`<body>${part}`)
    .replace(/^body>\s*/, '')
    .trim()

/** What each agreement of a section says and offers. */
const itemsOf = (main: string) =>
  [...main.matchAll(/<li>\s*<h3>([\s\S]*?)<\/div>\s*<\/li>/g)].map(([, item = '']) => ({
    title: wordsOf(/^[\s\S]*?<\/h3>/.exec(item)?.[0] ?? ''),
    why: [
      ...(/due-why[^>]*>([\s\S]*?)<\/ul>/.exec(item)?.[1] ?? '').matchAll(/<li>(.*?)<\/li>/g),
    ].map(([, words = '']) => words.trim()),
    ask: wordsOf(/due-ask">(.*?)<\/p>/.exec(item)?.[1] ?? ''),
    presses: [
      ...item.matchAll(/<form[^>]*action="([^"]*)"[\s\S]*?<button[^>]*>\s*([^<]*?)\s*</g),
    ].map(([, action = '', words = '']) => [words, action]),
    links: [...item.matchAll(/<a\s+class="button[^"]*"\s+href="([^"]*)"\s*>([^<]*)</g)].map(
      ([, href = '', words = '']) => [words, href],
    ),
  }))

const sectionsOf = (main: string): readonly string[] =>
  [...main.matchAll(/<h2[^>]*>([\s\S]*?)<\/h2>/g)].map(([, words = '']) => words.trim())

/** The fields that the button of an agreement sends. */
const fieldsOf = (main: string, agreementId: string): Record<string, string> => {
  const form = new RegExp(`<form[^>]*${agreementId}[\\s\\S]*?</form>`).exec(main)?.[0] ?? ''
  const hidden = form.matchAll(/name="(?!token)([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value]))
}

const press = ({ app }: Site, url: string, fields: Record<string, string>, cookies = {}) =>
  app.inject({
    method: 'POST',
    url,
    cookies,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
    payload: new URLSearchParams(fields).toString(),
  })

t.test('why each agreement is there, and what can be done about it', async (t) => {
  const here = await site(t)
  const { institutionId, networkId } = await parts(here)
  const closing = await network(here, {
    name: 'Sangkoret',
    kind: 'association',
    municipalityCodes: ['0510'],
  })
  const both = { institutionId, networkId, cell: 'formal-own' } as const
  const made = async (title: string, sketch: Partial<AgreementSketch> = {}) =>
    (await agreement(here, { ...both, period: thisYear, ...sketch, title })).agreementId
  const lapsed = await made('Udflugter', { period: { from: '2024', until: '2025-12' } })
  const old = await longAgo(here, () => made('Gåture', { period: { from: '2020-05' } }))
  const ending = await made('Højtlæsning', { period: { ...thisYear, until: '2026-12-31' } })
  const reviewed = await made('Have', { reviewBy: '2026-12-23' })
  const near = await made('Drivhus', { reviewBy: '2026-12-22' })
  const missed = await made('Kor', { period: { from: '2025-01' }, reviewBy: '2026-03-01' })
  const child = await made('Legestue', {
    childrensCertificates: { needed: 'yes', validUntil: '2026-11-01' },
    insurance: { insurer: null, basis: null, validUntil: '2026-12-01' },
  })
  const renews = await made('Cykelture', {
    period: {
      ...thisYear,
      until: '2027-03-31',
      notice: { length: 3, unit: 'months' },
      renewal: { kind: 'automatic' },
    },
  })
  const again = await made('Partnerskab', {
    period: { ...thisYear, renewal: { kind: 'renegotiate', by: '2026-10-31' } },
  })
  const noticed = await agreement(here, { ...both, title: 'Spisevenner', period: thisYear })
  await notice(here, noticed, '2027-01-31')
  const sung = await made('Sang', { networkId: closing })
  const soon = await made('Fredagssang', { networkId: closing })
  await here.registry.commands.closeNetwork({
    actor: { role: 'coordinator', municipalityCode: '0510', personId: null },
    id: closing,
    ifMatch: 0,
    body: CloseParty.parse({ reason: 'closed', effectiveOn: '2026-11-20' }),
  })
  await made('Ingen sag')

  const { main, status } = await pageOf(here, '/mine-aftaler', leader(institutionId))
  t.equal(status, 200)
  t.strictSame(sectionsOf(main), ['Det haster (8)', 'Inden for tre måneder (4)', 'Alle aftaler'])
  const change = (id: string) => ['Ændr', `/aftaler/${id}/aendr`]
  const end = (id: string) => ['Registrér ophør', `/aftaler/${id}/ophoer`]
  const extend = (id: string) => ['Forlæng', `/aftaler/${id}/forlaeng`]
  const confirm = (id: string) => ['Ja, den gælder stadig', `/aftaler/${id}/bekraeft?from=mine`]
  const item = (
    title: string,
    why: readonly string[],
    ask: string,
    { presses = [], links }: { presses?: string[][]; links: string[][] },
  ) => ({ title, why, ask, presses, links })
  t.strictSame(itemsOf(main), [
    item('Udflugter', ['Udløbet 31. december 2025, ikke afklaret'], 'Går samarbejdet videre?', {
      presses: [['Forny', `/aftaler/${lapsed}/aendr`]],
      links: [end(lapsed)],
    }),
    item('Gåture', ['Ikke bekræftet i to år, siden januar 2024'], 'Gælder den stadig?', {
      presses: [confirm(old)],
      links: [change(old), end(old)],
    }),
    item('Kor', ['Skulle være gennemgået senest 1. marts 2026'], 'Gælder den stadig?', {
      presses: [confirm(missed)],
      links: [change(missed), end(missed)],
    }),
    item(
      'Partnerskab',
      ['Skulle være genforhandlet senest 31. oktober 2026'],
      'Skal den gælde længere?',
      { links: [change(again), end(again)] },
    ),
    item(
      'Legestue',
      [
        'Erklæringen om børneattester gjaldt til og med 1. november 2026',
        'Forsikringen gælder til og med 1. december 2026',
      ],
      'Er der kommet en ny? Så skriv, hvor længe den gælder, under »Ændr«.',
      { links: [change(child), end(child)] },
    ),
    item(
      'Fredagssang',
      ['Sangkoret er lukket (20. november 2026)'],
      'Hvordan går samarbejdet videre?',
      { links: [change(soon), end(soon)] },
    ),
    item('Sang', ['Sangkoret er lukket (20. november 2026)'], 'Hvordan går samarbejdet videre?', {
      links: [change(sung), end(sung)],
    }),
    item('Drivhus', ['Skal gennemgås senest 22. december 2026'], 'Gælder den stadig?', {
      presses: [confirm(near)],
      links: [change(near), end(near)],
    }),
    item('Have', ['Skal gennemgås senest 23. december 2026'], 'Gælder den stadig?', {
      presses: [confirm(reviewed)],
      links: [change(reviewed), end(reviewed)],
    }),
    item(
      'Cykelture',
      ['Fornyes af sig selv, hvis den ikke er opsagt senest 31. december 2026'],
      'Skal den gælde længere?',
      { links: [extend(renews), change(renews), end(renews)] },
    ),
    item('Højtlæsning', ['Udløber 31. december 2026'], 'Skal den gælde længere?', {
      links: [extend(ending), change(ending), end(ending)],
    }),
    item('Spisevenner', ['Opsagt til 31. januar 2027'], 'Skal samarbejdet gå videre bagefter?', {
      links: [['Begynd på en ny aftale ud fra denne', `/aftaler/ny?from=${noticed.agreementId}`]],
    }),
  ])
  t.strictSame(
    await markupProblems((await pageOf(here, '/en/my-agreements', leader(institutionId))).body),
    [],
  )
})

t.test(
  'what ends without notice is not said to be terminated, nor what ends today to wait',
  async (t) => {
    t.plan(4)
    const here = await site(t)
    const { institutionId, networkId } = await parts(here)
    const both = { institutionId, networkId, cell: 'formal-own', period: thisYear } as const
    const ends = async (title: string, endedOn: string) => {
      const { agreementId: id, revision } = await agreement(here, { ...both, title })
      await here.registry.commands.endAgreement({
        actor: { role: 'institution-leader', institutionId, personId: null },
        id,
        ifMatch: revision,
        body: EndAgreement.parse({ reason: 'fulfilled', endedOn }),
      })
    }
    await ends('Have', '2026-11-30')
    await ends('Kor', today)
    const { main, words } = await pageOf(here, '/mine-aftaler', leader(institutionId))
    t.strictSame(
      itemsOf(main).map(({ title, why }) => [title, why]),
      [['Have', ['Slutter 30. november 2026']]],
    )
    t.match(words, 'Have Med Ældre Sagen Status Slutter 30. november 2026')
    t.notMatch(words, /opsagt|opsigelse/i)
    const english = await pageOf(here, '/en/my-agreements', leader(institutionId))
    t.match(english.words, 'Ends 30 November 2026')
  },
)

t.test('what is agreed and does not count yet is said beside the title', async (t) => {
  t.plan(1)
  const here = await site(t)
  const { institutionId, networkId } = await parts(here)
  const made = { institutionId, networkId, cell: 'formal-own', title: 'Kaffe' } as const
  const { agreementId, terms, revision } = await agreement(here, { ...made, period: thisYear })
  await here.registry.commands.reviseAgreement({
    actor: { role: 'institution-leader', institutionId, personId: null },
    id: agreementId,
    ifMatch: revision,
    body: ReviseAgreement.parse({
      kind: 'amendment',
      terms: { ...terms, purpose: 'Kaffe og kage.' },
      effectiveFrom: '2026-12-01',
      reason: 'Aftalt',
      consents: terms.parties.map(({ id }) => ({ partyId: id, how: 'oral', role: 'leder' })),
    }),
  })
  const { main } = await pageOf(here, '/mine-aftaler', leader(institutionId))
  t.match(
    main,
    `<a href="/aftaler/${agreementId}#entry-2">Fra 1. december 2026 gælder et tillæg</a>`,
  )
})

t.test('what was registered today says that it applies, however long ago it began', async (t) => {
  t.plan(1)
  const here = await site(t)
  const { institutionId, networkId } = await parts(here)
  const made = { institutionId, networkId, cell: 'informal-own', title: 'Kaffe' } as const
  await agreement(here, { ...made, period: { from: '2013' } })
  const { main } = await pageOf(here, '/mine-aftaler', leader(institutionId))
  t.strictSame(sectionsOf(main), ['Intet haster', 'Alle aftaler'])
})

t.test('what can be done follows from what is due', (t) => {
  t.plan(5)
  const party = { partyId: '', kind: 'network', id: null, name: '', role: 'volunteers' } as const
  const inForce = {
    status: 'in-force',
    endsOn: null,
    until: null,
    parties: [party, party],
  } as const
  const pagesOf = (...[summary, ...reasons]: Parameters<typeof decide>) =>
    decide(summary, ...reasons).links.map(({ page }) => page)
  const decide = (summary: Parameters<typeof decisionOn>[0], ...reasons: readonly Due['why'][]) =>
    decisionOn(
      summary,
      reasons.map((why) => ({ why, on: today })),
    )
  const three = { ...inForce, parties: [party, party, party] }
  t.strictSame(pagesOf(three, 'party-closed'), ['leave', 'change', 'end'])
  t.strictSame(pagesOf(inForce, 'party-closed'), ['change', 'end'], 'of two, none can leave')
  const upcoming = { ...inForce, status: 'upcoming' } as const
  t.equal(decide(upcoming, 'review').press, null, 'what has not begun is not confirmed')
  t.equal(decide(inForce, 'ends', 'not-confirmed').press, 'confirm')
  const ending = { ...inForce, endsOn: today }
  t.strictSame(pagesOf(ending, 'insurance'), ['begin'], 'what ends is not changed any more')
})

t.test('confirming from the page: back to it, with what was done, and once', async (t) => {
  const here = await site(t)
  const { institutionId, networkId } = await parts(here)
  const both = { institutionId, networkId, cell: 'formal-own' } as const
  const title = `Gåture ${attack}`
  const { agreementId } = await longAgo(here, () => agreement(here, { ...both, title }))
  await agreement(here, { ...both, title: 'Have', period: thisYear })
  const cookies = leader(institutionId)
  const { main } = await pageOf(here, '/mine-aftaler', cookies)
  t.strictSame(
    itemsOf(main).map(({ why }) => why),
    [['Ikke bekræftet i to år, siden januar 2024']],
  )
  t.notMatch(main, '<script>')
  const [action = ''] = itemsOf(main)[0]?.presses[0]?.slice(1) ?? []
  const fields = fieldsOf(main, agreementId)
  t.strictSame(
    { ...fields, key: '' },
    { step: 'send', revision: '1', nextReview: '22. november 2028', key: '' },
  )
  t.match(main, /Ja, den gælder stadig[\s\S]*og gennemgås igen senest 22\. november 2028/)
  const first = await press(here, action, fields, cookies)
  t.equal(first.statusCode, 303)
  t.equal(first.headers.location, `/mine-aftaler?done=confirm&agreement=${agreementId}`)
  const second = await press(here, action, fields, cookies)
  t.equal(second.headers.location, first.headers.location, 'pressed twice, told once')
  const view = await here.registry.queries.agreement(agreementId, { role: 'analyst' })
  t.strictSame(
    [view?.revision, view?.lastConfirmedOn, view?.nextReview],
    [2, '2026-11-22', '2028-11-22'],
  )
  const after = await pageOf(here, first.headers.location ?? '', cookies)
  t.match(
    after.words,
    `»Gåture &lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;« gælder stadig Det er registreret i dag. Du bliver spurgt igen senest om to år.`,
  )
  t.strictSame(sectionsOf(after.main).slice(1), ['Intet haster', 'Alle aftaler'])
  t.strictSame(itemsOf(after.main), [])
  t.match(after.words, 'Ingen af aftalerne udløber eller skal gennemgås de næste tre måneder.')

  const stale = await press(here, action, { ...fields, key: crypto.randomUUID() }, cookies)
  t.equal(stale.statusCode, 409, 'what was seen is not what stands now')
  const asAnalyst = await press(here, action, fields)
  t.equal(asAnalyst.statusCode, 403)

  const forged = await pageOf(here, '/mine-aftaler?done=confirm&agreement=x', cookies)
  t.strictSame(sectionsOf(forged.main), ['Intet haster', 'Alle aftaler'], 'nothing was done')
  here.clock.set('2026-11-23T10:00:00Z')
  const later = await pageOf(here, first.headers.location ?? '', cookies)
  t.strictSame(sectionsOf(later.main), ['Intet haster', 'Alle aftaler'], 'it was not today')
})

t.test('renewing begins a draft, which is then listed', async (t) => {
  const here = await site(t)
  const { institutionId, networkId } = await parts(here)
  const { agreementId } = await agreement(here, {
    institutionId,
    networkId,
    cell: 'formal-own',
    title: 'Udflugter',
    period: { from: '2024', until: '2025-12' },
  })
  const cookies = leader(institutionId)
  const { main } = await pageOf(here, '/mine-aftaler', cookies)
  const answer = await press(
    here,
    `/aftaler/${agreementId}/aendr`,
    fieldsOf(main, agreementId),
    cookies,
  )
  t.equal(answer.statusCode, 303)
  const own = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
  const after = await pageOf(here, '/mine-aftaler', { ...cookies, ...own })
  t.strictSame(sectionsOf(after.main), ['Dine kladder', 'Det haster (1)', 'Alle aftaler'])
  t.ok(after.links.includes(answer.headers.location ?? ''))
})

t.test('proposals, and everything the institution is party to', async (t) => {
  const here = await site(t)
  const { institutionId, networkId } = await parts(here)
  const other = await institution(here, {
    name: 'Bibliotekerne',
    kind: 'library',
    municipalityCode: '0510',
  })
  const both = { institutionId, networkId, cell: 'formal-own' } as const
  const proposed = await proposal(here, {
    ...both,
    title: 'Sangaften',
    period: { from: '2027-02' },
  })
  await agreement(here, { ...both, title: 'Åben have', period: thisYear })
  await agreement(here, { ...both, title: 'Ærinder', period: { ...thisYear, until: '2027-12' } })
  await agreement(here, { ...both, title: 'Udflugter', period: { from: '2024', until: '2025-12' } })
  await notice(here, await agreement(here, { ...both, title: 'Avis' }), '2026-06-30')
  await agreement(here, { ...both, title: 'Bogcafé', institutionId: other, period: thisYear })
  await proposal(here, { ...both, title: 'Bogtog', institutionId: other })

  const { main, links, words } = await pageOf(here, '/mine-aftaler', leader(institutionId))
  const { agreementId: id } = proposed
  t.strictSame(sectionsOf(main), ['Det haster (1)', 'Forslag, der venter (1)', 'Alle aftaler'])
  t.strictSame(itemsOf(main)[1], {
    title: 'Sangaften',
    why: [],
    ask: '',
    presses: [['Ret forslaget', `/aftaler/${id}/aendr`]],
    links: [
      ['Indgå aftalen', `/aftaler/${id}/indgaa`],
      ['Afvis eller træk tilbage', `/aftaler/${id}/ophoer`],
    ],
  })
  t.strictSame(fieldsOf(main, id), { form: 'negotiation' }, 'which begins a draft at once')
  t.notMatch(words, 'Bogcafé')
  t.notMatch(words, 'Bogtog')
  const cells = [...main.matchAll(/<tr>([\s\S]*?)<\/tr>/g)]
    .slice(1)
    .map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => wordsOf(cell)),
    )
  const rest = (status: string) => ['Ældre Sagen', status, 'Formelt Egenproduktion']
  t.strictSame(cells, [
    ['Ærinder', ...rest('Gældende'), '1. januar 2026', 'december 2027'],
    ['Åben have', ...rest('Gældende'), '1. januar 2026', 'Uden slutdato'],
    ['Sangaften', ...rest('Foreslået'), 'februar 2027', 'Uden slutdato'],
    ['Udflugter', ...rest('Udløbet'), '2024', 'december 2025'],
    ['Avis', ...rest('Ophørt'), 'januar 2024', '30. juni 2026'],
  ])
  t.ok(links.includes(`/institutioner/${institutionId}`))
  t.ok(links.includes('/aftaler/ny'))
  t.ok(links.includes(`/aftaler?institutionId=${institutionId}&status=all`))
  const english = await pageOf(here, '/en/my-agreements', leader(institutionId))
  t.match(english.words, 'Proposals that are waiting (1)')
  t.match(english.words, 'Lapsed on 31 December 2025, not settled')
  t.ok(english.links.includes(`/en/agreements?institutionId=${institutionId}&status=all`))
})

t.test('more than are shown', async (t) => {
  t.plan(3)
  const here = await site(t)
  const { institutionId, networkId } = await parts(here)
  const both = { institutionId, networkId, cell: 'formal-own', period: thisYear } as const
  for (let made = 0; made < 51; made += 1) {
    await agreement(here, { ...both, title: `Aftale ${String(made)}` })
  }
  const { main, words } = await pageOf(here, '/mine-aftaler', leader(institutionId))
  t.equal([...main.matchAll(/<tr>/g)].length, 51)
  t.match(words, 'Her er 50 af 51 aftaler. Se alle, søg og sortér')
  t.notMatch(words, 'Søg og sortér i aftalerne')
})

t.test('where there is nothing yet', async (t) => {
  const here = await site(t)
  const { institutionId, networkId } = await parts(here)
  const { main, words, links, body } = await pageOf(here, '/mine-aftaler', leader(institutionId))
  t.strictSame(sectionsOf(main), ['I har ingen aftaler endnu'])
  t.match(words, 'Mine aftaler Plejecenter Kløvervej i Haderslev Kommune Registrér en aftale')
  t.equal(links.filter((link) => link === '/aftaler/ny').length, 2)
  t.strictSame(await markupProblems(body), [])
  await proposal(here, { institutionId, networkId, cell: 'formal-co', title: 'Sangaften' })
  const next = await pageOf(here, '/mine-aftaler', leader(institutionId))
  t.strictSame(sectionsOf(next.main), ['Intet haster', 'Forslag, der venter (1)', 'Alle aftaler'])
})

t.test('an institution that closed registers nothing new', async (t) => {
  t.plan(3)
  const here = await site(t)
  const { institutionId } = await parts(here)
  await here.registry.commands.closeInstitution({
    actor: { role: 'coordinator', municipalityCode: '0510', personId: null },
    id: institutionId,
    ifMatch: 0,
    body: CloseParty.parse({ reason: 'closed', effectiveOn: '2026-11-22' }),
  })
  const { main, words, links } = await pageOf(here, '/mine-aftaler', leader(institutionId))
  t.strictSame(sectionsOf(main), ['Institutionen er lukket', 'I har ingen aftaler endnu'])
  t.match(words, 'Den lukkede 22. november 2026.')
  t.notOk(links.includes('/aftaler/ny'))
})

t.test('others are told whose page it is', async (t) => {
  const here = await site(t)
  t.plan(8)
  for (const cookies of [{}, role('coordinator:0510')]) {
    const danish = await pageOf(here, '/mine-aftaler', cookies)
    t.equal(danish.status, 403)
    t.match(danish.words, 'Den er for institutionens leder.')
    t.strictSame(danish.links, [isSignedIn ? '/' : '/rolle'], 'in a demo, how to be one')
    const english = await pageOf(here, '/en/my-agreements', cookies)
    t.match(english.words, 'It is for the leader of the institution.')
  }
})

t.test('whoever becomes a leader goes on to it', async (t) => {
  t.plan(2)
  const here = await site(t)
  const { institutionId } = await parts(here)
  const leads = await pageOf(here, '/rolle?chosen=yes', leader(institutionId))
  t.match(leads.main, '<a href="/mine-aftaler">Gå til Mine aftaler</a>')
  const analyst = await pageOf(here, '/rolle?chosen=yes', role('analyst'))
  t.match(analyst.main, '<a href="/">Gå til Samarbejdsmodellen</a>')
})

t.test('in a real browser', async (t) => {
  const here = await site(t)
  const browser = await openBrowser()
  t.teardown(() => browser.close())
  const { institutionId, networkId } = await parts(here)
  const both = { institutionId, networkId, cell: 'formal-own' } as const
  await here.app.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${String((here.app.server.address() as AddressInfo).port)}`
  for (const language of ['da', 'en'] as const) {
    const words = textsOf(language).mine
    const path = language === 'da' ? '/mine-aftaler' : '/en/my-agreements'
    for (const width of [360, 1280]) {
      for (const javaScript of [true, false]) {
        const what = `${language} ${String(width)} ${javaScript ? 'with' : 'without'} JavaScript`
        const title = `Gåture ${what}`
        await longAgo(here, () => agreement(here, { ...both, title }))
        const page = await browser.newPage({ width, javaScript })
        await page.context().addCookies([
          {
            name: 'samspil-role',
            value: encodeURIComponent(leader(institutionId)['samspil-role'] ?? ''),
            url: origin,
          },
        ])
        await page.goto(origin + path)
        if (javaScript) t.strictSame(await accessibilityProblems(page), [], what)
        t.equal(await page.evaluate('document.documentElement.scrollWidth'), width, what)
        await page.getByRole('button', { name: `${words.act.confirm} ${title}` }).click()
        t.equal(new URL(page.url()).pathname, path)
        t.match(await page.textContent('.alert-success'), words.confirmed(title))
        if (javaScript) t.strictSame(await accessibilityProblems(page), [], `${what}, done`)
        t.equal(await page.getByRole('button', { name: title }).count(), 0, 'it is gone')
        await page.close()
      }
    }
  }
})
