import { isDeepStrictEqual } from 'node:util'
import t, { type Test } from 'tap'
import type { StoredEvent } from '#src/event-store/port.ts'
import { demoHistory } from '../projections/models.ts'
import { readAll } from './read-all.ts'
import { runningApp, type RunningApp } from './running-app.ts'
import { SimulatedClock } from '#src/clock.ts'

const { events } = await demoHistory()

const agreementIds = [...new Set(events.map(({ stream }) => stream))]
  .filter((stream) => stream.startsWith('agreement-'))
  .map((stream) => stream.slice('agreement-'.length))
const institutionId = events
  .find(({ stream }) => stream.startsWith('institution-'))
  ?.stream.slice('institution-'.length)

/** Records what the demo tells, as it was told there. */
const record = async ({ registry }: RunningApp, some: readonly StoredEvent[]): Promise<void> => {
  for (const { stream, revision, id, type, data, metadata } of some) {
    const expected = revision === 0 ? 'no-stream' : revision - 1
    await registry.store.append(stream, expected, [{ id, type, data, metadata }])
  }
}

const demoApp = (t: Test): Promise<RunningApp> =>
  runningApp(t, { clock: new SimulatedClock('2026-11-22T12:00:00Z') })

const questions = ['2015-06-01', '2024-01-01', '2026-11-22'].flatMap((validAt) => [
  `/v1/collaboration-model?validAt=${validAt}`,
  ...['theme', 'place', 'institution', 'networkKind', 'municipality'].map(
    (groupBy) => `/v1/collaboration-model?validAt=${validAt}&groupBy=${groupBy}`,
  ),
  `/v1/collaboration-model?validAt=${validAt}&institutionId=${String(institutionId)}&groupBy=theme`,
  `/v1/collaboration-model?validAt=${validAt}&municipalityCode=0510&theme=visibility`,
  ...['', '&sort=-title', '&theme=visibility&municipalityCode=0510', '&status=proposed'].map(
    (asked) => `/v1/agreements?limit=200&validAt=${validAt}${asked}`,
  ),
  `/v1/agreements?validAt=${validAt}&format=csv&institutionId=${String(institutionId)}`,
  `/v1/agreements?validAt=${validAt}&format=ndjson`,
  ...[
    '',
    '&state=to-be-mended',
    '&kind=unanswered&municipalityCode=0510',
    '&institutionKind=school',
  ].map((asked) => `/v1/findings?limit=200&validAt=${validAt}${asked}`),
  `/v1/findings?validAt=${validAt}&format=csv&institutionId=${String(institutionId)}`,
  ...agreementIds
    .filter((_, index) => index % 7 === 0)
    .map((id) => `/v1/agreements/${id}?validAt=${validAt}`),
])

interface Known {
  readonly lastEventId: string
  readonly recordedAt: string
  readonly position: string
}

/** A problem tells nothing, and a file what is in it. */
const answersOf = async (app: RunningApp, as: (path: string) => string) => {
  const answers = new Map<string, unknown>()
  for (const path of questions) {
    const { status, headers, json, text } = await app.raw(as(path))
    const position = headers.get('samspil-position')
    const told = position === null ? withoutMoment(path, json) : { position, text }
    answers.set(path, { status, told: status === 200 ? told : null })
  }
  return answers
}

/** Pages of findings name their moment, and go on from it, only where one was asked for. */
const withoutMoment = (path: string, json: unknown): unknown => {
  if (!path.startsWith('/v1/findings')) return json
  const {
    recordedAt: _,
    lastEventId: __,
    next: ___,
    ...told
  } = json as Readonly<Record<string, unknown>>
  return told
}

const knownNow = async (app: RunningApp): Promise<Known> =>
  (await app.raw('/v1/collaboration-model')).json as Known

t.test('what was answered once is answered again, whatever was recorded since', async (t) => {
  const app = await demoApp(t)
  const turns = [0.3, 0.6, 1].map((share) => Math.floor(share * events.length))
  const before: { id: string; known: Known; answers: Map<string, unknown> }[] = []
  let told = 0
  for (const turn of turns) {
    await record(app, events.slice(told, turn))
    told = turn
    await readAll(app)
    before.push({
      id: events[turn - 1]?.id ?? '',
      known: await knownNow(app),
      answers: await answersOf(app, (path) => path),
    })
  }
  for (const { id, known, answers } of before) {
    const { lastEventId, position, recordedAt } = known
    t.equal(lastEventId, id)
    for (const moment of [lastEventId, position]) {
      const again = await answersOf(app, (path) => `${path}&recordedAt=${moment}`)
      t.strictSame(again, answers, `as known at ${moment}`)
    }
    const { json } = await app.raw(`/v1/collaboration-model?recordedAt=${recordedAt}`)
    t.match(json, { recordedAt }, 'an instant is the last event up to it')
  }
  t.notOk(isDeepStrictEqual(before[0]?.answers, before[2]?.answers), 'they were not all alike')
})

t.test('a moment is before the first event, or one that nothing is added to', async (t) => {
  const app = await demoApp(t)
  await record(app, events.slice(0, 20))
  const none = await app.raw('/v1/collaboration-model?recordedAt=1999-12-31T00:00:00Z')
  t.match(none.json, { total: 0, recordedAt: null, lastEventId: null, position: '0' })
  const refused = async (moment: string) => {
    const { status, problem } = await app.raw(`/v1/collaboration-model?recordedAt=${moment}`)
    return [status, problem.code, problem.errors?.map(({ pointer, code }) => [pointer, code])]
  }
  const at = '/query/recordedAt'
  t.strictSame(await refused('2027-01-01T00:00:00Z'), [400, 'moment-ahead', [[at, 'moment-ahead']]])
  const ahead = String(Number((await knownNow(app)).position) + 1)
  t.strictSame(await refused(ahead), [400, 'moment-ahead', [[at, 'moment-ahead']]])
  t.strictSame(await refused(crypto.randomUUID()), [
    400,
    'unknown-moment',
    [[at, 'unknown-moment']],
  ])
  t.match(await refused('yesterday'), [400])
})
