import t from 'tap'
import { rulesInDanish } from '#src/texts/boundaries/rules.da.ts'
import { site } from '../site.ts'
import { analyst, audited, coordinatorOf, leaderOf, visitor } from './audited.ts'

const here = await audited(t)
const { ids, careHomeId, libraryId } = here
const coordinator = visitor(here, coordinatorOf('0510'))
const queue = '/roller-og-graenser'

const found = (url: string, by = coordinator) =>
  by.get(url).then(({ rows }) => rows.map(([agreement, what]) => [agreement, what]))

const paid = ['Besøgsvenner Plejecenter Kløvervej', 'Skal rettes Ulønnet Indsatsen er lønnet.']
const replaced = [
  'Besøgsvenner Plejecenter Kløvervej',
  `Bør afklares Supplement til kommunens indsats ${rulesInDanish.supplement.why.replaces}`,
]
const advised = `Godt råd Anerkendelse ${rulesInDanish.recognised.why['not-recognised']}`
const reading = ['Læsekreds Bibliotekerne', advised]
const singing = ['Sangaften Plejecenter Kløvervej', advised]
const unanswered = [
  ['Læsekreds Bibliotekerne', 'Mangler svar 17 spørgsmål mangler svar'],
  ['Besøgsvenner Plejecenter Kløvervej', 'Mangler svar 16 spørgsmål mangler svar'],
  ['Sangaften Plejecenter Kløvervej', 'Mangler svar 17 spørgsmål mangler svar'],
]

t.test('a coordinator begins with what waits, the most serious and the oldest first', async (t) => {
  t.plan(5)
  const { status, words, links, rows } = await coordinator.get(queue)
  t.equal(status, 200)
  t.match(
    words,
    'Det venter Skal rettes (1) Bør afklares (1) Godt råd (2) Mangler svar (3) Venter på rettelse (0) Ikke gennemgået (3) Frist inden for 90 dage (0)',
  )
  t.strictSame(links.slice(0, 7), [
    `${queue}?severity=must-fix`,
    `${queue}?severity=warning`,
    `${queue}?severity=advice`,
    `${queue}?severity=unanswered`,
    `${queue}?state=to-be-mended`,
    `${queue}/ikke-gennemgaaet`,
    `${queue}/frister`,
  ])
  t.strictSame(
    rows.map(([agreement, what]) => [agreement, what]),
    [paid, replaced, reading, singing, ...unanswered],
  )
  t.strictSame(rows[0]?.slice(2), [
    '1. marts 2026',
    `${rulesInDanish.unpaid.mend} Se og afgør : Ulønnet i »Besøgsvenner«`,
  ])
})

t.test('every finding leads to its place on the page of its agreement', async (t) => {
  t.plan(3)
  const { links } = await coordinator.get(queue)
  const page = `/aftaler/${ids.paid}/roller-og-graenser`
  t.ok(links.includes(`${page}#finding-unpaid-whole`))
  t.ok(links.includes(`${page}#unanswered`))
  const { body } = await coordinator.get(page)
  t.match(body, 'id="finding-unpaid-whole"')
})

t.test('each filter, and how many it leaves in words', async (t) => {
  const institution = `institutionId=${libraryId}`
  const cases: readonly (readonly [string, readonly unknown[], string])[] = [
    ['severity=must-fix', [paid], '1 opmærksomhedspunkt.'],
    ['severity=warning', [replaced], '1 opmærksomhedspunkt.'],
    ['severity=advice', [reading, singing], '2 opmærksomhedspunkter.'],
    ['severity=unanswered', unanswered, '3 aftaler mangler svar.'],
    ['ruleId=recognised', [reading, singing], '2 opmærksomhedspunkter.'],
    [institution, [reading, unanswered[0]], '2 opmærksomhedspunkter.'],
    ['institutionKind=library&severity=advice', [reading], '1 opmærksomhedspunkt.'],
    ['state=to-be-mended', [], '0 opmærksomhedspunkter venter på rettelse.'],
  ]
  t.plan(cases.length * 2)
  for (const [asked, expected, said] of cases) {
    const { rows, words } = await coordinator.get(`${queue}?${asked}`)
    t.strictSame(
      rows.map(([agreement, what]) => [agreement, what]),
      expected,
      asked,
    )
    t.match(words, said, asked)
  }
})

t.test(
  'what was chosen is said, can be taken away, and is kept by the other language',
  async (t) => {
    t.plan(4)
    const asked = `institutionId=${careHomeId}&severity=advice`
    const { words, links, body } = await coordinator.get(`${queue}?${asked}`)
    t.match(words, 'Dine valg Institution: Plejecenter Kløvervej Fjern')
    t.ok(links.includes(`${queue}?severity=advice`))
    t.ok(links.includes(`${queue}?institutionId=${careHomeId}`))
    t.match(body, `/en/roles-and-boundaries?institutionId=${careHomeId}&amp;severity=advice`)
  },
)

t.test('an empty list says what to do', async (t) => {
  t.plan(3)
  const filtered = await coordinator.get(`${queue}?state=exempted`)
  t.match(filtered.words, 'Ingen opmærksomhedspunkter passer til dine valg')
  t.ok(filtered.links.includes(queue))
  const nobodys = visitor(await site(t), coordinatorOf('0510'))
  t.match((await nobodys.get(queue)).words, 'Der er ingen aftaler at gennemgå endnu')
})

t.test('who sees what: the own municipality, the own institution, all of them', async (t) => {
  t.plan(8)
  const leader = visitor(here, leaderOf(libraryId))
  t.strictSame(await found(queue, leader), [reading, unanswered[0]])
  const mine = await leader.get('/mine-aftaler')
  t.match(mine.words, 'Roller og grænser: 1 godt råd, 1 aftale mangler svar')
  t.ok(mine.links.includes(queue))
  const { words, rows } = await leader.get(queue)
  t.notMatch(words, 'Gennemgå gode råd samlet')
  t.match(rows[1]?.[3], 'Svar på dem i aftalen. Se hvorfor')
  const other = visitor(here, coordinatorOf('0550'))
  t.strictSame(await found(`${queue}?severity=must-fix`, other), [
    ['Gåture Rosengården', 'Skal rettes Ulønnet Indsatsen er lønnet.'],
  ])
  const reader = visitor(here, analyst)
  t.strictSame(
    (await found(`${queue}?severity=must-fix`, reader)).map(([agreement]) => agreement),
    ['Gåture Rosengården', 'Besøgsvenner Plejecenter Kløvervej'],
  )
  t.strictSame(await found(`${queue}?severity=must-fix&municipalityCode=0510`, reader), [paid])
})

t.test(
  'the menu begins with the page for a coordinator, and has it for who only reads',
  async (t) => {
    t.plan(4)
    const menuOf = (body: string) =>
      [
        ...(/<nav class="site-menu[\s\S]*?<\/nav>/.exec(body)?.[0] ?? '').matchAll(
          /href="([^"]*)"/g,
        ),
      ].map(([, href]) => href)
    t.equal(menuOf((await coordinator.get('/')).body)[0], queue)
    const reader = menuOf((await visitor(here, analyst).get('/')).body)
    t.strictSame([reader[0], reader.includes(queue)], ['/', true])
    t.notOk(menuOf((await visitor(here, leaderOf(careHomeId)).get('/')).body).includes(queue))
    const { links } = await coordinator.get('/rolle?chosen=yes')
    t.ok(links.includes(queue), 'after choosing the role')
  },
)

t.test('the same list as a spreadsheet in words', async (t) => {
  t.plan(3)
  const { body, headers } = await coordinator.get(`${queue}?severity=must-fix&format=csv`)
  t.match(headers['content-disposition'], 'roller-og-graenser-2026-11-22.csv')
  t.strictSame(body.replace('\ufeff', '').split('\r\n').slice(0, -1), [
    'Aftale;Institutioner;Alvor;Spilleregel;Opgave, part eller penge;Hvorfor;Siden;Det vil rette det;Tilstand;Begrundelse for afgørelsen;Aftalens status;Formelt eller uformelt',
    `Besøgsvenner;Plejecenter Kløvervej;Skal rettes;Ulønnet;;Indsatsen er lønnet.;2026-03-01;${rulesInDanish.unpaid.mend};Åben;;Gældende;Formelt`,
  ])
  const { links } = await coordinator.get(`${queue}?severity=must-fix`)
  t.ok(links.includes(`${queue}?severity=must-fix&format=csv`))
})

t.test('an address that cannot be read is no error of the program', async (t) => {
  const wrong = [
    `${queue}?severity=grave`,
    `${queue}?ruleId=x`,
    `${queue}?cursor=x`,
    `${queue}/frister?municipalityCode=1`,
    `${queue}/gode-raad?done=-1`,
  ]
  t.plan(wrong.length + 1)
  for (const url of wrong) t.equal((await coordinator.get(url)).status, 400, url)
  const cursor = Buffer.from(JSON.stringify({ key: 'x y', id: 'z' })).toString('base64url')
  t.equal((await coordinator.get(`${queue}?cursor=${cursor}`)).status, 200)
})
