import t from 'tap'
import { proposed, running, termsBody, town, type TermsBody, type Town } from './bodies.ts'
import { runningApp, today, type RunningApp } from './running-app.ts'

const path = '/v1/funding'

type Lines = NonNullable<TermsBody['funding']>

const nothing = { lines: 0, amountDkk: 0 }
const sums = (agreements: number, sketch: Record<string, unknown> = {}) => ({
  agreements,
  agreementsWithAmount: agreements,
  agreementsWithoutAmount: 0,
  once: nothing,
  year: nothing,
  period: nothing,
  unknown: nothing,
  linesWithoutAmount: 0,
  ...sketch,
})

const supported = async (
  app: RunningApp,
  here: Town,
  funding: Lines,
  sketch: Partial<TermsBody> = {},
): Promise<void> => {
  await running(app, here.leader, termsBody(here, { funding, ...sketch }))
}

t.test('how much money supports what', async (t) => {
  const app = await runningApp(t)
  const here = await town(app)
  await supported(
    app,
    here,
    [
      { source: '§18-midler', amountDkk: 20_000, per: 'year' },
      { source: 'Landsbypuljen', amountDkk: 5000, per: 'once' },
    ],
    { themes: ['visibility', 'health-and-sustainability'] },
  )
  await supported(app, here, [{ source: 'SEL § 18', amountDkk: 10_000, per: 'year' }])
  await supported(app, here, [{ source: '§ 18', until: '2024-03' }])
  await supported(app, here, [])
  const never = [{ source: '§ 79', amountDkk: 1 }]
  await proposed(app, here.leader, termsBody(here, { funding: never }))
  const reader = app.as()
  const asked = async (query: Record<string, string> = {}) => {
    const { data, error } = await reader.GET(path, { params: { query } })
    if (data === undefined) throw new Error(JSON.stringify(error))
    return data
  }
  const village = { key: 'Landsbypuljen', ...sums(1, { once: { lines: 1, amountDkk: 5000 } }) }

  t.test('today, by paragraph', async (t) => {
    t.strictSame(await asked(), {
      validAt: today,
      position: String(await app.head()),
      groupedBy: 'paragraph',
      all: sums(2, {
        once: { lines: 1, amountDkk: 5000 },
        year: { lines: 2, amountDkk: 30_000 },
      }),
      total: 2,
      items: [{ key: '§ 18', ...sums(2, { year: { lines: 2, amountDkk: 30_000 } }) }, village],
      next: null,
    })
  })

  t.test('on another day a line is there that has come to its end', async (t) => {
    const { all, items } = await asked({ validAt: '2024-03-31' })
    t.strictSame([all.agreements, all.agreementsWithAmount, all.agreementsWithoutAmount], [3, 2, 1])
    t.match(items[0], { key: '§ 18', agreements: 3, linesWithoutAmount: 1 })
    t.equal((await asked({ validAt: '2024-04-01' })).all.agreements, 2)
    t.equal((await asked({ validAt: '2023-12-31' })).all.agreements, 0)
  })

  t.test('by theme, and what § 18 supports', async (t) => {
    const { items, all } = await asked({ groupBy: 'theme', paragraph: '§ 18 i serviceloven' })
    const year = (amountDkk: number) => sums(1, { year: { lines: 1, amountDkk } })
    t.strictSame(all, sums(2, { year: { lines: 2, amountDkk: 30_000 } }))
    t.strictSame(items, [
      { key: null, ...year(10_000) },
      { key: 'health-and-sustainability', ...year(20_000) },
      { key: 'visibility', ...year(20_000) },
    ])
    t.strictSame((await asked({ paragraph: 'Landsbypuljen' })).items, [village])
  })

  t.test('of a municipality and of an institution', async (t) => {
    t.equal((await asked({ municipalityCode: '0510' })).all.agreements, 2)
    t.equal((await asked({ municipalityCode: '0813' })).all.agreements, 0)
    t.equal((await asked({ institutionId: here.careHomeId })).all.agreements, 2)
    t.equal((await asked({ institutionId: here.libraryId })).all.agreements, 0)
    const both = { institutionId: here.careHomeId, municipalityCode: '0813' }
    t.equal((await asked(both)).all.agreements, 0)
  })

  t.test('a page at a time, and as files', async (t) => {
    const page = await app.raw(`${path}?limit=1`)
    const { next } = page.json as { next: string }
    t.match(page.headers.get('link'), `cursor=${next}`)
    t.strictSame((await asked({ limit: '1', cursor: next })).items, [village])
    const csv = await app.raw(`${path}?groupBy=theme&format=csv`)
    t.strictSame(csv.text.split('\r\n').slice(0, 2), [
      'key,agreements,agreementsWithAmount,agreementsWithoutAmount,onceLines,onceDkk,yearLines,yearDkk,periodLines,periodDkk,unknownLines,unknownDkk,linesWithoutAmount',
      ',1,1,0,0,0,1,10000,0,0,0,0,0',
    ])
    const lines = (await app.raw(`${path}?format=ndjson`)).text.trim().split('\n')
    t.strictSame(
      lines.map((line) => JSON.parse(line) as unknown),
      (await asked()).items,
    )
  })

  t.test('what cannot be read is refused', async (t) => {
    for (const query of [
      'groupBy=place',
      'validAt=x',
      'paragraph=',
      'theme=visibility',
      'cursor=x',
    ])
      t.equal((await app.raw(`${path}?${query}`)).status, 400, query)
  })
})
