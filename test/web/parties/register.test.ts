import t from 'tap'
import { institution, network, site, type Site } from '../site.ts'
import { linksOf } from '../visible.ts'
import { elsewhere, get, haderslev, hiddenIn, leaderOf, post, valueIn } from './at-the-pages.ts'

const newInstitution = '/institutioner/ny'
const newNetwork = '/foreninger-og-netvaerk/ny'

const total = async ({ registry: { queries } }: Site) => ({
  institutions: (await queries.institutions({}, { limit: 1, after: null })).total,
  networks: (await queries.networks({}, { limit: 1, after: null })).total,
})

const institutionIn = (site: Site, municipalityCode = '0510') =>
  institution(site, { name: 'Plejecenter Kløvervej', kind: 'care-home', municipalityCode })

t.test('an empty registry leads everybody to the next step that is theirs', async (t) => {
  t.plan(9)
  const here = await site(t, {}, 'role-page')
  for (const address of ['/', '/aftaler', '/institutioner', '/foreninger-og-netvaerk']) {
    const { body } = await get(here, address, haderslev)
    t.ok(linksOf(body).includes(newInstitution), address)
  }
  const citizen = await get(here, '/', null)
  t.match(citizen.words, 'Vælg rollen som koordinator i din kommune for at begynde.')
  t.notOk(linksOf(citizen.body).includes(newInstitution))
  const id = await institutionIn(here)
  t.ok(linksOf((await get(here, '/', leaderOf(id))).body).includes(newNetwork))
  await network(here, { name: 'Koret', kind: 'association', municipalityCodes: ['0510'] })
  t.ok(linksOf((await get(here, '/', leaderOf(id))).body).includes('/aftaler/ny'))
  t.notOk(linksOf((await get(here, '/en', haderslev)).body).includes('/en/agreements/new'))
})

t.test('a coordinator registers an institution in the own municipality', async (t) => {
  t.plan(10)
  const here = await site(t)
  const form = await get(here, newInstitution, haderslev)
  t.match(form.words, 'Institutionen registreres i Haderslev Kommune.')
  const fields = {
    ...hiddenIn(form.body),
    name: ' Plejecenter  Engvej ',
    kind: 'care-home',
    place: 'Gram',
    municipalityCode: '0101',
    'guidelines-exist': 'yes',
    publicContact: 'engvej@haderslev.dk',
  }
  const first = await post(here, newInstitution, { role: haderslev, fields })
  t.equal(first.status, 303)
  t.match(first.location, /^\/institutioner\/[0-9a-f-]{36}\?done=registered$/)
  const again = await post(here, newInstitution, { role: haderslev, fields })
  t.equal(again.location, first.location, 'pressed twice')
  t.equal((await total(here)).institutions, 1)
  const page = await get(here, first.location, haderslev)
  t.match(page.words, /Plejecenter\s+Engvej er registreret\s+Institutionens leder kan nu/)
  t.match(page.words, 'Plejecenter i Haderslev Kommune', 'whatever else was sent')
  t.match(page.words, 'Centret har retningslinjer')
  t.match(page.body, 'href="mailto:engvej@haderslev.dk"')
  const english = await get(
    here,
    first.location.replace('/institutioner', '/en/institutions'),
    null,
  )
  t.match(english.words, 'Care home in Haderslev Municipality')
})

t.test('what is wrong stands at its field, and everything typed is kept', async (t) => {
  t.plan(11)
  const here = await site(t)
  const empty = await post(here, newInstitution, { role: haderslev, fields: { place: 'Gram' } })
  t.equal(empty.status, 422)
  t.match(empty.body, '<title>Fejl: Registrér en institution')
  t.match(empty.words, 'Hvad hedder institutionen? Her mangler et svar.')
  t.match(empty.body, /href="#kind"/)
  t.equal(valueIn(empty.body, 'place'), 'Gram')
  const ruled = await post(here, newInstitution, {
    role: haderslev,
    fields: { name: 'Engvej', kind: 'school', place: 'Ring 74 52 11 22' },
  })
  t.match(ruled.words, 'noget, der ligner et telefonnummer', 'what a rule refuses, too')
  t.match(ruled.body, /id="place-error"/)
  t.equal(valueIn(ruled.body, 'name'), 'Engvej')
  const cvr = await post(here, '/en/associations-and-networks/new', {
    role: haderslev,
    fields: { name: 'Koret', kind: 'association', municipalityCodes: '0510', cvr: '12 34' },
  })
  t.match(cvr.words, 'A CVR number has eight digits, for example 12 34 56 78.')
  t.equal(valueIn(cvr.body, 'cvr'), '12 34')
  t.strictSame(await total(here), { institutions: 0, networks: 0 })
})

t.test('a network is looked for before it is registered', async (t) => {
  t.plan(10)
  const here = await site(t)
  const role = leaderOf(await institutionIn(here))
  const id = await network(here, {
    name: 'Ældre Sagen Vojens',
    kind: 'association',
    municipalityCodes: ['0510'],
  })
  const first = await get(here, newNetwork, role)
  t.match(first.words, 'Findes den allerede?')
  t.notMatch(first.body, /id="kind"/, 'and only then the form')
  const found = await get(here, `${newNetwork}?name=aeldre+vojens`, role)
  t.ok(linksOf(found.body).includes(`/foreninger-og-netvaerk/${id}`))
  t.match(found.words, 'Er det denne?')
  t.match(found.words, /Er det ingen af dem, så registrér den her:/)
  t.equal(valueIn(found.body, 'name'), 'aeldre vojens')
  t.match(found.body, /value="0510" checked/, 'in the municipality of the institution')
  const none = await get(here, `${newNetwork}?name=Sangkoret`, role)
  t.match(none.words, 'Der er ingen med navnet »Sangkoret« i registret.')
  t.equal(valueIn(none.body, 'name'), 'Sangkoret')
  t.equal((await get(here, `${newNetwork}?name=${'x'.repeat(201)}`, role)).status, 400)
})

t.test('a name that is there is a question, and no more', async (t) => {
  t.plan(9)
  const here = await site(t)
  const id = await network(here, {
    name: 'Sangkoret',
    kind: 'association',
    municipalityCodes: ['0510'],
  })
  const form = await get(here, `${newNetwork}?name=sangkoret`, haderslev)
  const fields = {
    ...hiddenIn(form.body),
    name: 'SANGKORET',
    kind: 'network',
    municipalityCodes: '0510',
  }
  const asked = await post(here, newNetwork, { role: haderslev, fields })
  t.equal(asked.status, 422)
  t.match(asked.words, 'Der findes allerede en med det navn')
  t.ok(linksOf(asked.body).includes(`/foreninger-og-netvaerk/${id}`))
  t.match(asked.words, 'Registrér alligevel')
  t.equal((await total(here)).networks, 1)
  const sure = { ...fields, ...hiddenIn(asked.body) }
  const done = await post(here, newNetwork, { role: haderslev, fields: sure })
  t.equal(done.status, 303)
  t.equal((await post(here, newNetwork, { role: haderslev, fields: sure })).location, done.location)
  t.equal((await total(here)).networks, 2)
  await network(here, { name: 'Koret', kind: 'network', municipalityCodes: ['0510'] })
  const other = await post(here, newNetwork, {
    role: haderslev,
    fields: { ...sure, name: 'Koret' },
  })
  t.equal(other.status, 422, 'another name is another question')
})

t.test(
  'pressed twice a new network is registered once, and is no namesake of itself',
  async (t) => {
    t.plan(3)
    const here = await site(t)
    const fields = {
      ...hiddenIn((await get(here, `${newNetwork}?name=Koret`, haderslev)).body),
      name: 'Koret',
      kind: 'association',
      municipalityCodes: '0510',
    }
    const send = () => post(here, newNetwork, { role: haderslev, fields })
    const [one, two] = await Promise.all([send(), send()])
    t.equal(one.status, 303)
    t.equal(two.location, one.location)
    t.equal((await total(here)).networks, 1)
  },
)

t.test('municipalities and umbrella organisations are added one at a time', async (t) => {
  t.plan(9)
  const here = await site(t)
  const umbrella = await network(here, {
    name: 'Frivilligcenter',
    kind: 'association',
    umbrella: true,
    municipalityCodes: ['0510'],
  })
  const fields = {
    name: 'Koret',
    kind: 'association',
    municipalityCodes: '0510',
    anotherMunicipality: '0550',
    anotherMemberOf: umbrella,
  }
  const going = await post(here, newNetwork, {
    role: haderslev,
    fields: { ...fields, goOn: 'yes' },
  })
  t.equal(going.status, 200)
  t.match(going.body, /value="0510" checked/)
  t.match(going.body, /value="0550" checked/)
  t.match(going.body, new RegExp(`value="${umbrella}" checked`))
  t.notMatch(going.body, /<option value="0550"/)
  t.equal(valueIn(going.body, 'name'), 'Koret')
  const done = await post(here, newNetwork, { role: haderslev, fields })
  const page = await get(here, done.location, null)
  t.match(page.words, 'Haderslev Kommune og Tønder Kommune', 'also without the button')
  t.ok(linksOf(page.body).includes(`/foreninger-og-netvaerk/${umbrella}`))
  const none = await post(here, newNetwork, {
    role: haderslev,
    fields: { name: 'A', kind: 'network' },
  })
  t.match(none.words, 'I hvilke kommuner er de aktive? Her mangler et svar.')
})

t.test('a doubtful CVR number is told after it was registered', async (t) => {
  t.plan(7)
  const here = await site(t)
  const known = await network(here, {
    name: 'Koret',
    kind: 'association',
    municipalityCodes: ['0510'],
    cvr: '12345678',
  })
  const role = leaderOf(await institutionIn(here))
  const fields = {
    name: 'Orkestret',
    kind: 'association',
    municipalityCodes: '0510',
    cvr: '12 34 56 78',
    foundedOn: 'maj 1976',
  }
  const { location } = await post(here, newNetwork, { role, fields })
  t.match(location, '?done=registered&warning=cvr-checksum.cvr-known')
  const page = await get(here, location, role)
  t.match(page.words, 'Cifrene i CVR-numret passer ikke sammen')
  t.ok(linksOf(page.body).includes(`/foreninger-og-netvaerk/${known}`), 'who else has it')
  t.match(page.words, /CVR-nummer\s+12 34 56 78/)
  t.match(page.words, /Stiftet\s+maj 1976, fylder 50 år i år/)
  const [path = ''] = location.split('?')
  t.ok(linksOf(page.body).includes(`/aftaler/ny?networkId=${path.split('/').at(-1) ?? ''}`))
  t.equal((await get(here, `${path}?done=registered&warning=drop`, role)).status, 400)
})

t.test('who may not register is told who may', async (t) => {
  t.plan(14)
  const here = await site(t)
  const leader = leaderOf(await institutionIn(here))
  const forms: readonly [string, string | null, number][] = [
    [newInstitution, null, 403],
    [newInstitution, leader, 403],
    [newInstitution, elsewhere, 200],
    [newNetwork, null, 403],
    [newNetwork, leader, 200],
  ]
  for (const [address, role, status] of forms) {
    t.equal((await get(here, address, role)).status, status, `${address} as ${role ?? 'citizen'}`)
    if (status === 200) continue
    const sent = await post(here, address, { role, fields: { name: 'X', kind: 'network' } })
    t.equal(sent.status, 403)
    t.match(sent.words, 'Det kan du ikke med den rolle, du har nu')
  }
  t.strictSame(await total(here), { institutions: 1, networks: 0 })
  const list = await get(here, '/institutioner', leader)
  t.notOk(linksOf(list.body).includes(newInstitution))
  t.ok(linksOf((await get(here, '/institutioner', haderslev)).body).includes(newInstitution))
})
