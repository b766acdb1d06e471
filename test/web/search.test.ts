import type { AddressInfo } from 'node:net'
import fastifyCookie from '@fastify/cookie'
import t from 'tap'
import { accessibilityProblems, markupProblems, openBrowser } from '../browser/browser.ts'
import { agreement, cookieSecret, institution, network, proposal, site, type Site } from './site.ts'
import { linksOf, rowsOf, visibleWords } from './visible.ts'

const attack = `<script>alert(1)</script>"'&`
const escaped = '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;'

const role = (name: string): Record<string, string> => ({
  'samspil-role': fastifyCookie.sign(name, cookieSecret),
})

const town = async (here: Site) => {
  const careHome = await institution(here, {
    name: 'Plejecenter Kløvervej',
    kind: 'care-home',
    municipalityCode: '0510',
    place: 'Vojens',
    centre: 'Område Vest',
  })
  const library = await institution(here, {
    name: 'Åbenrå Bibliotek',
    kind: 'library',
    municipalityCode: '0580',
  })
  const friends = await network(here, {
    name: 'Ældre Sagen',
    kind: 'association',
    municipalityCodes: ['0510'],
    cvr: '12345674',
    places: ['Gram'],
  })
  await network(here, {
    name: 'Gågruppen',
    kind: 'citizen-group',
    municipalityCodes: ['0580'],
  })
  const both = { institutionId: careHome, networkId: friends } as const
  await agreement(here, { ...both, title: 'Besøgsvenner', cell: 'formal-own' })
  await agreement(here, {
    ...both,
    title: 'Åben have',
    cell: 'informal-co',
    purpose: 'Frivillige besøger haven.',
    themes: ['visibility'],
    period: { from: '2025-03' },
  })
  await agreement(here, {
    ...both,
    institutionId: library,
    title: 'Læsehjælp',
    cell: 'formal-co',
    places: ['Aarøsund'],
  })
  await agreement(here, {
    ...both,
    title: 'Besøg på museet',
    cell: 'formal-own',
    period: { from: '2024', until: '2025-12' },
  })
  await proposal(here, { ...both, title: 'Sangaften', cell: 'formal-co' })
  return { careHome, library, friends }
}

const get = async ({ app }: Site, url: string, cookies: Record<string, string> = {}) => {
  const { statusCode: status, body } = await app.inject({ url, cookies })
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(body) ?? []
  return {
    status,
    body,
    main,
    words: visibleWords(`<body>${main}`),
    links: linksOf(body),
    found: /<p class="found">([^<]*)</.exec(main)?.[1],
    titles: [...main.matchAll(/<th scope="row">\s*<a[^>]*>([^<]*)</g)].map(([, title]) =>
      title?.trim(),
    ),
    corrected: [
      ...(/class="corrected"[\s\S]*?<\/ul>/.exec(main)?.[0] ?? '').matchAll(/<li>(.*?)<\/li>/g),
    ].map(([, words]) => words),
  }
}

const asking = (page: string, asked: Record<string, string>): string =>
  `${page}?${new URLSearchParams(asked).toString()}`

/** What the search form sends besides the words. */
const hiddenIn = (main: string) => {
  const form = /<form[^>]*role="search"[\s\S]*?<\/form>/.exec(main)?.[0] ?? ''
  return [...form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name, value]) => [name, value],
  )
}

t.test('agreements by words of theirs and names of their parties', async (t) => {
  const here = await site(t)
  await town(here)
  const cases: readonly [asked: Record<string, string>, found: string, titles: string[]][] = [
    [{ q: 'besøg' }, '2 gældende samarbejder med »besøg«.', ['Besøgsvenner', 'Åben have']],
    [{ q: 'BESØGSV' }, '1 gældende samarbejde med »BESØGSV«.', ['Besøgsvenner']],
    [{ q: 'besoeg' }, '2 gældende samarbejder med »besoeg«.', ['Besøgsvenner', 'Åben have']],
    [{ q: 'aaben have' }, '1 gældende samarbejde med »aaben have«.', ['Åben have']],
    [{ q: 'årøsund' }, '1 gældende samarbejde med »årøsund«.', ['Læsehjælp']],
    [{ q: 'aeldre laesehj' }, '1 gældende samarbejde med »aeldre laesehj«.', ['Læsehjælp']],
    [{ q: 'bibliotek' }, '1 gældende samarbejde med »bibliotek«.', ['Læsehjælp']],
    [
      { q: 'højtlæsning', sort: '-title' },
      '3 gældende samarbejder med »højtlæsning«.',
      ['Åben have', 'Læsehjælp', 'Besøgsvenner'],
    ],
    [{ q: 'besøg', theme: 'visibility' }, '1 gældende samarbejde med »besøg«.', ['Åben have']],
    [
      { q: 'besøg', status: 'lapsed' },
      '1 samarbejde med »besøg« er udløbet, ikke afklaret.',
      ['Besøg på museet'],
    ],
    [
      { q: ' besøg \t museet ', status: 'all' },
      '1 samarbejde med »besøg museet«.',
      ['Besøg på museet'],
    ],
    [{ q: '   ' }, '3 gældende samarbejder.', ['Besøgsvenner', 'Læsehjælp', 'Åben have']],
  ]
  t.plan(cases.length)
  for (const [asked, found, titles] of cases) {
    const page = await get(here, asking('/aftaler', asked))
    t.strictSame([page.found, page.titles, page.corrected], [found, titles, []], asked.q ?? '')
  }
})

t.test('what is not the visitor’s to see is not found', async (t) => {
  t.plan(4)
  const here = await site(t)
  const { careHome, library } = await town(here)
  const url = asking('/aftaler', { q: 'sangaften', status: 'all' })
  const own = await get(here, url, role(`institution-leader:${careHome}`))
  t.strictSame(own.titles, ['Sangaften'])
  const other = await get(here, url, role(`institution-leader:${library}`))
  t.equal(other.found, '0 samarbejder med »sangaften«.')
  const slip = asking('/aftaler', { q: 'sangafden', status: 'all' })
  const told = (id: string) => get(here, slip, role(`institution-leader:${id}`))
  t.strictSame((await told(careHome)).titles, ['Sangaften'])
  t.strictSame((await told(library)).corrected, [], 'nor by what it is taken for')
})

t.test('a word with a slip is taken for the one that was meant, and it is said', async (t) => {
  const here = await site(t)
  await town(here)
  const page = await get(here, asking('/aftaler', { q: 'plejecetner have' }))
  t.strictSame(page.corrected, ['Ingen fundet med »plejecetner«. Her er dem med »plejecenter«.'])
  t.equal(page.found, '1 gældende samarbejde med »plejecenter have«.')
  t.match(page.main, 'value="plejecetner have"', 'what was typed stays in the field')
  const none = await get(
    here,
    asking('/aftaler', { q: 'plejecetner', theme: 'coherence-and-accessibility' }),
  )
  t.strictSame(none.corrected, [
    'Ingen fundet med »plejecetner«. Der er søgt på »plejecenter« i stedet.',
  ])
  const english = await get(here, asking('/en/institutions', { q: 'plejecetner' }))
  t.strictSame(english.corrected, [
    'None found with “plejecetner”. These are the ones with “plejecenter”.',
  ])
  t.equal(english.found, '1 institution with “plejecenter”.')
  t.strictSame(await markupProblems(page.body), [])
})

t.test('a search keeps filters and order, and they keep the search', async (t) => {
  const here = await site(t)
  const { friends } = await town(here)
  const chosen = { municipalityCode: '0510', networkId: friends, status: 'all', sort: '-from' }
  const asked = { q: 'besøg', ...chosen }
  const { main, links } = await get(here, asking('/aftaler', asked))
  t.strictSame(Object.fromEntries(hiddenIn(main)), chosen)
  const filters = /<form[^>]*action="\/aftaler"[^>]*autocomplete="off">\s*<input[\s\S]*?<\/form>/g
  t.match([...main.matchAll(filters)].join(''), 'name="q" value="besøg"')
  const searchOf = (link: string | undefined) =>
    Object.fromEntries(new URLSearchParams((link ?? '').split('?')[1]))
  const english = links.find((link) => link.startsWith('/en/agreements?'))
  t.strictSame(searchOf(english), asked, 'the other language')
  const file = links.find((link) => link.includes('format=csv'))
  t.strictSame(searchOf(file), { ...asked, format: 'csv' }, 'the file')
  const titles = links.find((link) => link.startsWith('/aftaler?') && !link.includes('sort='))
  const { sort, ...unsorted } = asked
  t.strictSame(searchOf(titles), unsorted, `another order than ${sort}`)
  const { q, ...others } = asked
  const without = links.find((link) => link.startsWith('/aftaler?') && !link.includes('q='))
  t.strictSame(searchOf(without), others, `without ${q}`)
  t.match(main, /<strong>»besøg«<\/strong>\s*<a[^>]*>Fjern</)
  const unfiltered = links.map(searchOf).filter((one) => one.q === 'besøg' && !('status' in one))
  t.strictSame(unfiltered, [
    { q: 'besøg', municipalityCode: '0510', networkId: friends, sort: '-from' },
  ])
})

t.test('as a file: what is shown, and in that order', async (t) => {
  t.plan(3)
  const here = await site(t)
  await town(here)
  const firsts = async (url: string) => {
    const { body } = await here.app.inject({ url })
    return body
      .split('\r\n')
      .slice(1, -1)
      .map((row) => row.split(';')[0])
  }
  const asked = { q: 'besøg', status: 'all', sort: '-title', format: 'csv' }
  t.strictSame(await firsts(asking('/aftaler', asked)), [
    'Åben have',
    'Besøgsvenner',
    'Besøg på museet',
  ])
  t.strictSame(await firsts(asking('/institutioner', { q: 'vest', format: 'csv' })), [
    'Plejecenter Kløvervej',
  ])
  t.strictSame(await firsts(asking('/foreninger-og-netvaerk', { q: 'gaagr', format: 'csv' })), [
    'Gågruppen',
  ])
})

t.test('page by page', async (t) => {
  t.plan(5)
  const here = await site(t)
  const { careHome, friends } = await town(here)
  for (let made = 0; made < 53; made += 1) {
    await agreement(here, {
      institutionId: careHome,
      networkId: friends,
      title: `Kaffe ${String(100 + made)}`,
      cell: 'informal-own',
    })
  }
  const first = await get(here, asking('/aftaler', { q: 'kaffe', sort: '-title' }))
  t.equal(first.found, '53 gældende samarbejder med »kaffe«.')
  t.equal(rowsOf(first.main), 50)
  const next = first.links.find((link) => link.includes('cursor=')) ?? ''
  const rest = await get(here, next)
  t.strictSame(rest.titles, ['Kaffe 102', 'Kaffe 101', 'Kaffe 100'])
  t.match(rest.words, 'Viser 51–53 af 53')
  t.strictSame(hiddenIn(rest.main), [['sort', '-title']], 'another search begins at the first page')
})

t.test('institutions, and associations and networks', async (t) => {
  const here = await site(t)
  await town(here)
  const cases: readonly [url: string, found: string, names: string[]][] = [
    ['/institutioner?q=aabenraa', '1 institution med »aabenraa«.', ['Åbenrå Bibliotek']],
    ['/institutioner?q=vojens', '1 institution med »vojens«.', ['Plejecenter Kløvervej']],
    ['/institutioner?q=bib&kind=care-home', '0 institutioner med »bib«.', []],
    [
      '/foreninger-og-netvaerk?q=12345674',
      '1 forening eller netværk med »12345674«.',
      ['Ældre Sagen'],
    ],
    ['/foreninger-og-netvaerk?q=gram', '1 forening eller netværk med »gram«.', ['Ældre Sagen']],
    [
      '/en/associations-and-networks?q=gågr',
      '1 association or network with “gågr”.',
      ['Gågruppen'],
    ],
  ]
  t.plan(cases.length + 3)
  for (const [url, found, names] of cases) {
    const page = await get(here, encodeURI(url))
    t.strictSame([page.found, page.titles], [found, names], url)
  }
  const { main, links } = await get(here, '/institutioner?q=bib&kind=library')
  t.strictSame(hiddenIn(main), [['kind', 'library']])
  t.match(main, /Type: <strong>Bibliotek<\/strong>/)
  t.strictSame(links.filter((link) => /^\/institutioner(\?|$)/.test(link)).slice(1), [
    '/institutioner?kind=library',
    '/institutioner?q=bib',
    '/institutioner',
    '/institutioner?q=bib&kind=library&format=csv',
  ])
})

t.test('where nothing is found: what to try', async (t) => {
  t.plan(12)
  const here = await site(t)
  await town(here)
  const link = (main: string) => linksOf(/class="alert[\s\S]*/.exec(main)?.[0] ?? '')[0]
  const alone = await get(here, '/aftaler?q=xyz')
  t.match(alone.words, 'Intet fundet med »xyz« Prøv færre eller andre ord')
  t.notMatch(alone.words, 'dine andre valg')
  t.equal(link(alone.main), '/aftaler')
  const filtered = await get(here, '/aftaler?q=xyz&theme=visibility&status=ended')
  t.match(filtered.words, 'Måske findes det uden for dine andre valg. Søg uden de andre valg')
  t.equal(link(filtered.main), '/aftaler?q=xyz&status=all')
  const past = await get(here, '/aftaler?q=museet')
  t.match(past.words, 'Der er 1 samarbejde, der passer, men det gælder ikke i dag.')
  t.equal(link(past.main), '/aftaler?q=museet&status=all')
  const party = await get(here, '/en/institutions?q=xyz&kind=library')
  t.match(party.words, 'Nothing found with “xyz”')
  t.equal(link(party.main), '/en/institutions?q=xyz')
  const network = await get(here, '/foreninger-og-netvaerk?q=xyz')
  t.equal(link(network.main), '/foreninger-og-netvaerk')
  const signs = await get(here, asking('/aftaler', { q: '--' }))
  t.equal(signs.found, '0 gældende samarbejder med »--«.')
  t.strictSame(await markupProblems(filtered.body), [])
})

t.test('what is typed is shown as text, and is never markup', async (t) => {
  const here = await site(t)
  await town(here)
  const pages = ['/aftaler', '/en/agreements', '/institutioner', '/foreninger-og-netvaerk']
  t.plan(pages.length * 4 + 2)
  for (const page of pages) {
    const { main, body, status } = await get(here, asking(page, { q: attack }))
    t.equal(status, 200)
    t.notMatch(body, '<script>alert')
    t.match(main, `value="${escaped}"`)
    t.strictSame(await markupProblems(body), [], page)
  }
  t.equal((await get(here, asking('/aftaler', { q: 'å'.repeat(200) }))).status, 200)
  t.equal((await get(here, asking('/aftaler', { q: 'å'.repeat(201) }))).status, 400)
})

t.test('in a real browser', async (t) => {
  const here = await site(t)
  const browser = await openBrowser()
  t.teardown(() => browser.close())
  await town(here)
  await here.app.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${String((here.app.server.address() as AddressInfo).port)}`
  const searches = [
    ['/aftaler?sort=-from', 'Søg i titel, formål, opgaver, parter og steder', 'besøg', 2],
    ['/en/institutions', 'Search names, places and centres', 'aabenraa', 1],
    ['/foreninger-og-netvaerk', 'Søg i navn, CVR-nummer og steder', 'ælder', 1],
  ] as const
  for (const [address, label, typed, rows] of searches) {
    for (const width of [360, 1280]) {
      for (const javaScript of [true, false]) {
        const what = `${address} ${String(width)} ${String(javaScript)}`
        const page = await browser.newPage({ width, javaScript })
        await page.goto(origin + address)
        await page.getByLabel(label).fill(typed)
        await page.keyboard.press('Enter')
        await page.waitForURL(/[?&]q=/)
        t.equal(new URL(page.url()).searchParams.get('q'), typed, what)
        t.equal(await page.locator('tbody tr').count(), rows)
        t.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
        t.equal(await page.getByLabel(label).inputValue(), typed)
        if (javaScript) t.strictSame(await accessibilityProblems(page), [])
        await page.close()
      }
    }
  }
})
