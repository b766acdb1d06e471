import t from 'tap'
import { ReviewBoundaries, GrantExemption } from '#schemas/commands/boundaries.ts'
import { today } from '../site.ts'
import { analyst, audited, coordinatorOf, leaderOf, visitor } from './audited.ts'

const here = await audited(t)
const { ids, careHomeId, libraryId } = here
const actor = coordinatorOf('0510')
const coordinator = visitor(here, actor)
const queue = '/roller-og-graenser'

t.test('which rules are breached most, where and since when', async (t) => {
  t.plan(5)
  const { rows, links, main } = await coordinator.get(`${queue}/overblik`)
  t.strictSame(rows, [
    ['Ulønnet', '1 , Skal rettes, Ulønnet', '0', '0', '1', '1. marts 2026'],
    [
      'Supplement til kommunens indsats',
      '0',
      '1 , Bør afklares, Supplement til kommunens indsats',
      '0',
      '1',
      '1. marts 2026',
    ],
    ['Anerkendelse', '0', '0', '2 , Godt råd, Anerkendelse', '2', '1. februar 2026'],
    ['Bibliotekerne', '', '', '1 , Godt råd, Anerkendelse, siden 1. februar 2026 2026', '1'],
    [
      'Plejecenter Kløvervej',
      '1 , Skal rettes, Ulønnet, siden 1. marts 2026 2026',
      '1 , Bør afklares, Supplement til kommunens indsats, siden 1. marts 2026 2026',
      '1 , Godt råd, Anerkendelse, siden 1. april 2026 2026',
      '3',
    ],
    [
      'Plejecenter',
      '1 , Skal rettes, Plejecenter',
      '1 , Bør afklares, Plejecenter',
      '1 , Godt råd, Plejecenter',
      '2',
      '1. marts 2026',
      'Ulønnet (1) Anerkendelse (1) Supplement til kommunens indsats (1)',
    ],
    ['Bibliotek', '0', '0', '1 , Godt råd, Bibliotek', '1', '1. februar 2026', 'Anerkendelse (1)'],
  ])
  t.ok(links.includes(`${queue}?institutionId=${careHomeId}&ruleId=unpaid`), 'a cell')
  t.ok(links.includes(`${queue}?institutionKind=library&severity=advice`), 'a kind')
  const heat = /<table class="heat">[\s\S]*?<\/table>/.exec(main)?.[0] ?? ''
  const [, head = '', body = ''] = heat.split(/<thead>|<tbody>/)
  t.equal([...head.matchAll(/<th scope="col">/g)].length, 5)
  t.equal([...body.matchAll(/<th scope="row">/g)].length, 2)
})

t.test('who only reads chooses a municipality, and sees the same', async (t) => {
  t.plan(4)
  const reader = visitor(here, analyst)
  const all = await reader.get(`${queue}/overblik`)
  t.match(all.words, 'Vælg en kommune for at se institutionerne.')
  t.notMatch(all.main, 'class="heat"')
  const one = await reader.get(`${queue}/overblik?municipalityCode=0550`)
  t.match(one.main, 'class="heat"')
  t.strictSame(
    one.rows.map(([name]) => name),
    ['Ulønnet', 'Rosengården', 'Plejecenter'],
  )
})

t.test('what nobody went through, the oldest first', async (t) => {
  t.plan(4)
  const { rows, links, words } = await coordinator.get(`${queue}/ikke-gennemgaaet`)
  t.strictSame(rows, [
    ['Læsekreds', 'Gældende', '1. februar 2026', '1 godt råd', 'Gennemgå : Læsekreds'],
    [
      'Besøgsvenner',
      'Gældende',
      '1. marts 2026',
      '1 skal rettes, 1 bør afklares',
      'Gennemgå : Besøgsvenner',
    ],
    ['Sangaften', 'Gældende', '1. april 2026', '1 godt råd', 'Gennemgå : Sangaften'],
  ])
  t.match(words, '3 aftaler har aldrig været gennemgået.')
  t.ok(links.includes(`/aftaler/${ids.reading}/roller-og-graenser/gennemgaa`))
  const leader = await visitor(here, leaderOf(libraryId)).get(`${queue}/ikke-gennemgaaet`)
  t.ok(leader.links.includes(`/aftaler/${ids.reading}/roller-og-graenser`), 'others only look')
})

t.test('what is due: reviews and exemptions, the earliest first', async (t) => {
  t.plan(5)
  const none = await coordinator.get(`${queue}/frister`)
  t.match(none.words, 'Ingen frister de næste 90 dage')
  const { commands } = here.registry
  await commands.reviewBoundaries({
    actor,
    agreementId: ids.singing,
    body: ReviewBoundaries.parse({ conclusion: 'approved', nextReviewBy: '2026-12-24' }),
  })
  await commands.grantExemption({
    actor,
    agreementId: ids.reading,
    body: GrantExemption.parse({
      ruleId: 'recognised',
      itemId: null,
      reason: 'Der kommer en fest til foråret.',
      until: '2026-11-30',
    }),
  })
  const { rows, links } = await coordinator.get(`${queue}/frister`)
  t.strictSame(rows, [
    [
      'Læsekreds',
      '30. november 2026',
      'Undtagelsen slutter: Anerkendelse Se undtagelsen : Læsekreds',
    ],
    ['Sangaften', '24. december 2026', 'Ny gennemgang af roller og opgaver Gennemgå : Sangaften'],
  ])
  t.ok(links.includes(`/aftaler/${ids.reading}/roller-og-graenser`))
  here.clock.set('2026-12-25T10:00:00Z')
  const later = await coordinator.get(`${queue}/frister`)
  t.strictSame(
    later.rows.map(([, on, what]) => [on, what]),
    [
      [
        '30. november 2026 Overskredet',
        'Undtagelsen er slut, og intet er rettet: Anerkendelse Se undtagelsen : Læsekreds',
      ],
      ['24. december 2026 Overskredet', 'Ny gennemgang af roller og opgaver Gennemgå : Sangaften'],
    ],
  )
  const start = await coordinator.get(queue)
  t.match(start.words, 'Frist inden for 90 dage (2) heraf 2 overskredet')
  here.clock.set(`${today}T10:00:00Z`)
})

t.test('what is exempted says until when, and why in the spreadsheet', async (t) => {
  t.plan(2)
  const { rows } = await coordinator.get(`${queue}?state=exempted`)
  t.match(rows[0]?.[1], /Undtaget til og med 30\. november 2026$/)
  const { body } = await coordinator.get(`${queue}?state=exempted&format=csv`)
  t.match(body, ';Undtaget til og med 30. november 2026;Der kommer en fest til foråret.;')
})
