import { randomUUID } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import t from 'tap'
import { InstitutionKind } from '#schemas/parties/institution.ts'
import { NetworkKind } from '#schemas/parties/network.ts'
import { Formality, Production } from '#schemas/terms/classification.ts'
import { Theme } from '#schemas/values.ts'
import { AgreementStatus } from '#schemas/views/agreement.ts'
import { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import type { Queries } from '#src/read-side/queries.ts'
import { NotCaughtUpError } from '#src/read-side/up-to-date.ts'
import { paths } from '#src/web/paths.ts'
import {
  agreement,
  cookieSecret,
  institution,
  network,
  notice,
  openPages,
  proposal,
  site,
  type Site,
} from './site.ts'
import { linksOf, rowsOf, visibleWords } from './visible.ts'

const attack = `<script>alert(1)</script>"'&`

/** Two municipalities, all four cells, and what is not in force. */
const town = async (site: Site) => {
  const careHome = await institution(site, {
    name: 'Plejecenter Kløvervej',
    kind: 'care-home',
    municipalityCode: '0510',
    place: 'Vojens',
  })
  const library = await institution(site, {
    name: 'Bibliotekerne',
    kind: 'library',
    municipalityCode: '0550',
  })
  const friends = await network(site, {
    name: 'Ældre Sagen',
    kind: 'association',
    umbrella: true,
    municipalityCodes: ['0510', '0550'],
    places: ['Vojens'],
  })
  const parties = { institutionId: careHome, networkId: friends }
  const both = { institutionId: library, networkId: friends }
  await agreement(site, { ...parties, title: 'Besøgsvenner', cell: 'formal-own' })
  await agreement(site, {
    ...parties,
    title: `Åben have ${attack}`,
    cell: 'informal-co',
    places: [attack],
    themes: ['visibility', 'health-and-sustainability'],
  })
  const ending = await agreement(site, { ...both, title: 'Læsehjælp', cell: 'formal-co' })
  await notice(site, ending, '2027-06-30')
  const lapsing = { from: '2024', until: '2025-12' }
  await agreement(site, { ...both, title: 'Udflugter', cell: 'informal-own', period: lapsing })
  await proposal(site, { ...parties, title: 'Sangaften', cell: 'formal-co' })
  return { careHome, library, friends }
}

const parts = async (site: Site) => ({
  institutionId: await institution(site, {
    name: 'Bibliotekerne',
    kind: 'library',
    municipalityCode: '0510',
  }),
  networkId: await network(site, {
    name: 'Sangkoret',
    kind: 'association',
    municipalityCodes: ['0510'],
  }),
})

const get = async ({ app }: Site, url: string, cookies: Record<string, string> = {}) => {
  const { statusCode, body, headers } = await app.inject({ url, cookies })
  return { status: statusCode, body, headers, words: visibleWords(body) }
}

t.test('an empty registry says what comes first', async (t) => {
  const here = await site(t)
  const said: readonly [string, string][] = [
    ['/', 'Der er ikke registreret samarbejder endnu'],
    ['/aftaler', 'Der er ikke registreret samarbejder endnu'],
    ['/aftaler?status=all', 'Der er ikke registreret samarbejder endnu'],
    ['/institutioner', 'Der er ikke registreret institutioner endnu'],
    ['/foreninger-og-netvaerk', 'Der er ikke registreret foreninger eller netværk endnu'],
    ['/en/institutions', 'No institutions are registered yet'],
  ]
  t.plan(said.length * 4 + 1)
  for (const [address, title] of said) {
    const { body, words } = await get(here, address)
    t.match(words, title, address)
    t.match(words, /koordinator registrerer institutionerne|coordinator registers the institutions/)
    t.notMatch(words, /Fjern alle valg|fjerne et|Remove all|remove a choice/)
    t.ok(linksOf(body).includes('/docs'))
  }
  t.match((await get(here, '/aftaler?theme=visibility')).words, 'Ingen samarbejder passer')
})

t.test('where nothing is registered, any coordinator may begin', async (t) => {
  t.plan(4)
  const { body, words } = await get(await site(t, {}, 'role-page'), '/rolle')
  t.equal([...body.matchAll(/<option value="0\d{3}"/g)].length, 98, 'any coordinator may begin')
  t.notMatch(words, 'Leder af en institution')
  t.notMatch(words, /demo/i, 'which it need not be')
  t.match(words, 'Her er ikke rigtigt log ind endnu')
})

t.test('what is registered and not in force is not hidden', async (t) => {
  const here = await site(t)
  const parties = await parts(here)
  const lonely = { institutionId: parties.institutionId }
  t.plan(8)
  const before = await get(here, `/aftaler?networkId=${parties.networkId}`)
  t.match(before.words, 'Der er ikke registreret samarbejder her endnu')
  await proposal(here, { ...parties, title: 'Sangaften', cell: 'formal-co' })
  for (const address of ['/', '/aftaler', `/aftaler?institutionId=${lonely.institutionId}`]) {
    const { words, body } = await get(here, address)
    t.match(words, /Ingen samarbejder gælder i dag .* 1 samarbejde, der passer/)
    const link = linksOf(body).find((one) => one.endsWith('status=all')) ?? ''
    t.equal(rowsOf((await get(here, link)).body), 1, link)
  }
  const others = { 'samspil-role': fastifyCookie.sign('coordinator:0101', cookieSecret) }
  t.match((await get(here, '/aftaler', others)).words, 'ikke registreret samarbejder endnu')
})

t.test('a registry with something in it', async (t) => {
  const here = await site(t)
  const { careHome, friends } = await town(here)

  t.test('the model counts, names and links', async (t) => {
    const { body, words } = await get(here, '/')
    t.plan(9)
    t.match(words, 'Alle kommuner · i dag, 22. november 2026')
    t.match(words, /3 samarbejder .* 67\s%\s+er aktivt medborgerskab/)
    t.match(words, '1 samarbejde er udløbet, ikke afklaret')
    t.match(words, /Kilde|høringsudgave 2013, Bilag 2/)
    t.match(words, 'ikke absolut')
    t.match(words, 'flere rækker')
    const links = linksOf(body)
    t.ok(links.includes('/aftaler?formality=formal&production=own-production'))
    t.ok(links.includes('/aftaler?status=lapsed'))
    t.equal([...body.matchAll(/<h1>/g)].length, 1)
  })

  t.test('every number on the model leads to a list of as many', async (t) => {
    const addresses = [
      '/',
      '/?municipalityCode=0510',
      '/en?theme=visibility&groupBy=theme',
      `/?place=${encodeURIComponent(attack)}&groupBy=place`,
      ...ModelGrouping.options.map((grouping) => `/?groupBy=${grouping}`),
    ]
    for (const address of addresses) {
      const { body } = await get(here, address)
      const numbers = [
        ...body.matchAll(
          /<a(?:\s+class="[\w-]+")?\s+href="([^"]*(?:aftaler|agreements)[^"]*)"\s*>(\d+)(?!\d|\s?%)/g,
        ),
      ]
      t.ok(numbers.length > 3, `${address} has numbers`)
      for (const [, link = '', count] of numbers) {
        const list = await get(here, link.replaceAll('&amp;', '&').replaceAll('&#39;', "'"))
        t.equal(rowsOf(list.body), Number(count), `${address} -> ${link}`)
      }
    }
  })

  t.test('a row that no list can show has no link', async (t) => {
    t.plan(2)
    const { body } = await get(here, '/?theme=visibility&groupBy=theme')
    t.ok(linksOf(body).some((link) => link.startsWith('/aftaler?theme=visibility&')))
    t.notOk(linksOf(body).some((link) => link.includes('theme=health')))
  })

  t.test('what was chosen is said, kept in links and can be taken away', async (t) => {
    const { body, words } = await get(
      here,
      `/?municipalityCode=0510&institutionId=${careHome}&theme=&place=+Vojens+&groupBy=theme`,
    )
    t.plan(6)
    t.match(words, 'Haderslev Kommune · i dag')
    t.match(words, /Institution:\s+Plejecenter Kløvervej/)
    t.match(words, 'Ingen samarbejder passer til dine valg')
    const kept = `municipalityCode=0510&institutionId=${careHome}`
    const links = linksOf(body)
    t.ok(links.includes(`/?groupBy=theme&${kept}`), 'without the place')
    t.ok(links.includes(`/en?${kept}&place=+Vojens+&groupBy=theme`), 'in the other language')
    t.match(body, /<option value="0510" selected>/)
  })

  t.test('the list shows status in words and sorts', async (t) => {
    const { body, words } = await get(here, '/aftaler?sort=-from&status=all')
    t.plan(8)
    t.match(words, '5 samarbejder.', 'proposals among them: analysts see all')
    t.match(words, 'Opsagt til 30. juni 2027')
    t.match(words, 'Udløbet')
    t.match(words, 'Foreslået')
    t.match(words, 'januar 2024')
    t.match(body, /aria-sort="descending"/)
    t.ok(linksOf(body).includes('/aftaler?status=all'), 'by title')
    t.ok(linksOf(body).includes('/aftaler?status=all&sort=from'), 'the other way round')
  })

  t.test('the agreements of one association, by its name', async (t) => {
    t.plan(3)
    const { body, words } = await get(here, `/en/agreements?networkId=${friends}`)
    t.match(words, /Association or network:\s+Ældre Sagen/)
    t.equal(rowsOf(body), 3)
    t.match(body, new RegExp(`type="hidden" name="networkId" value="${friends}"`))
  })

  t.test('institutions and networks', async (t) => {
    t.plan(6)
    const institutions = await get(here, '/institutioner?municipalityCode=0510')
    t.match(institutions.words, '1 institution.')
    t.match(
      institutions.words,
      /Plejecenter Kløvervej .* Plejecenter .* Haderslev Kommune .* Vojens/,
    )
    t.ok(linksOf(institutions.body).includes(`/aftaler?institutionId=${careHome}`))
    const networks = await get(here, '/foreninger-og-netvaerk?kind=association')
    t.match(networks.words, /Ældre Sagen .* Forening, paraplyorganisation/)
    t.match(networks.words, 'Haderslev Kommune, Tønder Kommune')
    t.match((await get(here, '/en/institutions?kind=school')).words, 'No institutions found')
  })

  t.test('no code, id or ISO date is read anywhere', async (t) => {
    const codes = [
      ...[
        AgreementStatus,
        Formality,
        Production,
        Theme,
        NetworkKind,
        InstitutionKind,
        ModelGrouping,
      ]
        .flatMap(({ options }): readonly string[] => options)
        .filter((code) => code.includes('-') || /[A-Z]/.test(code)),
      'in-force',
      'municipalityCode',
      '0510',
      'undefined',
      ' null',
      '[object',
      careHome,
    ]
    // English words as well as codes.
    const english = ['own-production', 'co-production']
    const asked = [
      '',
      '?municipalityCode=0510&theme=visibility&status=lapsed&kind=council',
      '?status=all',
      ...ModelGrouping.options.map((one) => `?groupBy=${one}`),
    ]
    for (const language of ['da', 'en'] as const) {
      for (const page of openPages.map((name) => paths[name])) {
        for (const query of asked) {
          const { words: all } = await get(here, page[language] + query)
          // Addresses are there to be copied.
          const words = all.replaceAll(/https?:\/\/\S+/g, '')
          const read = codes
            .filter((code) => !(language === 'en' && english.includes(code)))
            .filter((code) => words.includes(code))
          t.strictSame(read, [], page[language] + query)
          t.notMatch(words, /\d{4}-\d{2}/)
        }
      }
    }
  })

  t.test('what others wrote is shown and never run', async (t) => {
    t.plan(4)
    for (const address of [
      '/',
      '/aftaler',
      '/?groupBy=place',
      `/?place=${encodeURIComponent(attack)}`,
    ]) {
      t.notMatch((await get(here, address)).body, /<script/)
    }
  })

  t.test('an address that cannot be is answered kindly', async (t) => {
    const addresses = [
      '/?municipalityCode=51',
      '/?theme=sun',
      '/?place=%00',
      '/?groupBy=day',
      '/aftaler?cursor=e30',
      '/aftaler?cursor=%F0%9F',
      '/aftaler?institutionId=1',
      '/aftaler?before=-1',
      '/institutioner?before=x',
      '/aftaler?sort=size',
      '/en/institutions?kind=castle',
    ]
    t.plan(addresses.length * 2)
    for (const address of addresses) {
      const { status, words } = await get(here, address)
      t.equal(status, 400, address)
      t.match(words, /Adressen kan ikke læses|The address cannot be read/)
    }
  })
})

t.test('more than a page', async (t) => {
  const here = await site(t)
  const { careHome, friends } = await town(here)
  const titles = Array.from({ length: 60 }, (_, index) => `Gåtur ${String(index + 100)}`)
  for (const title of titles) {
    await agreement(here, {
      institutionId: careHome,
      networkId: friends,
      title,
      cell: 'formal-own',
    })
  }
  t.plan(14)
  const first = await get(here, '/aftaler?formality=formal')
  t.equal(rowsOf(first.body), 50)
  const next = linksOf(first.body).find((link) => link.includes('cursor='))
  t.match(next, /^\/aftaler\?formality=formal&cursor=[\w-]+&before=50$/)
  t.match(first.words, 'Viser 1–50 af 62')
  t.match(first.words, 'Næste 12 ')
  const second = await get(here, next ?? '')
  t.equal(rowsOf(second.body), 12)
  t.match(second.words, 'Tilbage til begyndelsen')
  t.match(second.words, 'Viser 51–62 af 62')
  t.ok(linksOf(second.body).includes('/aftaler?formality=formal'))
  t.notMatch(second.words, /Næste|Vis flere/)
  const unsaid = await get(here, (next ?? '').replace('&before=50', ''))
  t.match(unsaid.words, 'Viser 12 af 62')
  const untrue = await get(here, (next ?? '').replace('before=50', 'before=7'))
  t.match(untrue.words, 'Viser 12 af 62')
  const alone = await get(here, '/aftaler?formality=formal&before=7')
  t.match(alone.words, 'Viser 1–50 af 62')
  const all = [...first.body.matchAll(/Gåtur \d+/g), ...second.body.matchAll(/Gåtur \d+/g)]
  t.strictSame(
    all.map(([title]) => title),
    titles,
  )
  t.match((await get(here, '/en/agreements')).words, '63 collaborations in force.')
})

t.test('the demo role', async (t) => {
  const here = await site(t, {}, 'role-page')
  const { library } = await town(here)
  const choose = (payload: Record<string, string>, headers: Record<string, string> = {}) =>
    here.app.inject({
      method: 'POST',
      url: '/rolle',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(payload).toString(),
    })

  t.test('is chosen by name, remembered in a signed cookie, and said', async (t) => {
    t.plan(8)
    const answer = await choose({
      role: 'institution-leader',
      institution: 'plejecenter kløvervej, Haderslev Kommune ',
    })
    t.equal(answer.statusCode, 303)
    t.equal(answer.headers.location, '/rolle?chosen=yes')
    const [cookie] = answer.cookies
    t.match(cookie, { name: 'samspil-role', httpOnly: true, sameSite: 'Strict', path: '/' })
    const cookies = { 'samspil-role': cookie?.value ?? '' }
    const { words } = await get(here, '/rolle?chosen=yes', cookies)
    t.match(words, 'Du ser nu registret som leder af Plejecenter Kløvervej, Haderslev Kommune.')
    t.match((await get(here, '/en', cookies)).words, 'leader of Plejecenter Kløvervej')
    t.equal(rowsOf((await get(here, '/aftaler?status=proposed', cookies)).body), 1)
    const other = await choose({ role: 'institution-leader', institution: 'bibliotekerne' })
    const others = { 'samspil-role': other.cookies[0]?.value ?? '' }
    t.match((await get(here, '/', others)).words, 'leder af Bibliotekerne, Tønder Kommune')
    const theirs = await get(here, '/aftaler?status=proposed', others)
    t.match(theirs.words, 'Ingen samarbejder passer', 'another institution’s proposal is not seen')
  })

  t.test('coordinator and analyst', async (t) => {
    t.plan(4)
    t.equal((await choose({ role: 'coordinator', municipality: '0101' })).statusCode, 303)
    const coordinator = await choose({ role: 'coordinator', municipality: '0550' })
    const cookies = { 'samspil-role': coordinator.cookies[0]?.value ?? '' }
    t.match((await get(here, '/', cookies)).words, 'frivillighedskoordinator i Tønder Kommune')
    t.match((await get(here, '/aftaler?status=proposed', cookies)).words, 'Ingen samarbejder')
    const analyst = await choose({ role: 'analyst' })
    t.equal(analyst.statusCode, 303)
  })

  t.test('what cannot be chosen is said, and nothing is remembered', async (t) => {
    const sent: readonly [Record<string, string>, Record<string, string>, number][] = [
      [{ role: 'institution-leader', institution: 'Ingen' }, {}, 422],
      [{ role: 'institution-leader', institution: '' }, {}, 422],
      [{ role: 'coordinator', municipality: '' }, {}, 422],
      [{ role: 'coordinator', municipality: '9999' }, {}, 422],
      [{ role: 'coordinator', municipality: 'toString' }, {}, 422],
      [{ role: 'mayor' }, {}, 422],
      [{}, {}, 422],
      [{ role: 'analyst' }, { 'sec-fetch-site': 'cross-site' }, 403],
      [{ role: 'analyst' }, { 'sec-fetch-site': 'same-site' }, 403],
      [{ role: 'analyst' }, { origin: 'https://example.org' }, 403],
      [{ role: 'analyst' }, { origin: 'null' }, 403],
      [{ role: 'analyst', institution: 'x'.repeat(600_000) }, {}, 413],
    ]
    t.plan(sent.length * 2)
    for (const [payload, headers, status] of sent) {
      const { statusCode, cookies } = await choose(payload, headers)
      t.equal(statusCode, status, JSON.stringify([payload, headers]).slice(0, 80))
      t.strictSame(cookies, [])
    }
  })

  t.test('what is wrong is said at the field, which keeps what was written', async (t) => {
    t.plan(8)
    const written = `Plejecenter ${attack}`
    const { body } = await choose({ role: 'institution-leader', institution: written })
    t.match(body, '<a href="#institution">Vælg en institution på listen.')
    t.match(body, /id="institution-error"[^]*Vælg en institution på listen/)
    t.match(body, /aria-describedby="institution-hint institution-error"/)
    t.match(body, 'value="Plejecenter &lt;script&gt;')
    t.equal([...body.matchAll(/aria-invalid/g)].length, 1)
    const several = await choose({ role: 'institution-leader', institution: 'kommune' })
    t.match(several.body, 'Flere institutioner passer')
    const nowhere = await choose({ role: 'coordinator', municipality: '' })
    t.match(nowhere.body, '<a href="#municipality">')
    t.match(nowhere.body, /aria-describedby="municipality-error"/)
  })

  t.test('a cookie that is forged, or of another registry, is nobody in particular', async (t) => {
    const leader = `institution-leader:${library}`
    const sent = [
      '',
      leader,
      `${leader}.AAAA`,
      fastifyCookie.sign(leader, 'another secret, of someone else altogether'),
      fastifyCookie.sign('mayor', cookieSecret),
      fastifyCookie.sign(`institution-leader:${randomUUID()}`, cookieSecret),
    ]
    t.plan(sent.length + 1)
    for (const cookie of sent) {
      const { words } = await get(here, '/', { 'samspil-role': cookie })
      t.match(words, 'Du ser registret som analytiker', cookie)
    }
    const own = await get(here, '/', { 'samspil-role': fastifyCookie.sign(leader, cookieSecret) })
    t.match(own.words, 'Du ser registret som leder af Bibliotekerne')
  })

  t.test('is not offered where there is no demo sign-in', async (t) => {
    t.plan(2)
    const earnest = await site(t, { isDemoSignIn: false }, 'role-page')
    t.equal((await get(earnest, '/rolle')).status, 404)
    t.notMatch((await get(earnest, '/')).words, 'Uden log ind')
  })

  t.test('a choice of roles that others can reach says so', async (t) => {
    t.plan(2)
    const open = await site(t, { isPublicDemo: true }, 'role-page')
    t.match((await get(open, '/aftaler')).words, 'ingen adgangskontrol endnu')
    t.match((await get(open, '/en')).words, 'no access control here yet')
  })
})

t.test('what surrounds the pages', async (t) => {
  const here = await site(t)

  t.test('nothing is loaded from elsewhere, run inline or kept', async (t) => {
    t.plan(openPages.length * 4)
    for (const { da } of openPages.map((name) => paths[name])) {
      const { headers, body } = await get(here, da)
      t.match(headers['content-security-policy'], /^default-src 'self';/)
      t.notMatch(headers['content-security-policy'], /unsafe|https?:/)
      t.equal(headers['cache-control'], 'no-store')
      t.notMatch(body, /<script|<style|\sstyle="|\son\w+="|javascript:|https?:\/\//)
    }
  })

  t.test('styles, letters and pictures are served; nothing else of dkfds is', async (t) => {
    const { body } = await get(here, '/')
    const served = [...body.matchAll(/(?:href|src)="(\/assets\/[^"#]*)/g)].map(
      ([, path]) => path ?? '',
    )
    t.ok(served.length >= 3)
    for (const path of served) t.equal((await get(here, path)).status, 200, path)
    for (const path of ['js/dkfds.min.js', 'README.md', 'scss/dkfds.scss', '../package.json']) {
      t.equal((await get(here, `/assets/dkfds/${path}`)).status, 404, path)
    }
  })

  t.test('what is not there, in the language of its address', async (t) => {
    t.plan(6)
    const danish = await get(here, '/findes-ikke?a="><script>')
    t.equal(danish.status, 404)
    t.match(danish.words, 'Siden findes ikke')
    t.notMatch(danish.body, /<script/)
    t.match(danish.headers['content-security-policy'], /^default-src 'self';/)
    t.match((await get(here, '/en/nowhere')).words, 'The page does not exist')
    t.match((await get(here, '/entirely')).words, 'Siden findes ikke')
  })

  t.test('what went wrong with us is noted and not shown', async (t) => {
    t.plan(5)
    const failing = (error: Error): Partial<Queries> => ({
      collaborationModel: () => Promise.reject(error),
    })
    const wrong = await site(t, { queries: failing(new Error('SELECT secret')) as Queries })
    const { status, body, words } = await get(wrong, '/')
    t.equal(status, 500)
    t.notMatch(body, 'secret')
    t.match(words, 'Noget gik galt hos os')
    const behind = await site(t, { queries: failing(new NotCaughtUpError()) as Queries })
    t.equal((await get(behind, '/en')).status, 503)
    t.match((await get(behind, '/en')).words, 'The register is reading in the latest')
  })
})
