import t from 'tap'
import { accessibilityProblems, markupProblems, openBrowser } from '../../browser/browser.ts'
import { agreement, institution, network, site } from '../site.ts'

const here = await site(t)
const institutionId = await institution(here, {
  name: 'Plejecenter Kløvervej',
  kind: 'care-home',
  municipalityCode: '0510',
})
const networkId = await network(here, {
  name: 'Ældre Sagen',
  kind: 'association',
  municipalityCodes: ['0510'],
})
const parties = { institutionId, networkId }
await agreement(here, {
  ...parties,
  title: 'Besøgsvenner',
  cell: 'formal-own',
  period: { from: '2023-01-01' },
  places: ['Gram', 'Jels', 'Skrydstrup', 'Sommersted', 'Vojens', 'Øsby'],
})
await agreement(here, {
  ...parties,
  title: 'Åben have',
  cell: 'formal-co',
  period: { from: '2024-06-01' },
})
await agreement(here, {
  ...parties,
  title: 'Sangaften',
  cell: 'informal-co',
  period: { from: '2024-03-01', until: '2025-12-31' },
})

const years = 'from=2024-01-01&to=2026-11-22'
const told = async (url: string) => {
  const { statusCode, body, headers } = await here.app.inject(url)
  return { statusCode, headers, body: body.replaceAll('\u00a0', ' ') }
}

/** The cells of a table's body, row by row, as they are read. */
const rowsOf = (body: string, from: string): string[][] => {
  const [, table = ''] = body.slice(body.indexOf(from)).split('<tbody>')
  return [...(table.split('</tbody>')[0] ?? '').matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(
    ([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
        cell.replaceAll(/<[^>]*>/g, '').trim(),
      ),
  )
}

t.test('the page tells how the model developed, in words and numbers', async (t) => {
  const { statusCode, body } = await told(`/udvikling?${years}`)
  t.equal(statusCode, 200)
  t.strictSame(await markupProblems(body), [])
  t.match(body, 'Alle kommuner · fra 1. januar 2024 til og med 22. november 2026, år for år')
  t.match(
    body.replaceAll(/\s+/g, ' '),
    '1. januar 2026: 2 samarbejder, 1 flere end 1. januar 2024. 50 % er aktivt medborgerskab, 50 procentpoint højere end dengang.',
  )
  t.strictSame(rowsOf(body, 'over-time-table'), [
    ['1. januar 2024', '1', '0', '0', '0', '1', '0 %', '0'],
    ['1. januar 2025', '1', '1', '0', '1', '3', '67 %', '0'],
    ['1. januar 2026', '1', '1', '0', '0', '2', '50 %', '1'],
  ])
  t.match(
    body,
    '<title id="over-time-wide-title">Samarbejder i modellens fire felter over tid</title>',
  )
  t.match(
    body,
    '1. januar 2024: 1 samarbejde, heraf 0 om medproduktion. 1. januar 2025: 3 samarbejder, heraf 2 om medproduktion. 1. januar 2026: 2 samarbejder, heraf 1 om medproduktion.</desc>',
  )
  t.notMatch(body, 'over-time-key-informalOwnProduction', 'the key has what is drawn')
  t.match(body, '/aftaler?validAt=2025-01-01&amp;formality=informal&amp;production=co-production"')
  t.match(
    body,
    `/v1/collaboration-model/over-time?from=2024-01-01&amp;to=2026-11-22&amp;step=year"`,
  )
  t.match(body, '/udvikling?from=2024-01-01&amp;to=2026-11-22&amp;format=csv"')
  t.match(body, '/flytninger?from=2024-01-01&amp;to=2026-11-22"')
})

t.test(
  'English is complete, two days can be turned round, and what is left out is ten years',
  async (t) => {
    const { body } = await told('/en/over-time?from=2026-11-22&to=2024-01-01&step=quarter')
    t.strictSame(await markupProblems(body), [])
    t.match(body, 'from 1 January 2024 to 22 November 2026, both included, quarter by quarter')
    t.match(body, 'On 1 October 2026: 2 collaborations, 1 more than on 1 January 2024.')
    t.equal(rowsOf(body, 'over-time-table').length, 12)
    const { body: all } = await told('/udvikling')
    t.strictSame(
      rowsOf(all, 'over-time-table')
        .map(([date, , , , , total]) => [date, total])
        .slice(5),
      [
        ['22. november 2021', '0'],
        ['22. november 2022', '0'],
        ['22. november 2023', '1'],
        ['22. november 2024', '3'],
        ['22. november 2025', '3'],
        ['22. november 2026', '2'],
      ],
    )
  },
)

t.test('by municipality and by place: a picture and a row for each', async (t) => {
  const { body } = await told(`/udvikling?${years}&groupBy=municipality`)
  t.strictSame(await markupProblems(body), [])
  t.match(body, 'Fordelt på kommune</h2>')
  t.match(body, 'Haderslev Kommune: samarbejder i modellens fire felter over tid</title>')
  t.strictSame(rowsOf(body, 'over-time-groups'), [['Haderslev Kommune', '1', '3', '2']])
  t.match(body, '/aftaler?municipalityCode=0510&amp;validAt=2025-01-01"')
  t.match(body, `/udvikling?groupBy=place&amp;from=2024-01-01`)
  const { body: many } = await told(
    '/udvikling?from=2025-01-02&to=2026-01-02&step=day&groupBy=place',
  )
  t.match(many, 'Her er flere tal, end der kan vises på siden')
  t.notMatch(many, 'over-time-groups')
})

t.test('what cannot be shown says so, with the choices open', async (t) => {
  const refused = [
    ['from=2030-01-01', 'Perioden slutter, før den begynder'],
    ['from=2020-01-01&step=day', 'Der kan højst vises 366 datoer'],
  ] as const
  for (const [asked, title] of refused) {
    const { statusCode, body } = await told(`/udvikling?${asked}`)
    t.equal(statusCode, 400)
    t.match(body, title)
    t.match(body, '<details class="filter" open>')
    t.strictSame(await markupProblems(body), [])
    t.equal((await told(`/udvikling?${asked}&format=csv`)).statusCode, 400)
  }
  for (const asked of ['from=x', 'step=week', 'groupBy=colour'])
    t.equal((await told(`/udvikling?${asked}`)).statusCode, 400, asked)
  const { statusCode, body } = await told('/udvikling?from=1900-01-01&to=1910-01-01')
  t.equal(statusCode, 200)
  t.match(body, 'Ingen samarbejder på datoerne')
  t.notMatch(body, '<figure')
})

t.test('the model leads there with its filters, and its day as the last', async (t) => {
  const { body } = await told('/?municipalityCode=0510&validAt=2024-07-01')
  t.match(body, '/udvikling?municipalityCode=0510&amp;to=2024-07-01"')
})

t.test('a spreadsheet of it, by date, and by what it is broken down by', async (t) => {
  const { body, headers } = await told(`/udvikling?${years}&format=csv`)
  t.match(headers['content-disposition'], 'udvikling-over-tid-2026-11-22.csv')
  t.strictSame(body.split('\r\n'), [
    '\ufeffDato;Formelt, egenproduktion;Formelt, medproduktion;Uformelt, egenproduktion;Uformelt, medproduktion;I alt;Udløbet, ikke afklaret;Aktivt medborgerskab i procent',
    '2024-01-01;1;0;0;0;1;0;0',
    '2025-01-01;1;1;0;1;3;0;67',
    '2026-01-01;1;1;0;0;2;1;50',
    '',
  ])
  const { body: grouped } = await told(`/en/over-time?${years}&groupBy=institution&format=csv`)
  t.strictSame(grouped.split('\r\n').slice(0, 2), [
    '\ufeffDate,Institution,"Formal, own-production","Formal, co-production","Informal, own-production","Informal, co-production",Total,"Lapsed, not settled"',
    '2024-01-01,"Plejecenter Kløvervej, Haderslev Municipality",1,0,0,0,1,0',
  ])
  const { body: lines } = await told(`/udvikling?${years}&format=ndjson`)
  t.equal(lines.trim().split('\n').length, 3)
})

t.test(
  'it is accessible at a desk and on a telephone, and nothing is refused by the policy',
  async (t) => {
    await here.app.listen({ host: '127.0.0.1', port: 0 })
    const address = here.app.server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const browser = await openBrowser()
    t.teardown(() => browser.close())
    for (const [width, shown] of [
      [1280, 'wide'],
      [390, 'narrow'],
    ] as const) {
      const page = await browser.newPage({ width })
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      await page.goto(`http://127.0.0.1:${String(port)}/udvikling?${years}&groupBy=municipality`)
      await page.click('summary')
      t.strictSame(await accessibilityProblems(page), [], String(width))
      t.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
      for (const one of ['wide', 'narrow'])
        t.equal(await page.locator(`.over-time-${one}`).isVisible(), one === shown, one)
      await page.selectOption('#step', { label: 'Et kvartal' })
      await page.click('text=Vis udviklingen')
      t.match(page.url(), /step=quarter.*/)
      t.match(page.url(), 'groupBy=municipality')
      t.strictSame(complaints, [])
      await page.close()
    }
  },
)
