import t from 'tap'
import { analyst, coordinatorOf, leaderOf, visitor } from './audit/audited.ts'
import { agreement, institution, network, notice, site } from './site.ts'

const here = await site(t)
const careHomeId = await institution(here, {
  name: 'Plejecenter Kløvervej',
  kind: 'care-home',
  municipalityCode: '0510',
})
const libraryId = await institution(here, {
  name: 'Bibliotekerne',
  kind: 'library',
  municipalityCode: '0510',
})
const networkId = await network(here, {
  name: 'Ældre Sagen',
  kind: 'association',
  municipalityCodes: ['0510'],
  foundedOn: '1976-12',
})
const all = { networkId, cell: 'formal-own' } as const
const visits = await agreement(here, {
  ...all,
  title: 'Besøgsvenner',
  institutionId: careHomeId,
  period: { from: '2026-01-01', until: '2027-02-28' },
  reviewBy: '2026-10-01',
})
const reading = await agreement(here, {
  ...all,
  title: 'Læsekreds',
  institutionId: libraryId,
  period: { from: '2026-01-01' },
  insurance: { validUntil: '2026-12-24' },
})
await notice(here, reading, '2027-01-31')

const leader = visitor(here, leaderOf(careHomeId))
const coordinator = visitor(here, coordinatorOf('0510'))
const path = '/kalender'
const page = `/aftaler/${visits.agreementId}`
const both = 'Besøgsvenner Plejecenter Kløvervej og Ældre Sagen'
const read = 'Læsekreds Bibliotekerne og Ældre Sagen'

const files = 'Tag kalenderen med'
const follow = 'Følg kalenderen i jeres eget program'

const headings = (main: string) =>
  [...main.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, words = '']) => words.trim())

t.test('a leader sees what is overdue, then month by month what to do', async (t) => {
  t.plan(5)
  const { status, main, rows, words, links } = await leader.get(path)
  t.equal(status, 200)
  t.strictSame(headings(main), ['Overskredet', 'December 2026', 'Februar 2027', files, follow])
  t.strictSame(rows, [
    [
      both,
      '1. oktober 2026',
      'Skulle være gennemgået',
      'Gennemgå aftalen, og bekræft den, hvis den stadig gælder : Besøgsvenner',
    ],
    [both, 'december 2026', 'Ældre Sagen fylder 50 år', 'Overvej, hvordan I vil markere det'],
    [
      both,
      '28. februar 2027',
      'Aftalens sidste dag',
      'Forlæng aftalen, hvis samarbejdet skal gå videre : Besøgsvenner',
    ],
  ])
  t.match(words, '3 datoer, heraf 1 overskredet.')
  t.strictSame(
    links.filter((link) => link.startsWith(page)),
    [page, `${page}/bekraeft`, page, page, `${page}/forlaeng`],
  )
})

t.test('a coordinator sees the whole municipality, and whom to ask', async (t) => {
  t.plan(2)
  const { rows, main } = await coordinator.get(path)
  t.strictSame(headings(main), [
    'Overskredet',
    'December 2026',
    'Januar 2027',
    'Februar 2027',
    files,
  ])
  t.strictSame(
    rows.filter(([title]) => title === read),
    [
      [
        read,
        '24. december 2026',
        'Forsikringen gælder til og med denne dag',
        'Mind lederen om at forny forsikringen',
      ],
      [
        read,
        'december 2026',
        'Ældre Sagen fylder 50 år',
        'Overvej, hvordan kommunen vil markere det',
      ],
      [
        read,
        '31. januar 2027',
        'Aftalens sidste dag: Ophøret er registreret',
        'Spørg, om samarbejdet skal gå videre på en ny aftale',
      ],
    ],
  )
})

t.test('how far ahead is chosen, and kept by the other language', async (t) => {
  t.plan(5)
  const { rows, links, body } = await leader.get(`${path}?within=90`)
  t.equal(rows.length, 2)
  t.ok(links.includes(`${path}?within=90`) && links.includes(`${path}?within=1096`))
  t.match(body, '/en/calendar?within=90')
  const english = await leader.get('/en/calendar?within=1096')
  t.match(english.words, 'Ældre Sagen becomes 50 years old')
  t.equal((await leader.get(`${path}?within=17`)).status, 400)
})

t.test('others choose a municipality, and an empty calendar says so', async (t) => {
  t.plan(3)
  const anybody = visitor(here, analyst)
  t.equal((await anybody.get(path)).rows.length, 6)
  t.equal((await anybody.get(`${path}?municipalityCode=0550`)).rows.length, 0)
  const elsewhere = visitor(here, coordinatorOf('0550'))
  t.match((await elsewhere.get(path)).words, 'Der står intet i kalenderen')
})
