import t from 'tap'
import {
  addLegalBasisExample,
  boundaryQuestionExample,
  changeRulebookExample,
  correctLegalBasisExample,
  exemptionExample,
  reviewExample,
  withdrawalExample,
} from '#schemas/commands/boundary-examples.ts'
import type { ApiServices } from '#src/api/api.ts'
import { StoreUnavailableError } from '#src/event-store/errors.ts'
import type { Lag } from '#src/read-side/lag.ts'
import type { ModelKeeper } from '#src/read-side/model-keeper.ts'
import { NotCaughtUpError } from '#src/read-side/up-to-date.ts'
import { until } from '../read-side/registry.ts'
import { institutionBody, coordinator } from './bodies.ts'
import { runningApp, type Raw } from './running-app.ts'

const secret = 'SQLITE_CORRUPT in /srv/samspil/events.sqlite'

/** Questions, and commands on boundaries, that all end in this. */
const broken = (error: Error): Pick<ApiServices, 'queries' | 'boundaries' | 'commands'> => {
  const fail = () => Promise.reject(error)
  const all: unknown = new Proxy({}, { get: () => fail })
  return { queries: all, boundaries: all, commands: all } as ReturnType<typeof broken>
}

const id = '6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c'
const paths = [
  '/v1/agreements',
  `/v1/agreements/${id}`,
  `/v1/agreements/${id}/history`,
  `/v1/agreements/${id}/versions`,
  `/v1/agreements/${id}/versions/1`,
  `/v1/agreements/${id}/difference?from=1&to=2`,
  '/v1/institutions',
  `/v1/institutions/${id}`,
  '/v1/networks',
  `/v1/networks/${id}`,
  '/v1/collaboration-model?groupBy=place',
  '/v1/collaboration-model/over-time?groupBy=place',
  '/v1/collaboration-model/movements',
  '/v1/calendar',
  '/v1/agreements/durations',
  '/v1/funding',
  '/v1/findings',
  '/v1/findings?groupBy=institutionKind',
  `/v1/agreements/${id}/findings`,
  `/v1/agreements/${id}/finding-changes`,
  `/v1/agreements/${id}/reviews`,
  `/v1/agreements/${id}/exemptions`,
  '/v1/rulebooks',
  '/v1/rulebooks/0510',
  '/v1/legal-bases',
  '/v1/legal-bases/sel-83',
]
const onRevision = { 'if-match': '"0"' }
const writes: readonly (Raw & { readonly path: string })[] = [
  { path: '/v1/boundary-questions', body: boundaryQuestionExample },
  { path: '/v1/rulebooks/0510/change', body: changeRulebookExample, headers: onRevision },
  {
    path: '/v1/rulebooks/0510/change?dryRun=true',
    body: changeRulebookExample,
    headers: onRevision,
  },
  { path: '/v1/legal-bases', body: addLegalBasisExample },
  { path: '/v1/legal-bases/sel-83/correct', body: correctLegalBasisExample, headers: onRevision },
  { path: `/v1/agreements/${id}/reviews`, body: reviewExample },
  { path: `/v1/agreements/${id}/exemptions`, body: exemptionExample },
  { path: `/v1/agreements/${id}/exemptions/${id}/withdraw`, body: withdrawalExample },
]
const requests: readonly (Raw & { readonly path: string })[] = [
  ...paths.map((path) => ({ path })),
  ...writes.map((write) => ({ ...write, role: coordinator })),
]

t.test('alive, ready, and measured', async (t) => {
  t.plan(10)
  const app = await runningApp(t)
  const live = await app.raw('/health/live')
  t.strictSame([live.status, live.json], [200, { status: 'live' }])
  t.ok(await until(() => app.registry.readSide.hasCaughtUp))
  const ready = await app.raw('/health/ready')
  t.strictSame([ready.status, ready.json], [200, { status: 'ready' }])
  await app.raw('/v1/institutions', { role: coordinator, body: institutionBody() })
  await app.raw('/v1/institutions')
  await app.raw('/v1/institutions/x')
  const metrics = await app.raw('/metrics')
  t.equal(metrics.status, 200)
  t.match(metrics.headers.get('content-type'), /^text\/plain/)
  for (const lag of ['read_side_lag_events', 'read_side_lag_seconds']) {
    t.match(metrics.text, new RegExp(`^samspil_${lag} 0$`, 'm'))
  }
  t.match(metrics.text, /^samspil_read_side_parked_streams 0$/m)
  t.match(
    metrics.text,
    /_count\{(?=[^}]*route="\/v1\/institutions")(?=[^}]*method="POST")(?=[^}]*status="201")[^}]*\} 1$/m,
  )
  t.match(metrics.text, /(?=[^}]*route="\/v1\/institutions\/:institutionId")[^}]*status="400"/)
})

/** A read side that says this of itself. */
const behind = (hasCaughtUp: boolean, lag: () => Promise<Lag>): Pick<ApiServices, 'readSide'> => ({
  readSide: { hasCaughtUp, lag, parked: () => 0, position: 0n } as unknown as ModelKeeper,
})

t.test('ready once caught up, however far behind, and measured', async (t) => {
  const states = [
    [false, 0, 503, 'catching-up'],
    [true, 1001, 200, 'ready'],
  ] as const
  for (const [hasCaughtUp, events, status, said] of states) {
    const lag = () => Promise.resolve({ events, seconds: 12.5 })
    const app = await runningApp(t, { services: behind(hasCaughtUp, lag) })
    const ready = await app.raw('/health/ready')
    t.strictSame([ready.status, ready.json], [status, { status: said }])
    const { text } = await app.raw('/metrics')
    for (const whose of ['read_side', 'findings']) {
      t.match(text, new RegExp(`^samspil_${whose}_lag_events ${String(events)}$`, 'm'))
      t.match(text, new RegExp(`^samspil_${whose}_lag_seconds 12.5$`, 'm'))
    }
    await app.close()
  }
})

t.test('a store that does not answer: not ready, and measured all the same', async (t) => {
  const lag = () => Promise.reject(new StoreUnavailableError())
  const app = await runningApp(t, { services: behind(true, lag) })
  t.equal((await app.raw('/health/ready')).status, 503)
  t.equal((await app.raw('/health/live')).status, 200)
  const metrics = await app.raw('/metrics')
  t.equal(metrics.status, 200)
  t.match(metrics.text, /^samspil_read_side_lag_events NaN$/im)
  t.match(metrics.text, /^samspil_findings_lag_seconds NaN$/im)
})

t.test('a fault of ours reveals nothing, and is logged', async (t) => {
  t.plan(requests.length * 5)
  const app = await runningApp(t, { services: broken(new TypeError(secret)) })
  for (const { path, ...raw } of requests) {
    app.log.length = 0
    const { status, problem, text, headers } = await app.raw(path, {
      ...raw,
      headers: { ...raw.headers, 'accept-language': 'en' },
    })
    t.strictSame([status, problem.code], [500, 'internal-error'], path)
    t.equal(headers.get('content-type'), 'application/problem+json; charset=utf-8')
    t.notMatch(text, /SQLITE|srv|TypeError|node_modules|\bat /)
    t.strictSame(Object.keys(problem).toSorted(), ['code', 'detail', 'status', 'title', 'type'])
    t.ok(
      app.log.some((line) => line.includes(secret)),
      'logged with its cause',
    )
  }
})

t.test('read models that are behind: try again', async (t) => {
  t.plan(requests.length)
  const app = await runningApp(t, { services: broken(new NotCaughtUpError('behind')) })
  for (const { path, ...raw } of requests) {
    const { status, problem, headers } = await app.raw(path, raw)
    t.strictSame(
      [status, problem.code, headers.get('retry-after')],
      [503, 'not-caught-up', '1'],
      path,
    )
  }
})

t.test('nothing is kept, sniffed or framed', async (t) => {
  const app = await runningApp(t)
  for (const path of ['/v1/agreements', '/v1/nothing', '/v1/openapi.json', '/health/live']) {
    const { headers } = await app.raw(path)
    t.equal(headers.get('cache-control'), 'no-store', path)
    t.equal(headers.get('x-content-type-options'), 'nosniff', path)
  }
  const document = await app.raw('/v1/openapi.json')
  t.strictSame(document.json, app.conformance.document, 'the document is the committed one')
  const console = await app.raw('/docs/')
  t.match(console.headers.get('content-security-policy'), /default-src 'self'/)
})
