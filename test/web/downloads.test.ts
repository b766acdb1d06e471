import t from 'tap'
import type { Actor } from '#schemas/events/metadata.ts'
import type { Download } from '#src/downloads/download.ts'
import { BadAddressError } from '#src/web/lists/address.ts'
import { Directory } from '#src/web/directory.ts'
import { agreementsDownload } from '#src/web/downloads/agreements-download.ts'
import { downloadLink } from '#src/web/downloads/download-link.ts'
import { fileFormatAsked, type FileFormat } from '#src/web/downloads/format.ts'
import { html } from '#src/web/html/html.ts'
import { orFile } from '#src/web/downloads/or-file.ts'
import { institutionsDownload, networksDownload } from '#src/web/downloads/parties-download.ts'
import { textsOf } from '#src/web/texts.ts'
import type { PageContext } from '#src/web/visit.ts'
import {
  agreement,
  institution,
  network,
  notice,
  proposal,
  site,
  today,
  type Site,
} from './site.ts'

const analyst: Actor = { role: 'analyst', personId: null }

interface Asked {
  readonly language?: 'da' | 'en'
  readonly asked?: Readonly<Record<string, string>>
  readonly actor?: Actor
}

const contextOf = (
  { registry }: Site,
  { language = 'da', asked = {}, actor = analyst }: Asked = {},
): PageContext => ({
  ...registry,
  visit: {
    language,
    texts: textsOf(language),
    page: 'agreements',
    asked,
    inPath: {},
    actor,
    roleWords: '',
    isDemoSignIn: true,
    isPublicDemo: false,
    formToken: null,
  },
  draftIds: [],
  directory: new Directory(registry.queries),
})

const textOf = async ({ content }: Download): Promise<string> =>
  (await Array.fromAsync(content)).join('')

type Make = (context: PageContext, format: FileFormat) => Promise<Download>

const csvOf = async (site: Site, make: Make, asked?: Asked): Promise<string[]> => {
  const text = await textOf(await make(contextOf(site, asked), 'csv'))
  return text.split('\r\n').slice(0, -1)
}

const paths = [
  '/aftaler',
  '/en/agreements',
  '/institutioner',
  '/en/institutions',
  '/foreninger-og-netvaerk',
  '/en/associations-and-networks',
]

/** Two institutions, two networks, and agreements in every state of note. */
const town = async (site: Site) => {
  const careHome = await institution(site, {
    name: 'Plejecenter Kløvervej',
    kind: 'care-home',
    municipalityCode: '0510',
    place: 'Vojens',
    centre: 'Ældre; "Sund"',
  })
  const library = await institution(site, {
    name: '=Bibliotek',
    kind: 'library',
    municipalityCode: '0550',
  })
  const friends = await network(site, {
    name: 'Ældre Sagen',
    kind: 'association',
    umbrella: true,
    municipalityCodes: ['0510', '0550'],
    cvr: '12345674',
    places: ['Vojens', 'Gram'],
    themes: ['visibility'],
  })
  await network(site, { name: 'Gågruppen', kind: 'citizen-group', municipalityCodes: ['0510'] })
  const parties = { institutionId: careHome, networkId: friends }
  await agreement(site, {
    ...parties,
    title: 'Åben have',
    cell: 'informal-co',
    places: ['Vojens'],
    themes: ['visibility', 'health-and-sustainability'],
    period: { from: '2024-03', until: '2026-12-31' },
  })
  const ending = await agreement(site, { ...parties, title: 'Besøgsvenner', cell: 'formal-own' })
  await notice(site, ending, '2027-06-30')
  await agreement(site, {
    institutionId: library,
    networkId: friends,
    title: 'Udflugter',
    cell: 'informal-own',
    period: { from: '2024', until: '2025-12' },
  })
  await proposal(site, { ...parties, title: 'Sangaften', cell: 'formal-co' })
  return { careHome, library, friends }
}

const headings =
  'Samarbejde;Status;Opsagt til;Formelt eller uformelt;Egenproduktion eller medproduktion;Institutioner;Foreninger og netværk;Andre parter;Begynder;Til og med;Temaer;Steder'
const openGarden =
  'Åben have;Gældende;;Uformelt;Medproduktion;Plejecenter Kløvervej;Ældre Sagen;;2024-03;2026-12-31;"Synlighed; Sundhed og bæredygtighed";Vojens'
const visitors =
  'Besøgsvenner;Gældende;2027-06-30;Formelt;Egenproduktion;Plejecenter Kløvervej;Ældre Sagen;;2024-01;;;'

t.test('agreements in words, in the order and with the filter of the list', async (t) => {
  t.plan(8)
  const here = await site(t)
  const { library } = await town(here)
  const { headers } = await agreementsDownload(contextOf(here), 'csv')
  t.strictSame(
    [headers['content-type'], headers['content-disposition'], headers['cache-control']],
    [
      'text/csv; charset=utf-8; header=present',
      `attachment; filename="aftaler-${today}.csv"`,
      'no-store',
    ],
  )
  const [first, ...rows] = await csvOf(here, agreementsDownload)
  t.equal(first, `\ufeff${headings}`, 'for Excel to read æ, ø and å')
  t.strictSame(rows, [visitors, openGarden], 'what is in force, by title')
  t.strictSame(
    (
      await csvOf(here, agreementsDownload, { asked: { sort: '-title', theme: 'visibility' } })
    ).slice(1),
    [openGarden],
  )
  t.strictSame(
    (await csvOf(here, agreementsDownload, { asked: { status: 'all', sort: '-title' } })).map(
      (row) => row.split(';')[0],
    ),
    ['\ufeffSamarbejde', 'Åben have', 'Udflugter', 'Sangaften', 'Besøgsvenner'],
  )
  const other: Actor = { role: 'institution-leader', institutionId: library, personId: null }
  t.strictSame(
    (await csvOf(here, agreementsDownload, { asked: { status: 'proposed' }, actor: other })).length,
    1,
    'a proposal of others is not there',
  )
  const english = await csvOf(here, agreementsDownload, { language: 'en' })
  t.match(english[0], /^\ufeffCollaboration,Status,Notice given to,/)
  t.match(english[2], /^Åben have,In force,,Informal,Co-production,.*,"?Visibility; /)
})

t.test('institutions, associations and networks', async (t) => {
  t.plan(4)
  const here = await site(t)
  await town(here)
  t.strictSame(await csvOf(here, institutionsDownload), [
    '\ufeffNavn;Type;Kommune;Sted;Center eller afdeling;Lukket',
    "'=Bibliotek;Bibliotek;Tønder Kommune;Ikke oplyst;Ikke oplyst;",
    'Plejecenter Kløvervej;Plejecenter;Haderslev Kommune;Vojens;"Ældre; ""Sund""";',
  ])
  t.strictSame((await csvOf(here, institutionsDownload, { asked: { kind: 'library' } })).length, 2)
  t.strictSame(await csvOf(here, networksDownload), [
    '\ufeffNavn;Type;Paraplyorganisation;Kommuner;Steder;Temaer;CVR-nummer;Lukket',
    'Gågruppen;Borgergruppe;Nej;Haderslev Kommune;Ikke oplyst;;;',
    'Ældre Sagen;Forening;Ja;"Haderslev Kommune; Tønder Kommune";"Vojens; Gram";Synlighed;12345674;',
  ])
  t.equal(
    (await csvOf(here, networksDownload, { language: 'en', asked: { kind: 'association' } }))[1],
    'Ældre Sagen,Association,Yes,Haderslev Municipality; Tønder Municipality,Vojens; Gram,Visibility,12345674,',
  )
})

t.test('the items as lines of JSON', async (t) => {
  t.plan(3)
  const here = await site(t)
  const { careHome, friends } = await town(here)
  const lines = async (make: Make) =>
    (await textOf(await make(contextOf(here), 'ndjson')))
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  const { items } = await here.registry.queries.agreements(
    { status: 'in-force', sort: 'title', viewer: analyst },
    { limit: 200, after: null },
  )
  t.strictSame(await lines(agreementsDownload), items)
  t.match((await lines(institutionsDownload))[1], { institutionId: careHome, closed: null })
  t.match((await lines(networksDownload))[1], { networkId: friends, details: { umbrella: true } })
})

t.test('a list of more than two pages, whole', async (t) => {
  t.plan(2)
  const here = await site(t)
  const names = Array.from({ length: 410 }, (_, index) => `Nr. ${String(index).padStart(3, '0')}`)
  await Promise.all(
    names.map((name) => network(here, { name, kind: 'association', municipalityCodes: ['0510'] })),
  )
  // Where a page began says nothing of a file.
  const asked = { before: '50', format: 'csv' }
  const [, ...rows] = await csvOf(here, networksDownload, { asked })
  t.strictSame(
    rows.map((row) => row.split(';')[0]),
    names,
  )
  t.strictSame((await csvOf(here, agreementsDownload)).length, 1, 'of nothing, headings')
})

t.test('over HTTP, in both languages, from a link under the list', async (t) => {
  t.plan(paths.length * 5 + 5)
  const here = await site(t)
  await town(here)
  for (const path of paths) {
    const page = await here.app.inject(path)
    const [, link = ''] = /class="download">\s*<a href="([^"]+)"/.exec(page.body) ?? []
    t.equal(link, `${path}?format=csv`)
    const { statusCode, headers, body } = await here.app.inject(link)
    t.equal(statusCode, 200, path)
    t.strictSame(
      [headers['content-type'], headers['cache-control'], headers['x-content-type-options']],
      ['text/csv; charset=utf-8; header=present', 'no-store', 'nosniff'],
    )
    t.match(body, /^\ufeff[^<]+\r\n[^<]+\r\n$/)
    const lines = await here.app.inject(`${path}?format=ndjson`)
    t.equal(lines.headers['content-type'], 'application/x-ndjson')
  }
  const filtered = await here.app.inject('/aftaler?theme=visibility&status=all&sort=-from&before=0')
  t.match(
    filtered.body,
    'href="/aftaler?theme=visibility&amp;status=all&amp;sort=-from&amp;format=csv"',
    'with the same filter and order',
  )
  const empty = await here.app.inject('/aftaler?status=annulled')
  t.notMatch(empty.body, 'format=csv', 'no link to nothing')
  for (const asked of ['format=pdf', 'format=csv&status=x']) {
    const { statusCode, headers } = await here.app.inject(`/aftaler?${asked}`)
    t.strictSame([statusCode, headers['content-type']], [400, 'text/html; charset=utf-8'], asked)
  }
  const head = await here.app.inject({ method: 'HEAD', url: '/aftaler?format=csv' })
  t.strictSame([head.statusCode, head.body], [200, ''])
})

t.test('an address asks for a page, a file, or what cannot be', async (t) => {
  t.plan(6)
  const here = await site(t)
  const page = html`the page`
  const answer = orFile(() => Promise.resolve(page), agreementsDownload)
  t.equal(await answer(contextOf(here)), page)
  const file = await answer(contextOf(here, { asked: { format: 'csv', status: 'all' } }))
  t.ok(file !== null && 'content' in file)
  t.equal(fileFormatAsked(contextOf(here, { asked: { format: 'ndjson' } }).visit), 'ndjson')
  await t.rejects(
    () => Promise.resolve(answer(contextOf(here, { asked: { format: 'pdf' } }))),
    new BadAddressError(),
  )
  t.strictSame(
    await answer(contextOf(here, { asked: { format: 'csv', recordedAt: '2199-01-01' } })),
    { status: 400, page },
    'the page tells why there is no file',
  )
  const { visit } = contextOf(here)
  t.match(
    downloadLink(visit, 'agreements', { status: 'all', place: 'Gram & omegn' }).toString(),
    'href="/aftaler?status=all&amp;place=Gram+%26+omegn&amp;format=csv">Hent som regneark (CSV)</a>',
  )
})
