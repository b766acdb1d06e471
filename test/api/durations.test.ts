import t from 'tap'
import { consentsOf, etag, informalCo, proposed, termsBody, town, type Town } from './bodies.ts'
import { runningApp, today, type RunningApp } from './running-app.ts'

const path = '/v1/agreements/durations'

const none = {
  count: 0,
  lowerQuartileDays: null,
  medianDays: null,
  upperQuartileDays: null,
  activeCitizenshipShare: null,
}
const all = (days: number, count = 1, share = 0) => ({
  count,
  lowerQuartileDays: days,
  medianDays: days,
  upperQuartileDays: days,
  activeCitizenshipShare: share,
})

interface Life {
  readonly proposedOn: string
  readonly signedOn: string
  readonly endedOn?: string
}

/** In force from 1 January 2024. */
const lived = async (
  app: RunningApp,
  here: Town,
  { proposedOn, signedOn, endedOn }: Life,
  sketch: Parameters<typeof termsBody>[1] = {},
): Promise<void> => {
  const api = app.as(here.leader)
  const made = await api.POST('/v1/agreements', {
    body: { terms: termsBody(here, { period: { from: '2024-01-01' }, ...sketch }), proposedOn },
  })
  const receipt = made.data
  if (receipt === undefined) throw new Error(JSON.stringify(made.error))
  const agreed = await api.POST('/v1/agreements/{agreementId}/agree', {
    params: { path: receipt, header: { 'if-match': etag(receipt) } },
    body: { consents: consentsOf(receipt), signedOn },
  })
  if (agreed.data === undefined) throw new Error(JSON.stringify(agreed.error))
  if (endedOn === undefined) return
  const ended = await api.POST('/v1/agreements/{agreementId}/end', {
    params: { path: receipt, header: { 'if-match': etag(agreed.data) } },
    body: { reason: 'fulfilled', endedOn },
  })
  if (ended.data === undefined) throw new Error(JSON.stringify(ended.error))
}

t.test('how long it takes to agree, and how long agreements last', async (t) => {
  const app = await runningApp(t)
  const here = await town(app)
  await proposed(app, here.leader, termsBody(here))
  await lived(app, here, { proposedOn: '2023-11-01', signedOn: '2023-11-11' })
  await lived(app, here, { proposedOn: '2023-11-01', signedOn: '2023-11-21' })
  await lived(
    app,
    here,
    { proposedOn: '2023-11-01', signedOn: '2023-12-01', endedOn: '2024-02-29' },
    { classification: informalCo, places: ['Vojens'] },
  )
  const reader = app.as()
  const asked = async (query: Record<string, string> = {}) => {
    const { data, error } = await reader.GET(path, { params: { query } })
    if (data === undefined) throw new Error(JSON.stringify(error))
    return data
  }

  t.test('today', async (t) => {
    t.strictSame(await asked(), {
      validAt: today,
      position: String(await app.head()),
      spreads: [
        {
          measure: 'proposal-to-agreement',
          count: 3,
          lowerQuartileDays: 10,
          medianDays: 20,
          upperQuartileDays: 30,
          activeCitizenshipShare: 1 / 3,
        },
        { measure: 'ended', ...all(60, 1, 1) },
        // 1 January to 15 June, both counted.
        { measure: 'in-force', ...all(167, 2) },
      ],
      groupedBy: null,
      rows: [],
      rowsMayOverlap: false,
    })
  })

  t.test('on another day', async (t) => {
    t.strictSame((await asked({ validAt: '2023-11-20' })).spreads, [
      { measure: 'proposal-to-agreement', ...all(10) },
      { measure: 'ended', ...none },
      { measure: 'in-force', ...none },
    ])
    t.strictSame((await asked({ validAt: '2024-02-29' })).spreads.slice(1), [
      { measure: 'ended', ...none },
      { measure: 'in-force', ...all(60, 3, 1 / 3) },
    ])
  })

  t.test('by what the agreements name', async (t) => {
    const { spreads } = await asked({ place: 'Vojens', municipalityCode: '0510' })
    t.strictSame(
      spreads.map(({ count }) => count),
      [1, 1, 0],
    )
    t.strictSame(
      (await asked({ institutionId: here.libraryId })).spreads.map(({ count }) => count),
      [0, 0, 0],
    )
    const { rows, rowsMayOverlap, groupedBy } = await asked({ groupBy: 'place' })
    t.strictSame([rowsMayOverlap, groupedBy], [true, 'place'])
    t.strictSame(rows, [
      { key: 'Vojens', name: 'Vojens', measure: 'proposal-to-agreement', ...all(30, 1, 1) },
      { key: 'Vojens', name: 'Vojens', measure: 'ended', ...all(60, 1, 1) },
    ])
    const institutions = await asked({ groupBy: 'institution', municipalityCode: '0510' })
    t.strictSame(
      institutions.rows.map(({ name, measure, count }) => [name, measure, count]),
      [
        ['Plejecenter Skovbo', 'proposal-to-agreement', 3],
        ['Plejecenter Skovbo', 'ended', 1],
        ['Plejecenter Skovbo', 'in-force', 2],
      ],
    )
  })

  t.test('as files', async (t) => {
    const csv = await app.raw(`${path}?format=csv`)
    t.strictSame(csv.text.split('\r\n').slice(0, -1), [
      'measure,count,lowerQuartileDays,medianDays,upperQuartileDays,activeCitizenshipShare',
      `proposal-to-agreement,3,10,20,30,${String(1 / 3)}`,
      'ended,1,60,60,60,1',
      'in-force,2,167,167,167,0',
    ])
    const rows = (await app.raw(`${path}?groupBy=municipality&format=ndjson`)).text.trim()
    t.strictSame(
      rows.split('\n').map((line) => JSON.parse(line) as unknown),
      (await asked({ groupBy: 'municipality' })).rows,
    )
  })

  t.test('what cannot be read is refused', async (t) => {
    for (const query of ['groupBy=party', 'validAt=x', 'place=', 'limit=3'])
      t.equal((await app.raw(`${path}?${query}`)).status, 400, query)
  })
})
