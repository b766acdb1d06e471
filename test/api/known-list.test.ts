import t, { type Test } from 'tap'
import type { AgreementPage } from '#schemas/views/agreement.ts'
import { agreed, leaderOf, proposed, running, termsBody, town, type Town } from './bodies.ts'
import { readAll } from './read-all.ts'
import { now, runningApp, today, type RunningApp } from './running-app.ts'

const titles = ['Billeder', 'Cykelture', 'Dans', 'Eventyr']

/** Four agreements in force, the last of them recorded last. */
const fourOf = async (t: Test): Promise<{ app: RunningApp; here: Town }> => {
  const app = await runningApp(t)
  const here = await town(app)
  for (const title of titles) await running(app, here.leader, termsBody(here, { title }))
  await readAll(app)
  return { app, here }
}

const pageOf = async (app: RunningApp, query: string, role?: string): Promise<AgreementPage> => {
  const asked = role === undefined ? {} : { role }
  const { json } = await app.raw(`/v1/agreements?${query}`, asked)
  return json as AgreementPage
}

const titlesOf = ({ items }: AgreementPage): string[] => items.map(({ title }) => title)

t.test('all pages of a list are of the moment of the first, whatever is recorded', async (t) => {
  const { app, here } = await fourOf(t)
  const before = await pageOf(app, '')
  for (const [sort, expected] of [
    ['title', titles],
    ['-title', titles.toReversed()],
  ] as const) {
    const moment = sort === 'title' ? now : before.position
    const query = `sort=${sort}&limit=3&recordedAt=${moment}`
    const { headers } = await app.raw(`/v1/agreements?${query}`)
    const first = await pageOf(app, query)
    t.same(titlesOf(first), expected.slice(0, 3))
    const { validAt, position, recordedAt, lastEventId } = before
    const asOf = { validAt, position, recordedAt, lastEventId, total: 4, totalIsExact: true }
    t.match(first, asOf)
    // At the very instant that was asked for.
    await running(app, here.leader, termsBody(here, { title: `Drama ${sort}` }))
    await readAll(app)
    const next = `${query}&cursor=${String(first.next)}`
    t.match(headers.get('link'), encodeURIComponent(String(first.next)))
    const last = await pageOf(app, next)
    t.same(titlesOf(last), expected.slice(3))
    t.match(last, { ...asOf, next: null })
  }
  t.same((await pageOf(app, `recordedAt=${now}`)).total, 6, 'the instant has more by now')
  const file = await app.raw(`/v1/agreements?format=csv&recordedAt=${before.position}`)
  t.equal(file.headers.get('samspil-position'), before.position)
  t.equal(file.headers.get('samspil-valid-at'), today)
  t.same(
    file.text
      .trim()
      .split('\r\n')
      .map((line) => line.split(',')[1]),
    ['title', ...titles],
  )
  const items = await app.raw(`/v1/agreements?format=ndjson&recordedAt=${before.lastEventId ?? ''}`)
  const lines = before.items.map((item) => `${JSON.stringify(item)}\n`)
  t.equal(items.text, lines.join(''), 'the same to the letter')
})

t.test('what is not kept of a moment is refused, with the field', async (t) => {
  const { app } = await fourOf(t)
  const { position, next } = await pageOf(app, 'limit=1')
  const then = await pageOf(app, `limit=1&recordedAt=${position}`)
  const refused = async (query: string) => {
    const { status, problem } = await app.raw(`/v1/agreements?${query}`)
    return [status, problem.code, problem.errors?.map(({ pointer }) => pointer)]
  }
  const search = [400, 'moment-has-no-search', ['/query/q']]
  t.same(await refused(`recordedAt=${position}&q=dans`), search)
  for (const sort of ['from', '-from']) {
    const order = [400, 'moment-has-no-start-order', ['/query/sort']]
    t.same(await refused(`recordedAt=${position}&sort=${sort}`), order)
  }
  const cursor = [400, 'invalid-cursor', ['/query/cursor']]
  t.same(await refused(`recordedAt=${position}&cursor=${String(next)}`), cursor)
  t.same(await refused(`cursor=${String(then.next)}`), cursor)
  const ahead = [400, 'moment-ahead', ['/query/recordedAt']]
  t.same(await refused(`recordedAt=${String(Number(position) + 1)}`), ahead)
})

t.test('proposals of a moment are shown to those who could see them then', async (t) => {
  const app = await runningApp(t)
  const here = await town(app)
  const proposal = await proposed(app, here.leader, termsBody(here, { title: 'Forslag' }))
  await readAll(app)
  const { position } = await pageOf(app, '')
  const total = async (role: string): Promise<number> =>
    (await pageOf(app, `status=proposed&recordedAt=${position}`, role)).total
  const library = leaderOf(here.libraryId)
  const everyone = async (): Promise<number[]> => [
    await total('analyst'),
    await total('coordinator:0510'),
    await total('coordinator:0540'),
    await total(here.leader),
    await total(library),
  ]
  t.same(await everyone(), [1, 1, 0, 1, 0])
  await agreed(app, here.leader, proposal)
  await readAll(app)
  t.same(await everyone(), [1, 1, 0, 1, 0], 'as it was answered then')
  t.same((await pageOf(app, 'status=proposed', 'analyst')).total, 0)
})
