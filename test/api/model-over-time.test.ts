import t from 'tap'
import type { components } from '#schemas/generated/openapi.d.ts'
import { formalOwn, informalCo, running, termsBody, town } from './bodies.ts'
import { runningApp, today } from './running-app.ts'

type Told = components['schemas']['ModelOverTime']

const none = {
  formalOwnProduction: 0,
  formalCoProduction: 0,
  informalOwnProduction: 0,
  informalCoProduction: 0,
  total: 0,
  lapsed: 0,
}

t.test('the model on dates that are equally far from each other', async (t) => {
  const app = await runningApp(t)
  const here = await town(app)
  await running(
    app,
    here.leader,
    termsBody(here, {
      classification: formalOwn,
      period: { from: '2024-01-31', until: '2024-03-30' },
    }),
  )
  await running(
    app,
    here.leader,
    termsBody(here, { classification: informalCo, period: { from: '2024-03-01' } }),
  )
  const path = '/v1/collaboration-model/over-time'
  const months = `${path}?from=2024-01-31&to=2024-04-29&step=month`
  const told = async (asked: string) => (await app.raw(asked)).json as Told

  const { position, recordedAt, lastEventId, ...answer } = await told(months)
  t.match([position, recordedAt, lastEventId], [/^\d+$/, /^2024-/, /^[0-9a-f-]{36}$/])
  t.strictSame(answer, {
    from: '2024-01-31',
    to: '2024-04-29',
    step: 'month',
    steps: [
      {
        validAt: '2024-01-31',
        ...none,
        formalOwnProduction: 1,
        total: 1,
        activeCitizenshipShare: 0,
      },
      {
        validAt: '2024-02-29',
        ...none,
        formalOwnProduction: 1,
        total: 1,
        activeCitizenshipShare: 0,
      },
      {
        validAt: '2024-03-31',
        ...none,
        informalCoProduction: 1,
        total: 1,
        lapsed: 1,
        activeCitizenshipShare: 1,
      },
    ],
    groupedBy: null,
    rows: [],
    rowsMayOverlap: false,
  })

  const grouped = await told(`${months}&groupBy=institution&municipalityCode=0510`)
  t.strictSame(grouped.steps, answer.steps)
  t.strictSame(
    grouped.rows.map(({ validAt, key, name, total, lapsed }) => [
      validAt,
      key,
      name,
      total,
      lapsed,
    ]),
    [
      ['2024-01-31', here.careHomeId, 'Plejecenter Skovbo', 1, 0],
      ['2024-02-29', here.careHomeId, 'Plejecenter Skovbo', 1, 0],
      ['2024-03-31', here.careHomeId, 'Plejecenter Skovbo', 1, 1],
    ],
  )
  t.ok(grouped.rowsMayOverlap)

  const byDefault = await told(path)
  t.match(byDefault, { from: '2014-06-15', to: today, step: 'year', groupedBy: null })
  t.equal(byDefault.steps.length, 11)
  t.match(byDefault.steps[0], { ...none, activeCitizenshipShare: null })

  const csv = await app.raw(`${months}&format=csv`)
  t.strictSame(csv.text.split('\r\n'), [
    'validAt,formalOwnProduction,formalCoProduction,informalOwnProduction,informalCoProduction,total,lapsed,activeCitizenshipShare',
    '2024-01-31,1,0,0,0,1,0,0',
    '2024-02-29,1,0,0,0,1,0,0',
    '2024-03-31,0,0,0,1,1,1,1',
    '',
  ])
  t.equal(csv.headers.get('samspil-valid-at'), '2024-04-29')
  t.equal(csv.headers.get('samspil-position'), position)
  const lines = async (asked: string): Promise<unknown[]> =>
    (await app.raw(asked)).text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown)
  t.strictSame(await lines(`${months}&format=ndjson`), answer.steps)
  t.strictSame(
    await lines(`${months}&groupBy=institution&municipalityCode=0510&format=ndjson`),
    grouped.rows,
  )
})

t.test('the same as it was known at a moment', async (t) => {
  const app = await runningApp(t)
  const here = await town(app)
  const path = '/v1/collaboration-model/over-time?from=2024-01-31&to=2024-04-29&step=month'
  const terms = (title: string) =>
    termsBody(here, { title, classification: formalOwn, period: { from: '2024-02-01' } })
  await running(app, here.leader, terms('Gåture'))
  const told = async (asked: string) => (await app.raw(path + asked)).json as Told
  const first = await told('')
  await running(app, here.leader, terms('Højtlæsning'))
  const second = await told('')
  const totals = ({ steps }: Told) => steps.map(({ total }) => total)
  t.strictSame(
    [totals(first), totals(second)],
    [
      [0, 1, 1],
      [0, 2, 2],
    ],
  )
  for (const recordedAt of [first.position, first.lastEventId]) {
    t.strictSame(await told(`&recordedAt=${String(recordedAt)}`), first)
  }
  const { rows, ...grouped } = await told(`&recordedAt=${first.position}&groupBy=institution`)
  t.strictSame(grouped, {
    ...(({ rows: _, ...rest }) => rest)(first),
    groupedBy: 'institution',
    rowsMayOverlap: true,
  })
  t.strictSame(
    rows.map(({ validAt, name, total }) => [validAt, name, total]),
    [
      ['2024-02-29', 'Plejecenter Skovbo', 1],
      ['2024-03-31', 'Plejecenter Skovbo', 1],
    ],
  )
  const before = await told('&recordedAt=2020-01-01T00:00:00Z')
  t.strictSame([totals(before), before.recordedAt, before.position], [[0, 0, 0], null, '0'])
  const day = String(first.recordedAt).slice(0, 10)
  const open = `/v1/collaboration-model/over-time?recordedAt=${first.position}`
  t.match((await app.raw(open)).json, { to: day }, 'up to the day of the moment')
  const written = await app.raw(`${path}&recordedAt=2024-03-05`)
  t.match(written.problem.errors, [{ code: 'invalid-moment', pointer: '/query/recordedAt' }])
  const csv = await app.raw(`${path}&recordedAt=${first.position}&format=csv`)
  t.match(csv.text, '2024-03-31,1,0,0,0,1,0,0')
  t.equal(csv.headers.get('samspil-position'), first.position)
  const unknown = await app.raw(`${path}&recordedAt=${crypto.randomUUID()}`)
  t.strictSame([unknown.status, unknown.problem.code], [400, 'unknown-moment'])
})

t.test('what cannot be told is refused, with what to do', async (t) => {
  const app = await runningApp(t)
  const refused: readonly (readonly [asked: string, code: string, pointer: string])[] = [
    ['from=2024-03-02&to=2024-03-01', 'to-before-from', '/query/to'],
    ['from=2024-06-16', 'to-before-from', '/query/to'],
    ['from=2023-01-01&to=2024-06-15&step=day', 'too-many-dates', '/query/step'],
    ['from=2024-02-30', 'bad-request', '/query/from'],
    ['step=week', 'bad-request', '/query/step'],
    ['validAt=2024-03-01', 'bad-request', '/query/validAt'],
    ['networkKind=choir', 'bad-request', '/query/networkKind'],
  ]
  for (const [asked, code, pointer] of refused) {
    const { status, problem } = await app.raw(`/v1/collaboration-model/over-time?${asked}`)
    t.strictSame([status, problem.code, problem.errors?.[0]?.pointer], [400, code, pointer], asked)
  }
  const { problem } = await app.raw(
    '/v1/collaboration-model/over-time?from=2023-01-01&step=day&to=2024-06-15',
    { headers: { 'accept-language': 'da' } },
  )
  t.match(problem.detail, /366 datoer/)
})
