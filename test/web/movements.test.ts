import t from 'tap'
import { flowOf } from '#src/web/movements/flow.ts'
import { cells } from '#projections/movements/cells.ts'
import { accessibilityProblems, markupProblems, openBrowser } from '../browser/browser.ts'
import { demoSite } from './demo-site.ts'

const { app } = await demoSite(t)
const told = async (url: string) => {
  const { statusCode, body, headers } = await app.inject(url)
  return { statusCode, body, headers }
}

t.test('the page tells what moved, in words', async (t) => {
  const { statusCode, body } = await told('/flytninger?from=2013-01-01')
  t.equal(statusCode, 200)
  t.strictSame(await markupProblems(body), [])
  t.match(body, '<title id="flow-title">Flytninger mellem felterne</title>')
  t.match(body, 'til medproduktion')
  t.match(body, '/v1/collaboration-model/movements?from=2013-01-01&amp;to=2026-11-22')
  t.match(body, '/flytninger?from=2013-01-01&amp;format=csv')
  const { body: turned } = await told('/flytninger?from=2026-11-22&to=2013-01-01')
  t.match(turned, 'fra 1. januar 2013 til og med 22. november 2026')
  t.equal((await told('/flytninger?from=x')).statusCode, 400)
})

t.test('English is complete, and an empty period says so', async (t) => {
  const { body } = await told('/en/movements?from=2013-01-01')
  t.strictSame(await markupProblems(body), [])
  t.match(body, 'moved to another cell')
  const { body: nothing } = await told('/flytninger?from=1900-01-01&to=1900-12-31')
  t.match(nothing, 'Ingen samarbejder flyttede felt')
  t.notMatch(nothing, '<figure')
})

t.test('the model leads there with its filters, and its day as the last', async (t) => {
  const { body } = await told('/?municipalityCode=0510&validAt=2024-01-01')
  t.match(body, '/flytninger?municipalityCode=0510&amp;to=2024-01-01')
})

t.test('a spreadsheet of it', async (t) => {
  const { body, headers } = await told('/flytninger?from=2013-01-01&format=csv')
  t.match(headers['content-disposition'], 'flytninger-')
  t.match(body.split('\r\n')[0], 'Samarbejde;Parter;Fra felt;Til felt;Flyttede;Ved')
})

t.test('bands are as wide as their counts, and in the order of the model', (t) => {
  const [formalOwn, formalCo, informalOwn] = cells
  if (formalOwn === undefined || formalCo === undefined || informalOwn === undefined)
    throw new Error('cells')
  const counts = cells.flatMap((from) =>
    cells.filter((to) => to !== from).map((to) => ({ from, to, count: 0 })),
  )
  const set = new Map([
    [`${JSON.stringify(formalOwn)} ${JSON.stringify(formalCo)}`, 6],
    [`${JSON.stringify(informalOwn)} ${JSON.stringify(formalOwn)}`, 2],
  ])
  const { nodes, ribbons } = flowOf(
    counts.map((one) => ({
      ...one,
      count: set.get(`${JSON.stringify(one.from)} ${JSON.stringify(one.to)}`) ?? 0,
    })),
  )
  const [wide, narrow] = ribbons
  t.equal(Math.round((wide?.width ?? 0) / (narrow?.width ?? 1)), 3)
  t.strictSame(
    ribbons.map(({ direction }) => direction),
    ['towards', 'neither'],
  )
  t.equal(nodes.length, 4)
  const before = nodes.filter(({ side }) => side === 'before')
  t.strictSame(
    before.toSorted((a, b) => a.y0 - b.y0).map(({ cell }) => cell),
    [formalOwn, informalOwn],
  )
  t.end()
})

t.test('it is accessible', async (t) => {
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const browser = await openBrowser()
  t.teardown(() => browser.close())
  const page = await browser.newPage({ width: 390 })
  await page.goto(`http://127.0.0.1:${String(port)}/flytninger?from=2013-01-01`)
  t.strictSame(await accessibilityProblems(page), [])
  const width = await page.evaluate<number>('document.documentElement.scrollWidth')
  t.ok(width <= 390, 'nothing stands beyond the edge')
  await page.close()
})
