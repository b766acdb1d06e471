import fc from 'fast-check'
import t from 'tap'
import { SimulatedClock } from '#src/clock.ts'
import { FindingsEngine } from '#src/read-side/findings/engine.ts'
import type { FindingsKeeper } from '#src/read-side/findings/keeper.ts'
import { FindingsQueries } from '#src/read-side/findings-queries.ts'
import { ModelFolder } from '#src/read-side/model-folder.ts'
import { UpToDate } from '#src/read-side/up-to-date.ts'
import { boundaryHistories } from '../projections/boundary-histories.ts'
import { append, start, storeOf } from './registry.ts'
import { newFolder } from '../stores.ts'

const [{ events } = { events: [] }] = fc.sample(
  boundaryHistories({ minLength: 90, maxLength: 100 }),
  { numRuns: 1, seed: 3 },
)
const half = Math.floor(events.length / 2)
const clock = new SimulatedClock('2016-06-01T10:00:00Z')
const viewer = { role: 'analyst' } as const
const paging = { limit: 3, after: null }

const opened = async (path: string, keeperOf?: (engine: FindingsEngine) => FindingsKeeper) => {
  const store = await storeOf(events.slice(0, half))
  const { readSide } = await start(store, `${path}/models`)
  const failed = (error: unknown) => {
    throw new Error('The findings failed', { cause: error })
  }
  const engine = new FindingsEngine({
    store,
    folder: new ModelFolder(`${path}/findings`),
    onParked: failed,
    onFailure: failed,
  })
  const models = new UpToDate({ store, keeper: readSide, clock })
  const keeper = keeperOf?.(engine) ?? engine
  const queries = new FindingsQueries({ models, store, keeper })
  const close = async () => {
    await engine.close()
    await readSide.close()
    await store.close()
  }
  return { store, engine, queries, close }
}

t.test('whoever wrote finds its own write in the queue', async (t) => {
  const { store, queries, close } = await opened(newFolder())
  for (let from = half; from < events.length; from += 7) {
    const position = await append(store, events.slice(from, from + 7))
    const { isBehind, position: answeredAt, validAt } = await queries.findings({ viewer }, paging)
    t.same([isBehind, validAt], [false, '2016-06-01'])
    t.ok(BigInt(answeredAt) >= position)
  }
  const counts = await queries.counts({ viewer })
  const { total } = await queries.findings({ viewer }, paging)
  const { open, unanswered } = counts
  t.equal(open['must-fix'] + open.warning + open.advice + unanswered, total)
  t.equal((await queries.neverReviewed({ viewer }, paging)).total, counts.neverReviewed)
  t.equal((await queries.deadlines({ viewer }, paging)).total, counts.dueSoon)
  const { groups } = await queries.findingGroups({ viewer }, 'rule')
  t.equal(
    groups.reduce((sum, { mustFix, warning, advice }) => sum + mustFix + warning + advice, 0),
    total - unanswered,
  )
  await close()
})

t.test('a further page is of the day and bears the position of the first', async (t) => {
  const { store, queries, close } = await opened(newFolder())
  const first = await queries.findings({ viewer }, { limit: 1, after: null })
  await append(store, events.slice(half))
  clock.set('2016-07-01T10:00:00Z')
  const next = await queries.findings({ viewer }, { limit: 1, after: first.next }, first)
  t.same([next.validAt, next.position, next.isBehind], ['2016-06-01', first.position, false])
  clock.set('2016-06-01T10:00:00Z')
  await close()
})

t.test('where the findings do not come that far in time, the answer says so', async (t) => {
  const { store, engine, queries, close } = await opened(newFolder(), (engine) => ({
    start: () => {
      engine.start()
    },
    get position() {
      return engine.position
    },
    waitFor: () => Promise.resolve(false),
    // As of what it came to before.
    ask: async (name, asked) => ({ ...(await engine.ask(name, asked)), position: 2n }),
    parked: () => 0,
    close: () => engine.close(),
  }))
  t.ok((await store.head()) > 2n)
  const { isBehind, position } = await queries.findings({ viewer }, paging)
  t.same([isBehind, position], [true, '2'])
  t.equal((await queries.counts({ viewer })).isBehind, true)
  t.equal((await queries.findingGroups({ viewer }, 'institution')).isBehind, true)
  t.ok(engine.position >= 0n)
  await close()
})
