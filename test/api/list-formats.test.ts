import { request as send, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import type { PageOf, Paging } from '#projections/page.ts'
import { allPages } from '#src/read-side/all-pages.ts'
import type { AsOf } from '#src/read-side/up-to-date.ts'
import {
  coordinator,
  formalOwn,
  informalCo,
  institutionBody,
  joined,
  leaderOf,
  networkBody,
  proposed,
  registered,
  running,
  termsBody,
  town,
} from './bodies.ts'
import { runningApp, today, type RawAnswer, type RunningApp } from './running-app.ts'

interface Page {
  readonly items: readonly Record<string, unknown>[]
  readonly next: string | null
  readonly total: number
}

/** The pages of JSON taken together. */
const pagesOf = async (app: RunningApp, path: string, role?: string) => {
  const items: Record<string, unknown>[] = []
  let next: string | null = ''
  while (next !== null) {
    const cursor: string = next === '' ? '' : `&cursor=${next}`
    const { json } = await app.raw(`${path}limit=200${cursor}`, role === undefined ? {} : { role })
    const page = json as Page
    items.push(...page.items)
    next = page.next
  }
  return items
}

const linesOf = ({ text }: RawAnswer): unknown[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown)

/** Reads RFC 4180 strictly, by a reader of our own. */
const tableOf = ({ text }: Pick<RawAnswer, 'text'>): string[][] => {
  const rows: string[][] = [[]]
  for (const [whole, cell = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    if (whole === '') break
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

const recordsOf = (answer: Pick<RawAnswer, 'text'>): Record<string, string>[] => {
  const [header = [], ...rows] = tableOf(answer)
  return rows.map((row) =>
    Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])),
  )
}

const many = 450

t.test('a list longer than two pages is the pages of JSON taken together', async (t) => {
  t.plan(17)
  const app = await runningApp(t)
  const api = app.as(coordinator)
  await Promise.all(
    Array.from({ length: many }, (_, index) =>
      joined(
        api,
        networkBody({
          name: `${'ÅæØ,b'.at(index % 5) ?? ''}forening "${index}"`,
          kind: index % 3 === 0 ? 'council' : 'association',
          municipalityCodes: index % 2 === 0 ? ['0510', '0540'] : ['0540'],
          umbrella: index % 10 === 0,
        }),
      ),
    ),
  )
  const queries = [
    '',
    'kind=council&',
    'kind=council&municipalityCode=0510&umbrella=false&',
    'q=%C3%A6forening&',
  ]
  for (const query of queries) {
    const items = await pagesOf(app, `/v1/networks?${query}`)
    const lines = await app.raw(`/v1/networks?${query}format=ndjson`)
    t.strictSame(linesOf(lines), items, `NDJSON of ${items.length}`)
    const csv = recordsOf(await app.raw(`/v1/networks?${query}format=csv`))
    t.strictSame(
      csv.map(({ networkId, name, umbrella, municipalityCodes }) => [
        networkId,
        name,
        umbrella,
        municipalityCodes,
      ]),
      items.map(({ networkId, details }) => {
        const { name, umbrella, municipalityCodes } = details as ReturnType<typeof networkBody>
        return [networkId, name, String(umbrella), municipalityCodes.join('; ')]
      }),
      'and CSV',
    )
    t.ok(items.length > 0)
  }
  const { status, headers, text } = await app.raw('/v1/networks?format=csv')
  t.equal(text.split('\r\n').length, many + 2, 'a header, the rows, and the end of the last')
  t.equal(status, 200)
  const head = String(await app.head())
  t.strictSame(
    ['content-type', 'content-disposition', 'samspil-valid-at', 'samspil-position', 'cache-control']
      .concat('link')
      .map((name) => headers.get(name)),
    [
      'text/csv; charset=utf-8; header=present',
      `attachment; filename="networks-${today}.csv"`,
      today,
      head,
      'no-store',
      null,
    ],
  )
  const lines = await app.raw('/v1/networks?format=ndjson')
  t.equal(lines.headers.get('content-type'), 'application/x-ndjson')
  t.equal(
    lines.headers.get('content-disposition'),
    `attachment; filename="networks-${today}.ndjson"`,
  )
})

t.test('a table of agreements, to those who may see them', async (t) => {
  t.plan(8)
  const app = await runningApp(t)
  const here = await town(app)
  const { agreementId } = await running(
    app,
    here.leader,
    termsBody(here, {
      title: '=HYPERLINK("http://x"), og æøå',
      classification: informalCo,
      parties: [
        ...termsBody(here).parties,
        { kind: 'organisation', name: '+45 Køkken; og Have', role: 'partner' },
        { kind: 'network', networkId: here.walkersId, role: 'volunteers' },
      ],
      themes: ['visibility', 'health-and-sustainability'],
      places: ['Vojens', '-5'],
      period: { from: '2024-01', until: '2025' },
    }),
  )
  const hidden = await proposed(app, here.leader, termsBody(here, { classification: formalOwn }))
  const csv = await app.raw('/v1/agreements?format=csv')
  const records = recordsOf(csv)
  t.strictSame(
    records.find((record) => record.agreementId === agreementId),
    {
      agreementId,
      title: `'=HYPERLINK("http://x"), og æøå`,
      status: 'in-force',
      endsOn: '',
      formality: 'informal',
      production: 'co-production',
      institutionIds: here.careHomeId,
      institutions: 'Plejecenter Skovbo',
      networkIds: `${here.friendsId}; ${here.walkersId}`,
      networks: 'Læsevennerne; Gangstien',
      organisations: `'+45 Køkken; og Have`,
      from: '2024-01',
      until: '2025',
      themes: 'visibility; health-and-sustainability',
      places: 'Vojens; -5',
    },
  )
  t.match(csv.text, /,"'=HYPERLINK\(""http:\/\/x""\), og æøå",/, 'quoted, with its quotes doubled')
  t.equal(records.length, 2, 'an analyst sees the proposal')
  for (const role of [leaderOf(here.libraryId), here.leader, 'coordinator:0813']) {
    const items = await pagesOf(app, '/v1/agreements?', role)
    const lines = linesOf(await app.raw('/v1/agreements?format=ndjson', { role }))
    t.strictSame(lines, items, role)
  }
  const strangers = recordsOf(
    await app.raw('/v1/agreements?format=csv', { role: leaderOf(here.libraryId) }),
  )
  t.strictSame(
    strangers.map((record) => record.agreementId),
    [agreementId],
    'another leader does not',
  )
  const sorted = recordsOf(
    await app.raw('/v1/agreements?format=csv&sort=-title&status=proposed', { role: here.leader }),
  )
  t.strictSame(
    sorted.map((record) => record.agreementId),
    [hidden.agreementId],
    'filtered',
  )
})

t.test('cells of every kind', async (t) => {
  t.plan(3)
  const app = await runningApp(t)
  const api = app.as(coordinator)
  const umbrella = await joined(api, networkBody({ name: '@Paraplyen', umbrella: true }))
  await joined(
    api,
    networkBody({
      name: 'b, "c"; d',
      memberOf: [umbrella],
      cvr: '12345678',
      foundedOn: '1975',
      values: { described: 'yes', text: 'Første linje\n- anden, "linje"\n\nTredje' },
      themes: ['visibility'],
    }),
  )
  const [formula, other] = recordsOf(await app.raw('/v1/networks?format=csv'))
  t.strictSame([formula?.name, formula?.umbrella], ["'@Paraplyen", 'true'])
  t.match(other, {
    revision: '0',
    name: 'b, "c"; d',
    umbrella: 'false',
    memberOf: umbrella,
    cvr: '12345678',
    foundedOn: '1975',
    valuesDescribed: 'yes',
    valuesText: 'Første linje\n- anden, "linje"\n\nTredje',
    valuesLink: '',
    closedReason: '',
  })
  const goneId = await registered(api, institutionBody({ name: 'Lukket' }))
  await app.raw(`/v1/institutions/${goneId}/close`, {
    role: coordinator,
    headers: { 'if-match': '"0"' },
    body: { reason: 'closed' },
  })
  t.strictSame(recordsOf(await app.raw('/v1/institutions?format=csv')), [
    {
      institutionId: goneId,
      revision: '1',
      name: 'Lukket',
      kind: 'care-home',
      municipalityCode: '0510',
      place: '',
      centre: '',
      guidelinesExist: 'unknown',
      guidelinesReference: '',
      publicContact: '',
      closedReason: 'closed',
      closedSuccessorId: '',
      closedEffectiveOn: today,
    },
  ])
})

t.test('the model: rows where it is grouped, the four cells else', async (t) => {
  t.plan(5)
  const app = await runningApp(t)
  const here = await town(app)
  await running(app, here.leader, termsBody(here))
  const path = '/v1/collaboration-model?municipalityCode=0510'
  const model = (await app.raw(`${path}&groupBy=institution`)).json as {
    cells: { formality: string; production: string; count: number }[]
    rows: unknown[]
  }
  const cells = await app.raw(`${path}&format=csv`)
  t.strictSame(recordsOf(cells), [
    { formality: 'formal', production: 'own-production', count: '1' },
    { formality: 'formal', production: 'co-production', count: '0' },
    { formality: 'informal', production: 'own-production', count: '0' },
    { formality: 'informal', production: 'co-production', count: '0' },
  ])
  t.equal(
    cells.headers.get('content-disposition'),
    `attachment; filename="collaboration-model-${today}.csv"`,
  )
  t.strictSame(linesOf(await app.raw(`${path}&format=ndjson`)), model.cells)
  t.strictSame(recordsOf(await app.raw(`${path}&groupBy=institution&format=csv`)), [
    {
      key: here.careHomeId,
      name: 'Plejecenter Skovbo',
      formalOwnProduction: '1',
      formalCoProduction: '0',
      informalOwnProduction: '0',
      informalCoProduction: '0',
      total: '1',
      lapsed: '0',
    },
  ])
  t.strictSame(linesOf(await app.raw(`${path}&groupBy=institution&format=ndjson`)), model.rows)
})

t.test('findings: pages, files and groups', async (t) => {
  t.plan(14)
  const app = await runningApp(t)
  const here = await town(app)
  const [institution, network] = termsBody(here).parties
  if (institution === undefined || network === undefined) throw new Error('Two parties')
  const tasks = Array.from({ length: 150 }, (_, index) => ({
    title: `Bad ${index}`,
    performedBy: 'volunteers' as const,
    requiresNeedsAssessment: 'yes' as const,
  }))
  const parties = [institution, { ...network, tasks }]
  const first = await running(app, here.leader, termsBody(here, { parties, title: '=1+1' }))
  await running(app, here.leader, termsBody(here, { parties, period: { from: '2023-02-03' } }))
  const path = '/v1/findings?ruleId=needs-assessment&'
  const items = await pagesOf(app, path)
  t.equal(items.length, 300)
  t.equal(new Set(items.map(({ item }) => (item as { id: string }).id)).size, 300, 'each once')
  const days = items.map(({ since }) => since)
  t.strictSame(days, days.toSorted(), 'the oldest first')
  t.strictSame(linesOf(await app.raw(`${path}format=ndjson`)), items)
  const csv = await app.raw(`${path}format=csv`)
  const records = recordsOf(csv)
  t.strictSame(
    records.map(({ itemId }) => itemId),
    items.map(({ item }) => (item as { id: string }).id),
  )
  const last = records.at(-1)
  t.strictSame(last, {
    agreementId: first.agreementId,
    title: "'=1+1",
    status: 'in-force',
    formality: 'formal',
    institutionIds: here.careHomeId,
    institutions: 'Plejecenter Skovbo',
    kind: 'breach',
    ruleId: 'needs-assessment',
    ruleVersion: '1',
    severity: 'must-fix',
    why: last?.why ?? '',
    itemKind: 'task',
    itemId: last?.itemId ?? '',
    itemTitle: last?.itemTitle ?? '',
    unanswered: '0',
    since: '2024-01-01',
    rulebookVersion: '0510:1.0',
    state: 'open',
    judgementVerdict: '',
    judgementReason: '',
    reviewedOn: '',
    exemptionReason: '',
    exemptionUntil: '',
  })
  t.match(last?.itemTitle, /^Bad \d+$/)
  t.equal(csv.headers.get('content-disposition'), `attachment; filename="findings-${today}.csv"`)
  const link = (await app.raw(`${path}limit=7`)).headers.get('link') ?? ''
  const second = await app.raw(/^<([^>]+)>/.exec(link)?.[1] ?? '')
  t.strictSame((second.json as Page).items, items.slice(7, 14), 'the next page, filtered alike')

  for (const groupBy of ['rule', 'institution', 'institutionKind']) {
    const grouped = `${path}groupBy=${groupBy}`
    const { groups } = (await app.raw(grouped)).json as { groups: Record<string, unknown>[] }
    t.strictSame(linesOf(await app.raw(`${grouped}&format=ndjson`)), groups, groupBy)
    if (groupBy !== 'institutionKind') continue
    t.strictSame(recordsOf(await app.raw(`${grouped}&format=csv`)), [
      {
        key: 'care-home',
        name: '',
        mustFix: '300',
        warning: '0',
        advice: '0',
        agreements: '2',
        since: '2023-02-03',
        rules: 'needs-assessment: 300',
      },
    ])
  }
  const whole = await pagesOf(app, '/v1/findings?')
  t.ok(whole.length > 300)
})

const lists = [
  '/v1/agreements',
  '/v1/institutions',
  '/v1/networks',
  '/v1/findings',
  '/v1/calendar',
  '/v1/funding',
]

t.test('an empty list: a header and nothing else, or nothing', async (t) => {
  t.plan(lists.length * 2)
  const app = await runningApp(t)
  for (const path of lists) {
    const { text } = await app.raw(`${path}?format=csv`)
    t.equal(text.indexOf('\r\n'), text.length - 2, path)
    t.equal((await app.raw(`${path}?format=ndjson`)).text, '')
  }
})

t.test('what cannot be asked, and HEAD', async (t) => {
  const refused = [
    ['format=xml', '/query/format', 'not-allowed-value'],
    ['format=csv&format=json', '/query/format', 'not-allowed-value'],
    ['format=csv&limit=50', '/query/limit', 'format-has-no-pages'],
    ['format=ndjson&cursor=x', '/query/cursor', 'format-has-no-pages'],
    ['format=csv&limit=0', '/query/limit', 'too-small'],
  ] as const
  t.plan(lists.length * refused.length + 4)
  const app = await runningApp(t)
  for (const path of lists) {
    for (const [query, pointer, code] of refused) {
      const { status, headers, problem } = await app.raw(`${path}?${query}`)
      t.strictSame(
        [status, headers.get('content-disposition'), headers.get('content-type')].concat(
          problem.errors?.flatMap((error) => [error.pointer, error.code]) ?? [],
        ),
        [400, null, 'application/problem+json; charset=utf-8', pointer, code],
        `${path}?${query}`,
      )
    }
  }
  const wrongRole = await app.raw('/v1/agreements?format=csv', { role: 'king' })
  t.equal(wrongRole.status, 401)
  const plain = await app.raw('/v1/agreements?limit=1&format=json')
  t.match(plain.json, { items: [], total: 0 })
  const head = await app.raw('/v1/agreements?format=csv', { method: 'HEAD' })
  t.strictSame(
    [head.status, head.text, head.headers.get('content-type'), head.headers.get('content-length')],
    [200, '', 'text/csv; charset=utf-8; header=present', null],
  )
  t.equal(head.headers.get('samspil-valid-at'), today)
})

const party = (index: number) => ({
  id: `6f1c1f0e-5d0f-5b7e-9a55-${String(index).padStart(12, '0')}`,
  revision: 0,
  details: {
    ...institutionBody({ name: `Nr. ${index} ${'x'.repeat(150)}` }),
    place: null,
    centre: null,
    guidelines: { exist: 'unknown', reference: null },
    publicContact: null,
  },
  closed: null,
})

/** A list that does not end, or that ends in a fault after so many pages; it counts what is read. */
const endless = (registry: RunningApp['registry'], faultAfter = Infinity) => {
  const read: (AsOf | undefined)[] = []
  const institutions = ({ limit }: Paging, since?: AsOf): Promise<PageOf<unknown> & AsOf> => {
    if (read.length === faultAfter) return Promise.reject(new Error('The disk is gone'))
    read.push(since)
    const items = Array.from({ length: limit }, (_, index) => party(index))
    const next = { key: 'a', id: 'b' }
    return Promise.resolve({ items, total: 1, next, corrected: [], validAt: today, position: '7' })
  }
  const queries = new Proxy(registry.queries, {
    get: (target, name) =>
      name === 'institutions'
        ? (_query: unknown, paging: Paging, since?: AsOf) => institutions(paging, since)
        : (Reflect.get(target, name) as unknown),
  })
  return { read, queries }
}

const answerTo = async (url: string): Promise<IncomingMessage> => {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  send(url, resolve).on('error', reject).end()
  return promise
}

/** Resolves when a number stands still. */
const settled = async (count: () => number): Promise<number> => {
  let [before, now] = [-1, count()]
  while (before !== now) {
    await sleep(150)
    ;[before, now] = [now, count()]
  }
  return now
}

for (const format of ['csv', 'ndjson']) {
  t.test(`a reader that waits, and one that goes: ${format}`, async (t) => {
    t.plan(5)
    const { registry } = await runningApp(t)
    const list = endless(registry)
    const app = await runningApp(t, { services: { queries: list.queries } })
    const answer = await answerTo(`${app.url}/v1/institutions?format=${format}`)
    answer.once('data', () => answer.pause())
    const waiting = await settled(() => list.read.length)
    t.ok(waiting < 400, `${waiting} pages are read and no more until they are taken`)
    answer.resume()
    await sleep(100)
    answer.pause()
    const taken = await settled(() => list.read.length)
    t.ok(taken > waiting, 'then it goes on')
    answer.destroy()
    const gone = await settled(() => list.read.length)
    t.ok(gone <= taken + 1, 'nothing more is read for a reader that went')
    const [first, second] = list.read
    t.strictSame([first, second], [undefined, { validAt: today, position: '7' }], 'one day')
    t.equal((await app.raw('/health/live')).status, 200)
  })

  t.test(`a fault: a problem before the first byte, broken off after it: ${format}`, async (t) => {
    t.plan(4)
    const { registry } = await runningApp(t)
    const path = `/v1/institutions?format=${format}`
    const early = endless(registry, 0)
    const before = await runningApp(t, { services: { queries: early.queries } })
    const { status, headers, problem } = await before.raw(path)
    t.strictSame(
      [status, problem.code, headers.get('content-type'), headers.get('content-disposition')],
      [500, 'internal-error', 'application/problem+json; charset=utf-8', null],
    )
    const late = endless(registry, 3)
    const after = await runningApp(t, { services: { queries: late.queries } })
    const answer = await answerTo(after.url + path)
    let text = ''
    answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
    const { promise, resolve } = Promise.withResolvers<string>()
    answer.on('error', ({ message }) => {
      resolve(message)
    })
    answer.on('end', () => {
      resolve('it looks complete')
    })
    t.equal(await promise, 'aborted')
    t.ok(text.length > 1000)
    t.equal(answer.complete, false)
  })
}

t.test('HEAD reads no more than what a refusal would need', async (t) => {
  t.plan(3)
  const { registry } = await runningApp(t)
  const list = endless(registry)
  const app = await runningApp(t, { services: { queries: list.queries } })
  for (const format of ['csv', 'ndjson']) {
    const { status } = await app.raw(`/v1/institutions?format=${format}`, { method: 'HEAD' })
    t.equal(status, 200)
  }
  t.equal(await settled(() => list.read.length), 2)
})

t.test('others have their turn between two pages, however fast these are taken', async (t) => {
  t.plan(1)
  const { registry } = await runningApp(t)
  const { queries } = endless(registry)
  const list = await allPages((paging, since) => queries.institutions({}, paging, since))
  const hadTurn: boolean[] = []
  let isTurn = false
  setImmediate(() => (isTurn = true))
  for await (const page of list.pages) {
    if (page.length > 0) hadTurn.push(isTurn)
    if (hadTurn.length === 2) break
  }
  t.strictSame(hadTurn, [false, true])
})

t.test('what is recorded meanwhile', async (t) => {
  t.plan(2)
  const app = await runningApp(t)
  const api = app.as(coordinator)
  const name = (index: number): string => `M ${String(index).padStart(3, '0')}`
  await Promise.all(
    Array.from({ length: 250 }, (_, index) =>
      registered(api, institutionBody({ name: name(index) })),
    ),
  )
  const list = await allPages((paging, since) =>
    app.registry.queries.institutions({}, paging, since),
  )
  const before = list.position
  const names: string[] = []
  for await (const page of list.pages) {
    names.push(...page.map(({ details }) => details.name))
    if (names.length > 100) continue
    await registered(api, institutionBody({ name: 'A, behind' }))
    await registered(api, institutionBody({ name: 'Å, ahead' }))
    app.clock.set('2024-06-16T10:00:00Z')
  }
  t.strictSame(names, [...Array.from({ length: 250 }, (_, index) => name(index)), 'Å, ahead'])
  t.strictSame([list.validAt, list.position], [today, before])
})
