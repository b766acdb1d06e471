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
  themes: ['health-and-sustainability'],
  funding: [
    { source: '§ 18 i serviceloven', amountDkk: 600_000, per: 'year' },
    { source: 'Landsbypuljen', amountDkk: 5000, per: 'once' },
  ],
})
await agreement(here, {
  ...parties,
  title: 'Åben have',
  cell: 'formal-co',
  period: { from: '2026-11-13' },
  funding: [{ source: '§18-midler' }],
})
await agreement(here, {
  ...parties,
  title: 'Sangaften',
  cell: 'informal-co',
  period: { from: '2026-11-22' },
})

const told = async (url: string) => {
  const { statusCode, body, headers } = await here.app.inject(url)
  return { statusCode, headers, body: body.replaceAll('\u00a0', ' ') }
}

/** The cells of a table after a heading, row by row, as they are read; its last row is the total. */
const rowsOf = (body: string, from: string): string[][] => {
  const [, table = ''] = body.slice(body.indexOf(from)).split('</thead>')
  return [...(table.split('</table>')[0] ?? '').matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(
    ([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
        cell
          .replaceAll(/<[^>]*>/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      ),
  )
}

const none = '– Ingen'

t.test('durations and funding, in words and numbers', async (t) => {
  const { statusCode, body } = await told('/varighed')
  t.equal(statusCode, 200)
  t.strictSame(await markupProblems(body), [])
  t.match(body, 'Alle kommuner · i dag, 22. november 2026')
  t.strictSame(rowsOf(body, 'id="durations"'), [
    ['Fra forslag til aftale', '0', none, none, none, none],
    ['Aftaler, der er ophørt: fra første til sidste dag', '0', none, none, none, none],
    [
      'Gældende aftaler: fra første dag til den viste dag',
      '3',
      '1 dag',
      '10 dage',
      '1.422 dage cirka 3,9 år',
      '67 %',
    ],
  ])
  t.match(body, 'For eksempel: Halvdelen af de 3 gældende aftaler har varet i højst 10 dage.')
  t.match(body, '2 aftaler har registreret støtte på dagen. For 1 af dem er der oplyst et beløb.')
  t.strictSame(rowsOf(body, 'id="by-paragraph"'), [
    ['§ 18', '2', '1', '600.000 kr.', none, none, none],
    ['Landsbypuljen', '1', '0', none, '5.000 kr.', none, none],
    ['I alt', '2', '1', '600.000 kr.', '5.000 kr.', none, none],
  ])
  t.strictSame(rowsOf(body, 'id="by-theme"'), [
    ['Uden tema', '1', '1', none, none, none, none],
    ['Sundhed og bæredygtighed', '1', '0', '600.000 kr.', '5.000 kr.', none, none],
    ['I alt', '2', '1', '600.000 kr.', '5.000 kr.', none, none],
  ])
  t.match(body, '/v1/agreements/durations?validAt=2026-11-22"')
  t.match(body, '/v1/funding?validAt=2026-11-22"')
})

t.test('English is complete; by municipality, on another day, and the themes of one', async (t) => {
  const { body } = await told(
    '/en/duration-and-funding?validAt=2026-11-21&groupBy=municipality&paragraph=Landsbypuljen',
  )
  t.strictSame(await markupProblems(body), [])
  t.match(body, 'As it was on 21 November 2026, by what is known now.')
  t.strictSame(rowsOf(body, 'id="breakdown"'), [
    ['Haderslev Municipality', '0', '– None', '0', '– None', '2', '9 days'],
  ])
  t.match(body, 'By theme: Landsbypuljen only')
  t.strictSame(rowsOf(body, 'id="by-theme"'), [
    ['Health and sustainability', '1', '0', '– None', 'DKK 5,000', '– None', '– None'],
    ['Total', '1', '0', '– None', 'DKK 5,000', '– None', '– None'],
  ])
})

t.test('what funding is not kept by is said', async (t) => {
  const { body } = await told('/varighed?theme=visibility&municipalityCode=0510')
  t.match(body, 'Ingen aftaler at måle')
  const { body: some } = await told('/varighed?theme=health-and-sustainability')
  t.match(some, 'Tallene er for Alle kommuner')
  t.strictSame(rowsOf(some, 'id="by-paragraph"').length, 3)
  t.strictSame(await markupProblems(some), [])
  for (const asked of ['validAt=x', 'groupBy=colour', 'table=x', 'paragraph='])
    t.equal((await told(`/varighed?${asked}`)).statusCode, asked === 'paragraph=' ? 200 : 400)
})

t.test('the model and the years lead there', async (t) => {
  t.match(
    (await told('/?municipalityCode=0510&validAt=2024-07-01')).body,
    '/varighed?municipalityCode=0510&amp;validAt=2024-07-01"',
  )
  t.match(
    (await told('/udvikling?municipalityCode=0510&to=2026-11-01')).body,
    '/varighed?municipalityCode=0510&amp;validAt=2026-11-01"',
  )
})

t.test('each table as a spreadsheet', async (t) => {
  const { body, headers } = await told('/varighed?format=csv')
  t.match(headers['content-disposition'], 'varighed-2026-11-22.csv')
  t.strictSame(body.split('\r\n').slice(0, 2), [
    '\ufeffHvad der måles;Aftaler;En fjerdedel højst (dage);Halvdelen højst (dage);Tre fjerdedele højst (dage);Aktivt medborgerskab i procent',
    'Fra forslag til aftale;0;;;;',
  ])
  const { body: grouped } = await told('/varighed?format=csv&groupBy=institution')
  t.match(
    grouped,
    'Plejecenter Kløvervej, Haderslev Kommune;Gældende aftaler: fra første dag til den viste dag;3;1;10;1422;67',
  )
  const { body: paragraphs } = await told('/varighed?format=csv&table=paragraph')
  t.strictSame(paragraphs.split('\r\n').slice(0, -1), [
    '\ufeffParagraf eller pulje;Aftaler;Uden beløb;Om året (kr.);Én gang (kr.);For hele perioden (kr.);Ikke oplyst hvor tit (kr.)',
    '§ 18;2;1;600000;;;',
    'Landsbypuljen;1;0;;5000;;',
  ])
  const { body: themes } = await told(
    '/en/duration-and-funding?format=csv&table=theme&paragraph=Landsbypuljen',
  )
  t.strictSame(themes.split('\r\n').slice(1, -1), ['Health and sustainability,1,0,,5000,,'])
})

t.test(
  'it is accessible at a desk and on a telephone, and nothing is refused by the policy',
  async (t) => {
    await here.app.listen({ host: '127.0.0.1', port: 0 })
    const address = here.app.server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const browser = await openBrowser()
    t.teardown(() => browser.close())
    for (const width of [1280, 390]) {
      const page = await browser.newPage({ width })
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      await page.goto(`http://127.0.0.1:${String(port)}/varighed?groupBy=municipality`)
      await page.click('summary')
      t.strictSame(await accessibilityProblems(page), [], String(width))
      t.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
      await page.selectOption('#municipalityCode', { label: 'Haderslev Kommune' })
      await page.click('text=Vis tallene')
      t.match(page.url(), 'municipalityCode=0510')
      t.match(page.url(), 'groupBy=municipality')
      await page.click('text=Landsbypuljen')
      t.match(page.url(), 'paragraph=Landsbypuljen')
      t.match(await page.textContent('#by-theme'), 'Efter tema: kun Landsbypuljen')
      t.strictSame(complaints, [])
      await page.close()
    }
  },
)
