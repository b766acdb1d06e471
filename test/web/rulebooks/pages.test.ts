import t from 'tap'
import { rightsInDanish } from '#src/texts/pages/rights.da.ts'
import { get, haderslev, leaderOf, post, unknownId } from '../parties/at-the-pages.ts'
import { institution, site } from '../site.ts'
import { linksOf } from '../visible.ts'

t.test('the list: the national rules first, then who has some of their own', async (t) => {
  t.plan(7)
  const here = await site(t)
  const { status, words, body } = await get(here, '/spilleregler', haderslev)
  t.equal(status, 200)
  t.match(
    words,
    /De nationale spilleregler .* Frederikshavn Kommune .* Haderslev Kommune Din kommune .* Tønder Kommune/,
  )
  t.match(words, 'Som de blev lagt ind')
  t.ok(linksOf(body).includes('/spilleregler/0510'))
  const elsewhere = await get(here, '/spilleregler', 'coordinator:0101')
  t.match(elsewhere.words, 'Københavns Kommune følger de nationale spilleregler.')
  t.ok(linksOf(elsewhere.body).includes('/spilleregler/0101'))
  const school = await institution(here, {
    name: 'Skolen',
    kind: 'school',
    municipalityCode: '0101',
  })
  const leader = await get(here, '/spilleregler', leaderOf(school))
  t.match(leader.words, 'Se spillereglerne i Københavns Kommune')
})

t.test(
  'a rulebook: each rule with what it says, how serious, whose, and where it stands',
  async (t) => {
    t.plan(12)
    const here = await site(t)
    const { status, words, body } = await get(here, '/spilleregler/0510', null)
    t.equal(status, 200)
    t.match(words, 'Spilleregler i Haderslev Kommune')
    t.match(words, /Skal rettes .* Bør afklares .* Godt råd/)
    t.match(words, 'Opgaver, som loven kræver løst Opgaver, som kommunen har pligt til at løse')
    t.match(words, /Fra de nationale spilleregler .* Kommunens egen/)
    t.match(
      words,
      '»Ansatte løser opgaver, der er nedfældet i lovgivningen (for eksempel serviceloven)«',
    )
    t.match(words, 'Frivilligt Forum og en række fagforeninger, 2011')
    t.match(words, 'Ingen har ændret dem')
    t.notMatch(words, 'Ændr spillereglerne')
    t.notMatch(body, /statutory-task(?!")/, 'codes stand in addresses only')
    const english = await get(here, '/en/rulebooks/0510', null)
    t.match(english.body, '<p lang="da">»Ansatte løser')
    t.match((await get(here, '/spilleregler/0510', haderslev)).words, 'Ændr spillereglerne')
  },
)

t.test('of a municipality without rules of its own, of none, and of nobody', async (t) => {
  t.plan(6)
  const here = await site(t)
  t.match(
    (await get(here, '/spilleregler/0101', null)).words,
    'Kommunen har ingen egne regler og følger de nationale.',
  )
  t.match(
    (await get(here, '/spilleregler/0000', null)).words,
    'De gælder i alle kommuner, medmindre kommunens koordinator har ændret dem.',
  )
  for (const code of ['9999', 'x', '05100']) {
    t.equal((await get(here, `/spilleregler/${code}`, null)).status, 404)
  }
  t.equal((await get(here, '/spilleregler/9999/ret', haderslev)).status, 404)
})

t.test('only its own coordinator changes a rulebook, and nobody the national one', async (t) => {
  t.plan(8)
  const here = await site(t)
  for (const [code, role, told] of [
    ['0510', null, rightsInDanish['change-rulebook']],
    ['0510', 'coordinator:0550', 'Spillereglerne i Haderslev Kommune ændres af kommunens'],
    ['0510', leaderOf(unknownId), rightsInDanish['change-rulebook']],
    ['0000', haderslev, 'De nationale spilleregler følger med registret.'],
  ] as const) {
    const { status, words } = await get(here, `/spilleregler/${code}/ret`, role)
    t.match(words, told)
    t.equal((await post(here, `/spilleregler/${code}/ret`, { role, fields: {} })).status, status)
  }
})
