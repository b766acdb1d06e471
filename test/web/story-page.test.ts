import fastifyCookie from '@fastify/cookie'
import t from 'tap'
import { ReviseAgreement } from '#schemas/commands/agreements.ts'
import { addressOf, languages } from '#src/web/paths.ts'
import { markupProblems } from '../browser/browser.ts'
import { agreement, cookieSecret, institution, network, proposal, site } from './site.ts'
import { linksOf, rowsOf, visibleWords } from './visible.ts'

const here = await site(t)
const { app, registry } = here
const institutionId = await institution(here, {
  name: 'Plejecenter Kløvervej',
  kind: 'care-home',
  municipalityCode: '0510',
})
const library = await institution(here, {
  name: 'Biblioteket',
  kind: 'library',
  municipalityCode: '0510',
})
const networkId = await network(here, {
  name: 'Ældre Sagen',
  kind: 'association',
  municipalityCodes: ['0510'],
})
const parties = { institutionId, networkId }

/** Agreed, amended ahead of what was recorded, confirmed, and corrected in what was agreed. */
const told = async () => {
  const made = await agreement(here, {
    ...parties,
    title: 'Besøgsvenner',
    cell: 'formal-own',
    period: { from: '2024-03-01', until: '2027-12-31' },
  })
  const revise = (revision: number, change: object) =>
    registry.commands.reviseAgreement({
      actor: { role: 'institution-leader', institutionId, personId: null },
      id: made.agreementId,
      ifMatch: revision,
      body: ReviseAgreement.parse(change),
    })
  const amended = await revise(made.revision, {
    kind: 'amendment',
    effectiveFrom: '2026-10-18',
    reason: 'Flere har lyst til at synge.',
    terms: { ...made.terms, title: 'Besøg og sang', places: ['Vojens'] },
    consents: made.terms.parties.map(({ id }) => ({
      partyId: id,
      how: 'signature',
      role: 'leder',
      on: '2026-10-01',
    })),
  })
  await revise(amended.revision, {
    kind: 'correction',
    replacesVersion: 2,
    terms: { ...made.terms, purpose: 'Beboere får besøg.' },
    reason: 'Formålet var forkert.',
  })
  return made.agreementId
}

const agreementId = await told()
const { agreementId: proposalId } = await proposal(here, {
  ...parties,
  title: 'Et forslag',
  cell: 'informal-own',
})

const open = async (url: string, cookies: Record<string, string> = {}) => {
  const { statusCode: status, body, headers } = await app.inject({ url, cookies })
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(body) ?? []
  return { status, body, headers, words: visibleWords(`<body>${main}`), links: linksOf(main) }
}

t.test('the story says when, what, from when, who, and what it corrected', async (t) => {
  const { words, links, body } = await open(`/aftaler/${agreementId}/historik`)
  const entries = words.slice(words.lastIndexOf('Historik'))
  for (const said of [
    'Foreslået af Plejecenter Kløvervej Version 1 · Registreret 22. november 2026 af leder af Plejecenter Kløvervej',
    'Aftalen blev indgået, gælder fra 1. marts 2024 Version 2 ·',
    'Registreret 2 år efter, at det begyndte at gælde.',
    '1. oktober 2026 · Tillæg til aftalen, gælder fra 18. oktober 2026 Version 3 · Registreret 22. november 2026 af leder af Plejecenter Kløvervej Registreret 35 dage efter, at det begyndte at gælde. Flere har lyst til at synge. Det ændrede sig: Titel: Før: Besøgsvenner → Nu: Besøg og sang',
    'Sagde ja: Plejecenter Kløvervej (leder, underskrift, 1. oktober 2026)',
    'Retter version 2: 2. januar 2024 · Aftalen blev indgået, gælder fra 1. marts 2024',
  ]) {
    t.ok(entries.includes(said), said)
  }
  t.ok(links.includes('#entry-1'), 'the way to what was corrected')
  t.ok(links.includes(`/v1/agreements/${agreementId}/versions`))
  t.equal(rowsOf(body), 4, 'a row a version')
  t.match(
    words,
    'Version 2 Hvad skete der Indgået Skulle gælde fra 1. marts 2024 Gælder Ingen dage',
  )
  t.match(body, /<svg[^>]*role="img"[\s\S]*<title [^>]*>Livslinje for »Besøg og sang«<\/title>/)
  t.match(words, /Gældende fra 1\. marts 2024 til 17\. oktober 2026\./, 'the picture in words')
  t.notMatch(words, /\d{4}-\d{2}-\d{2}/, 'no ISO dates')
})

t.test('two versions beside each other', async (t) => {
  const base = `/aftaler/${agreementId}/sammenlign`
  const { words, body } = await open(`${base}?from=1&to=3`)
  t.match(words, 'Titel Version 1 Besøgsvenner Version 3 Besøg og sang')
  t.match(words, 'Steder: »Vojens« er tilføjet')
  t.equal(rowsOf(body), 2)
  t.match((await open(`${base}?from=3&to=1`)).words, 'Titel Version 3 Besøg og sang')
  t.match((await open(`${base}?from=2&to=2`)).words, 'Der er ingen forskel')
  t.equal((await open(base)).status, 200, 'the first and the last')
  const none = await open(`${base}?from=1&to=9`)
  t.equal(none.status, 404)
  t.match(none.words, 'Den version findes ikke')
  t.equal((await open(`${base}?from=x`)).status, 400)
})

t.test('the versions as a spreadsheet', async (t) => {
  const { body, headers } = await open(`/aftaler/${agreementId}/historik?format=csv`)
  t.match(headers['content-type'], 'text/csv')
  const [heading, , , third] = body.split('\r\n')
  t.equal(
    heading,
    '\ufeffVersion;Hvad skete der;Skulle gælde fra;Gælder fra;Til og med;Registreret;Af;Erstattet af version;Sagde ja',
  )
  t.match(third, '3;Ændret med tillæg;2026-10-18;2026-10-18;2027-12-31;2026-11-22;')
})

t.test("another's proposal has no story", async (t) => {
  const leaderOf = (id: string) => ({
    'samspil-role': fastifyCookie.sign(`institution-leader:${id}`, cookieSecret),
  })
  for (const page of ['historik', 'historik?format=csv', 'sammenlign']) {
    const url = `/aftaler/${proposalId}/${page}`
    t.equal((await open(url, leaderOf(institutionId))).status, 200, page)
    t.equal((await open(url, leaderOf(library))).status, 404, page)
  }
  t.match((await open(`/aftaler/${proposalId}/sammenlign`)).words, 'kun én version')
})

t.test('in both languages, valid as markup', async (t) => {
  for (const language of languages) {
    for (const page of ['story', 'compare'] as const) {
      const { body, status } = await open(addressOf(page, language, { agreementId }))
      t.equal(status, 200)
      t.strictSame(await markupProblems(body), [], `${page} in ${language}`)
    }
  }
})
