import t, { type Test } from 'tap'
import { recordPrefixes } from '#src/domain/record-streams.ts'
import { copyStore } from '#src/event-store/copy/copy-store.ts'
import { openStore } from '#src/event-store/open-store.ts'
import { SimulatedClock } from '#src/clock.ts'
import { newFolder, storeIn } from './stores.ts'
import { wholeApp, type WholeApp } from './whole-app.ts'
import { agreement, institution, network, notice, type Site } from './web/site.ts'
import { linksOf } from './web/visible.ts'

const clock = new SimulatedClock('2024-03-05T13:32:10Z')

const appOn = async (t: Test, store: string): Promise<WholeApp & Site> => ({
  ...(await wholeApp(t, { data: newFolder(), store, clock })),
  clock,
})

const parties = async (here: Site, name: string) => ({
  institutionId: await institution(here, { name, kind: 'care-home', municipalityCode: '0510' }),
  networkId: await network(here, {
    name: `${name}s venner`,
    kind: 'association',
    municipalityCodes: ['0510'],
  }),
})

/** A year goes by, in which everything that the model can tell changes. */
const recordMore = async (here: Site, year: string) => {
  clock.set(`${year}-02-01T10:00:00Z`)
  const others = await parties(here, `Plejecenter ${year}`)
  const added = { ...others, title: `Bålaften ${year}`, themes: ['visibility' as const] }
  const one = await agreement(here, { ...added, cell: 'informal-co' })
  await agreement(here, { ...added, title: `Avisen ${year}`, cell: 'formal-own' })
  await notice(here, one, `${year}-12-31`)
}

/** Without the choices of the form, which are those of today, and a form's token, which is another each time. */
const withoutForm = (page: string): string =>
  page
    .replace(/<details class="filter"[\s\S]*?<\/details>/, '')
    .replaceAll(/(name="token"\s+value=)"[^"]*"/g, '$1')

const withoutPosition = (json: string): string => json.replace(/"position":"\d+"/, '"position":""')

/** Programs say who they are; in a browser, everybody is one here. */
const asAnalyst = { authorization: 'Bearer demo:analyst' }

const answersOf = async ({ app }: WholeApp, links: Links) => {
  const ask = async (url: string) => {
    const { statusCode, body } = await app.inject({ url, headers: asAnalyst })
    t.equal(statusCode, 200, url)
    return body
  }
  return {
    page: withoutForm(await ask(links.page)),
    english: withoutForm(await ask(englishOf(links.page))),
    json: withoutPosition(await ask(links.json)),
    csv: await ask(links.csv),
  }
}

const englishOf = (page: string): string =>
  page.startsWith('/udvikling')
    ? page.replace('/udvikling', '/en/over-time')
    : `/en${page.slice(1)}`

interface Links {
  readonly page: string
  readonly json: string
  readonly csv: string
}

/** The addresses that the page tells for ever. */
const linksIn = async ({ app }: WholeApp, url: string): Promise<Links> => {
  const { body } = await app.inject({ url })
  const told = linksOf(body)
    .filter((link) => link.startsWith('http') && link.includes('recordedAt='))
    .map((link) => link.replace(/^https?:\/\/[^/]+/, ''))
  const [page = '', csv = '', json = ''] = told
  t.equal(told.length, 3)
  return { page, csv, json }
}

const positionIn = async ({ app }: WholeApp, { json }: Links): Promise<unknown> =>
  (await app.inject({ url: json, headers: asAnalyst })).json<{ position: string }>().position

t.test('the same answer for ever, also after the registry was copied', async (t) => {
  const address = await storeIn(newFolder())
  const first = await appOn(t, address)
  // Takes a place in the log that no copy of the record has.
  const draft = { id: crypto.randomUUID(), type: 'draft-begun.v1', data: {}, metadata: {} }
  await first.registry.store.append('draft-of-nobody', 'no-stream', [draft])
  await first.registry.store.delete('draft-of-nobody')
  const between = await parties(first, 'Plejecenter Kløvervej')
  const themes = ['health-and-sustainability' as const]
  await agreement(first, { ...between, title: 'Gåture', cell: 'formal-own', themes })
  await agreement(first, { ...between, title: 'Fælles have', cell: 'informal-co', themes })

  for (const asked of [
    '/?municipalityCode=0510&groupBy=theme',
    '/udvikling?from=2024-01-01&step=month&municipalityCode=0510&groupBy=theme',
    '/udvikling?to=2024-03-05&groupBy=municipality',
    '/',
  ]) {
    clock.set('2024-03-05T13:32:10Z')
    const links = await linksIn(first, asked)
    t.match(links.page, /(validAt|to)=2024-03-05&.*recordedAt=[0-9a-f-]{36}/)
    const before = await answersOf(first, links)
    t.match(before.page, /som det var kendt den( <time[^>]*>)?5. marts 2024 kl. 14.32/i)
    t.match(before.page, '<time datetime="2024-03-05T13:32:10Z">')
    t.match(before.csv, asked.includes('theme') ? 'health-and-sustainability' : '0510')
    clock.set('2025-01-01T10:00:00Z')
    t.strictSame(await answersOf(first, links), before, 'a year later')
  }

  clock.set('2024-03-05T13:32:10Z')
  const links = await linksIn(first, '/?municipalityCode=0510')
  const overTime = await linksIn(first, '/udvikling?groupBy=institution&municipalityCode=0510')
  const answers = async (app: WholeApp) => [
    await answersOf(app, links),
    await answersOf(app, overTime),
  ]
  const before = await answers(first)
  await recordMore(first, '2025')
  t.strictSame(await answers(first), before, 'with more recorded')

  const copied = await storeIn(newFolder())
  const to = await openStore({ address: copied, recordPrefixes })
  await copyStore({ from: first.registry.store, to, onProgress: () => undefined })
  await to.close()
  const second = await appOn(t, copied)
  t.strictSame(await answers(second), before, 'in the copy')
  t.notSame(await positionIn(second, links), await positionIn(first, links))
  await recordMore(second, '2026')
  t.strictSame(await answers(second), before, 'in the copy, with more recorded')

  const { body: today } = await second.app.inject({ url: '/?municipalityCode=0510' })
  t.match(today, 'Bålaften 2026')
  for (const { page, csv } of before) t.notMatch(page + csv, /Bålaften|Plejecenter 202/)
})

t.test('a registry that has no such event says so', async (t) => {
  const here = await appOn(t, await storeIn(newFolder()))
  await parties(here, 'Plejecenter Kløvervej')
  const asked = `validAt=2024-03-05&recordedAt=${crypto.randomUUID()}`
  const page = await here.app.inject({ url: `/?${asked}` })
  t.equal(page.statusCode, 404)
  t.match(page.body, 'Tidspunktet findes ikke i registret')
  for (const format of ['', '&format=csv']) {
    const url = `/v1/collaboration-model?${asked}${format}`
    const answer = await here.app.inject({ url, headers: asAnalyst })
    t.equal(answer.statusCode, 400)
    t.equal(answer.json<{ code: string }>().code, 'unknown-moment')
  }
})
