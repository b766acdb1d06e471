import t from 'tap'
import { UpdateInstitution, UpdateNetwork } from '#schemas/commands/parties.ts'
import { agreement, institution, network, proposal, site, type Site } from '../site.ts'
import { linksOf } from '../visible.ts'
import {
  elsewhere,
  get,
  haderslev,
  hiddenIn,
  leaderOf,
  post,
  unknownId,
  valueIn,
} from './at-the-pages.ts'

const coordinator = { role: 'coordinator', municipalityCode: '0510', personId: null } as const

/** A care home that works with one association, and a choir that works with nobody. */
const town = async (here: Site) => {
  const home = await institution(here, {
    name: 'Plejecenter Kløvervej',
    kind: 'care-home',
    municipalityCode: '0510',
    place: 'Vojens',
  })
  const school = await institution(here, {
    name: 'Vojens Skole',
    kind: 'school',
    municipalityCode: '0510',
  })
  const friends = await network(here, {
    name: 'Ældre Sagen',
    kind: 'association',
    municipalityCodes: ['0510'],
    foundedOn: '1975-03',
    places: ['Vojens', 'Gram'],
  })
  const choir = await network(here, {
    name: 'Sangkoret',
    kind: 'citizen-group',
    municipalityCodes: ['0510'],
  })
  const parties = { institutionId: home, networkId: friends }
  await proposal(here, { ...parties, title: 'Sangaften', cell: 'informal-co' })
  await agreement(here, { ...parties, title: 'Besøgsvenner', cell: 'formal-own' })
  await agreement(here, { ...parties, title: 'Havedage', cell: 'informal-co' })
  return { home, school, friends, choir }
}

const pageOf = (kind: 'institutioner' | 'foreninger-og-netvaerk', id: string, form = '') =>
  `/${kind}/${id}${form}`

t.test('one institution and one network, with what they do together', async (t) => {
  t.plan(13)
  const here = await site(t)
  const { home, friends, choir } = await town(here)
  const page = await get(here, pageOf('institutioner', home), null)
  t.match(page.words, 'Plejecenter i Haderslev Kommune')
  t.match(page.words, '2 gældende samarbejder.')
  t.match(page.words, /(Besøgsvenner .* Havedage|Havedage .* Besøgsvenner) .* Sangaften/)
  t.match(page.words, /Sammen med\s+Ældre Sagen\s+Felt/, 'with whom, and not with itself')
  t.match(page.words, /Fælles kontakt\s+Ikke oplyst/, 'where what is unknown matters')
  t.notMatch(page.words, 'Center eller forvaltning', 'and is left out where it does not')
  t.ok(linksOf(page.body).includes(`/aftaler?institutionId=${home}&status=all`))
  const other = await get(here, pageOf('foreninger-og-netvaerk', friends), null)
  t.match(other.words, /Stiftet\s+marts 1975, fylder 75 år i 2050/)
  t.match(other.words, /Steder\s+Vojens og Gram/)
  t.ok(linksOf(other.body).includes(`/aftaler?networkId=${friends}&status=all`))
  t.notMatch(other.words, /\b\d{4}-\d{2}\b|[0-9a-f]{8}-[0-9a-f]{4}|citizen-group|care-home/)
  const lonely = await get(here, `/en/associations-and-networks/${choir}`, null)
  t.match(lonely.words, 'No collaborations are registered here yet.')
  t.match(lonely.words, /Own values, goals and frames\s+Not stated/)
})

t.test('only what the role may do is offered, and forms say who may', async (t) => {
  const here = await site(t)
  const { home, school, friends, choir } = await town(here)
  const of = { home: leaderOf(home), school: leaderOf(school) }
  const rows: readonly [string, string | null, readonly string[], string][] = [
    [pageOf('institutioner', home), of.home, ['/ret'], '/aftaler/ny'],
    [pageOf('institutioner', home), of.school, [], ''],
    [pageOf('institutioner', home), haderslev, ['/ret', '/luk'], ''],
    [pageOf('institutioner', home), elsewhere, [], ''],
    [pageOf('institutioner', home), null, [], ''],
    [pageOf('foreninger-og-netvaerk', friends), of.home, ['/ret'], `?networkId=${friends}`],
    [pageOf('foreninger-og-netvaerk', friends), of.school, [], `?networkId=${friends}`],
    [pageOf('foreninger-og-netvaerk', friends), haderslev, ['/ret', '/luk'], ''],
    [pageOf('foreninger-og-netvaerk', friends), elsewhere, [], ''],
    [pageOf('foreninger-og-netvaerk', choir), of.home, [], `?networkId=${choir}`],
    [pageOf('foreninger-og-netvaerk', choir), null, [], ''],
  ]
  const allowed = rows.reduce((count, [, , forms]) => count + forms.length, 0)
  t.plan(rows.length * 6 - allowed)
  for (const [page, role, forms, agreement] of rows) {
    const links = linksOf((await get(here, page, role)).body)
    const what = `${page} as ${role ?? 'citizen'}`
    const offered = links.filter((link) => link.startsWith(`${page}/`))
    t.strictSame(
      offered,
      forms.map((form) => page + form),
      what,
    )
    const begin = links.filter((link) => link.startsWith('/aftaler/ny'))
    t.strictSame(
      begin.map((link) => link.endsWith(agreement)),
      agreement === '' ? [] : [true],
    )
    for (const form of ['/ret', '/luk']) {
      const status = forms.includes(form) ? 200 : 403
      t.equal((await get(here, page + form, role)).status, status, `${what}: ${form}`)
      if (status === 200) continue
      t.equal((await post(here, page + form, { role, fields: {} })).status, 403)
    }
  }
})

t.test('what is not there is not found', async (t) => {
  const kinds = ['institutioner', 'foreninger-og-netvaerk'] as const
  t.plan(kinds.length * 7)
  const here = await site(t)
  const { home, friends } = await town(here)
  for (const kind of kinds) {
    for (const form of ['', '/ret', '/luk']) {
      t.equal((await get(here, pageOf(kind, unknownId, form), haderslev)).status, 404)
    }
    for (const form of ['/ret', '/luk']) {
      const sent = { role: haderslev, fields: {} }
      t.equal((await post(here, pageOf(kind, unknownId, form), sent)).status, 404)
    }
    t.equal((await get(here, pageOf(kind, 'x'), null)).status, 404)
    const wrong = kind === 'institutioner' ? friends : home
    t.equal((await get(here, pageOf(kind, wrong), null)).status, 404, 'of the other kind')
  }
})

t.test('a leader corrects the own institution, at once or from a day ahead', async (t) => {
  t.plan(12)
  const here = await site(t)
  const { home } = await town(here)
  const role = leaderOf(home)
  const address = pageOf('institutioner', home, '/ret')
  const form = await get(here, address, role)
  t.equal(valueIn(form.body, 'details-place'), 'Vojens')
  t.match(form.body, /<option value="care-home" selected>/)
  const fields = {
    ...hiddenIn(form.body),
    'details-name': 'Plejecenter Kløvervej',
    'details-kind': 'care-home',
    'details-place': 'Gram',
    'details-guidelines-exist': 'unknown',
  }
  const done = await post(here, address, { role, fields })
  t.equal(done.location, `/institutioner/${home}?done=updated`)
  t.equal((await post(here, address, { role, fields })).location, done.location, 'pressed twice')
  const page = await get(here, done.location, role)
  t.match(page.words, 'Ændringen er gemt')
  t.match(page.words, /Sted\s+Gram/)
  const same = { ...fields, ...hiddenIn((await get(here, address, role)).body) }
  t.match((await post(here, address, { role, fields: same })).location, 'done=unchanged')
  const later = await post(here, address, {
    role,
    fields: { ...same, 'details-place': 'Jels', effectiveOn: '1. januar 2027' },
  })
  t.match(later.location, 'done=updated&from=2027-01-01')
  const today = await get(here, later.location, role)
  t.match(today.words, 'Den gælder fra 1. januar 2027.')
  t.match(today.words, /Sted\s+Gram/)
  const wrong = await post(here, address, {
    role,
    fields: { ...same, 'details-name': '', effectiveOn: 'snart' },
  })
  t.match(wrong.words, 'Skriv dag, måned og år, for eksempel 1.3.2024.')
  t.equal(valueIn(wrong.body, 'effectiveOn'), 'snart')
})

t.test('what somebody else changed meanwhile is told, and nothing is lost', async (t) => {
  t.plan(13)
  const here = await site(t)
  const { friends } = await town(here)
  const { commands, queries } = here.registry
  const address = pageOf('foreninger-og-netvaerk', friends, '/ret')
  const form = await get(here, address, haderslev)
  const fields = {
    ...hiddenIn(form.body),
    'details-name': 'Ældre Sagen i Haderslev',
    'details-kind': 'association',
    'details-municipalityCodes': '0510',
    'details-foundedOn': 'marts 1975',
    'details-places': 'Vojens\r\nSkrydstrup',
    'details-values-described': 'unknown',
  }
  const before = await queries.network(friends)
  const details = {
    ...before?.details,
    places: ['Vojens', 'Jels'],
    publicContact: 'post@aeldresagen.dk',
    umbrella: true,
  }
  await commands.updateNetwork({
    actor: coordinator,
    id: friends,
    ifMatch: 0,
    body: UpdateNetwork.parse({ details }),
  })
  const told = await post(here, address, { role: haderslev, fields })
  t.equal(told.status, 409)
  t.match(told.words, 'Ændret af en anden, mens du skrev')
  t.match(told.words, 'har gemt en ændring 22. november 2026 kl. 11.00.')
  t.match(told.words, 'Steder: Vojens og Jels (du har skrevet: Vojens og Skrydstrup)')
  t.match(told.words, 'Fælles kontakt: post@aeldresagen.dk ')
  t.match(told.words, 'Paraplyorganisation: Ja ')
  t.equal(valueIn(told.body, 'details-name'), 'Ældre Sagen i Haderslev', 'as it was typed')
  t.equal(valueIn(told.body, 'details-places'), 'Vojens\nSkrydstrup')
  t.equal(valueIn(told.body, 'details-publicContact'), 'post@aeldresagen.dk', 'was not touched')
  t.equal(hiddenIn(told.body).revision, '1', 'what was seen now')
  const again = {
    ...fields,
    ...hiddenIn(told.body),
    'details-publicContact': 'post@aeldresagen.dk',
    'details-umbrella': 'yes',
  }
  const done = await post(here, address, { role: haderslev, fields: again })
  t.match(done.location, 'done=updated', 'sent again it is a considered act')
  const after = await queries.network(friends)
  t.strictSame(after?.details, {
    ...details,
    name: 'Ældre Sagen i Haderslev',
    places: ['Vojens', 'Skrydstrup'],
  })
  t.equal(after?.revision, 2)
})

t.test('a network is closed, and what follows is said before', async (t) => {
  t.plan(26)
  const here = await site(t)
  const { friends, choir } = await town(here)
  const address = pageOf('foreninger-og-netvaerk', friends, '/luk')
  const form = await get(here, address, haderslev)
  t.match(form.words, '2 gældende samarbejder skal afklares')
  t.equal(valueIn(form.body, 'effectiveOn'), '22. november 2026')
  const begun = { ...hiddenIn(form.body), effectiveOn: '22.11.2026' }
  const send = (fields: Record<string, string>) =>
    post(here, address, { role: haderslev, fields: { ...begun, ...fields } })
  const empty = await send({})
  t.match(empty.words, 'Hvorfor er den ophørt? Her mangler et svar.')
  const nobody = await send({ reason: 'merged' })
  t.match(nobody.words, 'skal det fremgå, hvem der fører aftalerne videre')
  t.match(nobody.body, /id="successorSearch-error"/, 'told where it is mended')
  const unknown = await send({ reason: 'merged', successorSearch: 'Findes ikke' })
  t.match(unknown.words, 'Ingen andre i registret hedder noget med »Findes ikke«.')
  t.equal(unknown.status, 422)
  const itself = await send({ reason: 'merged', successorSearch: 'Ældre', goOn: 'yes' })
  t.equal(itself.status, 200)
  t.notMatch(itself.body, /id="successorId"/, 'it is not its own successor')
  await network(here, { name: 'Koret', kind: 'network', municipalityCodes: ['0510'] })
  await network(here, { name: 'Korsangerne', kind: 'network', municipalityCodes: ['0510'] })
  const several = await send({ reason: 'merged', successorSearch: 'kor' })
  t.match(several.words, 'Vælg, hvem af dem det er. Her mangler et svar.')
  const chosen = { reason: 'merged', successorSearch: 'kor', successorId: choir }
  const check = await send(chosen)
  t.equal(check.status, 200)
  t.match(check.words, /Er Ældre Sagen ophørt\? Intet er registreret endnu\./)
  t.match(
    check.words,
    /Ophørt fra 22\. november 2026 Hvorfor .* Føres videre af .*Det sker der 2 gældende samarbejder skal afklares/,
  )
  t.match(check.words, 'Registrér, at Ældre Sagen er ophørt Ret')
  t.equal((await here.registry.queries.network(friends))?.closed, null, 'nothing is recorded')
  const along = hiddenIn(check.body)
  t.equal(along.successorId, choir)
  const mending = await send({ ...along, step: 'edit' })
  t.equal(mending.status, 200)
  t.match(mending.body, /value="merged" checked/)
  const done = await send({ ...along, step: 'send' })
  t.equal(done.location, `/foreninger-og-netvaerk/${friends}?done=closed`)
  const twice = await send({ ...along, step: 'send' })
  t.equal(twice.location, done.location, 'pressed twice')
  const page = await get(here, done.location, haderslev)
  t.match(page.words, 'Det er registreret, at den er ophørt 2 samarbejder skal nu afklares.')
  t.match(page.words, /Ophørt 22. november 2026 .* lagt sammen med en anden/)
  t.ok(linksOf(page.body).includes(`/foreninger-og-netvaerk/${choir}`), 'the successor')
  t.notOk(linksOf(page.body).includes(address), 'nothing more to change')
  const late = await here.app.inject({ url: address })
  t.equal(late.statusCode, 403)
  const list = await get(here, '/foreninger-og-netvaerk', null)
  t.match(list.words, /Ældre Sagen\s+Ophørt 22. november 2026/)
})

t.test('an institution is closed from a day ahead, unless somebody changed it', async (t) => {
  t.plan(10)
  const here = await site(t)
  const { home } = await town(here)
  const address = pageOf('institutioner', home, '/luk')
  const form = await get(here, address, haderslev)
  const details = (await here.registry.queries.institution(home))?.details
  await here.registry.commands.updateInstitution({
    actor: coordinator,
    id: home,
    ifMatch: 0,
    body: UpdateInstitution.parse({ details: { ...details, place: 'Gram' } }),
  })
  const fields = { ...hiddenIn(form.body), reason: 'closed', effectiveOn: '1.1.2027' }
  const told = await post(here, address, { role: haderslev, fields })
  t.equal(told.status, 409)
  t.match(told.words, 'Sted: Gram ')
  t.match(told.body, /value="closed" checked/)
  t.equal(valueIn(told.body, 'effectiveOn'), '1.1.2027')
  const again = { ...fields, ...hiddenIn(told.body) }
  const check = await post(here, address, { role: haderslev, fields: again })
  t.match(check.words, 'Lukket fra 1. januar 2027 Hvorfor Den er nedlagt eller stopper')
  const sent = { ...hiddenIn(check.body), step: 'send' }
  const done = await post(here, address, { role: haderslev, fields: sent })
  t.match(done.location, 'done=closed')
  const page = await get(here, done.location, haderslev)
  t.match(page.words, /Lukker 1. januar 2027\s+Den findes ikke længere/)
  t.equal((await get(here, address, haderslev)).status, 303, 'closed once')
  const updating = pageOf('institutioner', home, '/ret')
  t.equal((await get(here, updating, haderslev)).status, 303)
  const late = await post(here, updating, {
    role: haderslev,
    fields: { revision: '2', 'details-name': 'Nyt navn', 'details-kind': 'care-home' },
  })
  t.match(late.words, 'Der er registreret lukning fra 1. januar 2027')
})

t.test('a successor is searched for by Enter, chosen, and never guessed', async (t) => {
  t.plan(16)
  const here = await site(t)
  const { home } = await town(here)
  const { queries } = here.registry
  const school = (name: string) =>
    institution(here, { name, kind: 'school', municipalityCode: '0510' })
  const south = await school('Sydskolen')
  const address = pageOf('institutioner', home, '/luk')
  const form = await get(here, address, haderslev)
  const first = /<button[^>]*>/.exec(/<form class="form"[\s\S]*/.exec(form.body)?.[0] ?? '')?.[0]
  t.match(first, 'name="byEnter"', 'what Enter in a field presses')
  const answers = { reason: 'merged', successorSearch: 'syd', effectiveOn: '22.11.2026' }
  const send = (body: string, fields: Record<string, string>) =>
    post(here, address, { role: haderslev, fields: { ...hiddenIn(body), ...answers, ...fields } })
  const found = await send(form.body, { byEnter: 'yes' })
  t.equal(found.status, 200)
  t.match(found.words, 'Sydskolen (Skole i Haderslev Kommune)')
  t.match(found.body, /value="merged" checked/, 'what was answered stays')
  t.notMatch(found.body, new RegExp(`value="${south}"[^>]* checked`), 'not chosen')
  t.notMatch(found.words, 'Her mangler et svar')
  const again = await send(found.body, { byEnter: 'yes' })
  t.equal(again.status, 422, 'found already: to be chosen')
  t.match(again.words, 'Vælg, hvem af dem det er. Her mangler et svar.')
  const unlooked = await send(form.body, { step: 'send' })
  t.equal(unlooked.status, 422)
  t.equal((await queries.institution(home))?.closed, null, 'not even where just one has the name')
  const forged = await send(found.body, { successorId: home, step: 'send' })
  t.equal(forged.status, 422, 'nor itself')
  const check = await send(found.body, { successorId: south, byEnter: 'yes' })
  t.match(check.words, 'Føres videre af Sydskolen (Skole i Haderslev Kommune)')
  t.match(
    check.words,
    /gældende samarbejder? går over til Sydskolen \(Skole i Haderslev Kommune\)\. Fra den dag/,
  )
  t.match(check.words, /Luk \S.* Ret /)
  const done = await post(here, address, {
    role: haderslev,
    fields: { ...hiddenIn(check.body), step: 'send' },
  })
  t.match(done.location, 'done=closed')
  t.equal((await queries.institution(home))?.closed?.successorId, south)
})
