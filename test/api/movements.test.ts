import t from 'tap'
import {
  consentsOf,
  etag,
  formalOwn,
  informalCo,
  running,
  termsBody,
  town,
  type Receipt,
  type Town,
} from './bodies.ts'
import { runningApp, today, type RunningApp } from './running-app.ts'

const path = '/v1/collaboration-model/movements'
const own = { formality: 'formal', production: 'own-production' }
const co = { formality: 'informal', production: 'co-production' }

/** Formal own-production from January, informal co-production from a day on. */
const moved = async (app: RunningApp, here: Town, day: string): Promise<Receipt> => {
  const receipt = await running(app, here.leader, termsBody(here))
  const { data, error } = await app.as(here.leader).POST('/v1/agreements/{agreementId}/revise', {
    params: { path: receipt, header: { 'if-match': etag(receipt) } },
    body: {
      kind: 'amendment',
      effectiveFrom: day,
      reason: 'Vi læser nu sammen på en ny måde.',
      consents: consentsOf(receipt),
      terms: { ...receipt.terms, title: 'Fælles læsning', classification: informalCo },
    },
  })
  if (data === undefined) throw new Error(JSON.stringify(error))
  return data
}

t.test('movements between the cells', async (t) => {
  const app = await runningApp(t)
  const here = await town(app)
  const first = await moved(app, here, '2024-04-01')
  const second = await moved(app, here, '2024-05-01')
  await moved(app, here, '2024-08-01')
  const reader = app.as()
  const asked = async (query: Record<string, string> = {}) => {
    const { data, error } = await reader.GET(path, { params: { query } })
    if (data === undefined) throw new Error(JSON.stringify(error))
    return data
  }

  t.test('in the year up to today', async (t) => {
    const { items, counts, position, ...rest } = await asked()
    t.strictSame(rest, { from: '2023-06-16', to: today, total: 2, agreements: 2, next: null })
    t.equal(position, String(await app.head()))
    t.equal(counts.length, 12)
    t.strictSame(
      counts.filter(({ count }) => count > 0),
      [{ from: own, to: co, count: 2 }],
    )
    t.strictSame(
      items.map(({ parties, ...item }) => ({ ...item, parties: parties.map(({ name }) => name) })),
      [second, first].map(({ agreementId }, index) => ({
        agreementId,
        title: 'Fælles læsning',
        day: index === 0 ? '2024-05-01' : '2024-04-01',
        lastDayBefore: index === 0 ? '2024-04-30' : '2024-03-31',
        from: own,
        to: co,
        version: 3,
        kind: 'amendment',
        revision: 2,
        parties: ['Plejecenter Skovbo', 'Læsevennerne'],
      })),
    )
  })

  t.test('in another period, and what lies ahead', async (t) => {
    t.strictSame((await asked({ to: '2024-04-01' })).total, 1)
    t.match(await asked({ to: '2024-04-01' }), { from: '2023-04-02', to: '2024-04-01' })
    t.equal((await asked({ from: '2024-04-02' })).total, 1)
    t.equal((await asked({ from: '2024-04-02', to: '2024-12-31' })).total, 2)
    t.match(await asked({ from: '2024-08-01' }), { from: '2024-08-01', to: '2024-08-01', total: 1 })
  })

  t.test('by what the agreements name', async (t) => {
    t.equal((await asked({ institutionId: here.careHomeId })).total, 2)
    t.equal((await asked({ institutionId: here.libraryId })).total, 0)
    t.equal((await asked({ networkKind: 'association', municipalityCode: '0510' })).total, 2)
    t.equal((await asked({ theme: 'visibility' })).total, 0)
  })

  t.test('a page at a time, and as files', async (t) => {
    const page = await app.raw(`${path}?limit=1`)
    const { next, items } = page.json as { next: string; items: { agreementId: string }[] }
    t.match(page.headers.get('link'), `cursor=${next}`)
    t.equal(items[0]?.agreementId, second.agreementId)
    const last = (await app.raw(`${path}?limit=1&cursor=${next}`)).json
    t.match(last, { next: null, total: 2, items: [{ agreementId: first.agreementId }] })
    const csv = await app.raw(`${path}?format=csv`)
    t.strictSame(csv.text.split('\r\n').slice(0, -1), [
      'agreementId,title,day,lastDayBefore,fromFormality,fromProduction,toFormality,toProduction,version,kind,revision,parties',
      `${second.agreementId},Fælles læsning,2024-05-01,2024-04-30,formal,own-production,informal,co-production,3,amendment,2,Plejecenter Skovbo; Læsevennerne`,
      `${first.agreementId},Fælles læsning,2024-04-01,2024-03-31,formal,own-production,informal,co-production,3,amendment,2,Plejecenter Skovbo; Læsevennerne`,
    ])
    const lines = (await app.raw(`${path}?format=ndjson`)).text.trim().split('\n')
    const whole = (await app.raw(path)).json as { items: unknown[] }
    t.strictSame(
      lines.map((line) => JSON.parse(line) as unknown),
      whole.items,
    )
  })

  t.test('a period that ends before it begins is refused', async (t) => {
    const { status, problem } = await app.raw(`${path}?from=2024-02-01&to=2024-01-31`)
    t.equal(status, 400)
    t.match(problem, {
      code: 'to-before-from',
      errors: [{ pointer: '/query/to', code: 'to-before-from' }],
    })
    t.equal((await app.raw(`${path}?from=x`)).status, 400)
    t.equal((await app.raw(`${path}?from=2024-02-01&format=csv&limit=3`)).status, 400)
  })

  t.test('a correction takes a movement away', async (t) => {
    const { data, error } = await app.as(here.leader).POST('/v1/agreements/{agreementId}/revise', {
      params: { path: second, header: { 'if-match': etag(second) } },
      body: {
        kind: 'correction',
        replacesVersion: 3,
        effectiveFrom: '2024-05-01',
        reason: 'Feltet var forkert.',
        terms: { ...second.terms, classification: formalOwn },
      },
    })
    t.ok(data, JSON.stringify(error))
    t.match(await asked(), { total: 1, items: [{ agreementId: first.agreementId }] })
  })
})
