import fc from 'fast-check'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { findings } from '#projections/findings/projection.ts'
import { listQueue } from '#projections/findings/queue.ts'
import { applyBatch } from '#src/read-side/apply.ts'
import { FindingsEngine } from '#src/read-side/findings/engine.ts'
import type { FindingsKeeper } from '#src/read-side/findings/keeper.ts'
import { FindingsThread } from '#src/read-side/findings/thread.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { ModelFolder } from '#src/read-side/model-folder.ts'
import type { Parking } from '#src/read-side/parking.ts'
import { readStored } from '#src/read-side/read-event.ts'
import { rebuild } from '#src/read-side/rebuild.ts'
import { boundaryHistories } from '../projections/boundary-histories.ts'
import { newFolder, newStore } from '../stores.ts'
import { append, storeAt, until } from './registry.ts'

const [{ events } = { events: [] }] = fc.sample(
  boundaryHistories({ minLength: 90, maxLength: 100 }),
  { numRuns: 1, seed: 3 },
)
const query = { day: '2016-06-01', viewer: { role: 'analyst' } } as const
const paging = { limit: 200, after: null }

// The thread keeps no process alive, which is what this one waits for.
const awake = setInterval(() => undefined, 1000)
t.teardown(() => {
  clearInterval(awake)
})

/** What the queue is of all these events. */
const expected = (() => {
  const model = new ModelFile(':memory:', findings)
  applyBatch(model, events.map(readStored))
  const queue = listQueue(model, query, paging)
  model.close()
  return queue
})()

const begun = async (path: string) => {
  const { store, address } = await storeAt(path)
  const modelsFolder = join(path, 'models')
  const parkings: Parking[] = []
  const failures: unknown[] = []
  const keeper = new FindingsThread({
    store: address,
    modelsFolder,
    onParked: (_, parking) => {
      parkings.push(parking)
    },
    onFailure: (error) => {
      failures.push(error)
    },
  })
  return { store, keeper, parkings, failures, modelsFolder }
}

const queueOf = async (keeper: FindingsKeeper) => await keeper.ask('queue', { query, paging })

t.test('a thread of its own keeps up, and answers as one in memory', async (t) => {
  const { store, keeper, failures, parkings } = await begun(newFolder())
  t.equal(keeper.position, 0n)
  keeper.start()
  keeper.start()
  const position = await append(store, events)
  t.ok(await keeper.waitFor(position, 10_000))
  const { position: answeredAt, answer } = await queueOf(keeper)
  t.equal(answeredAt, position)
  t.same(answer, expected)
  t.ok(answer.total > 3)
  t.equal(keeper.parked(), 0)
  t.same([failures, parkings], [[], []])
  const closed = performance.now()
  await keeper.close()
  await keeper.close()
  t.ok(performance.now() - closed < 2000, 'closed at once')
  await t.rejects(queueOf(keeper), /closed/)
  await store.close()
})

t.test('a question begins it, and waits until there is something to ask', async (t) => {
  const { store, keeper } = await begun(newFolder())
  const position = await append(store, events)
  const { position: answeredAt } = await queueOf(keeper)
  t.ok(answeredAt <= position)
  t.ok(await keeper.waitFor(position, 10_000))
  t.same((await queueOf(keeper)).answer, expected)
  await keeper.close()
  await store.close()
})

t.test('it notices soon what is appended', async (t) => {
  const { store, keeper } = await begun(newFolder())
  await queueOf(keeper)
  const waits: number[] = []
  for (const event of events.slice(0, 20)) {
    const position = await append(store, [event])
    const begun = performance.now()
    t.ok(await keeper.waitFor(position, 5000))
    waits.push(performance.now() - begun)
  }
  const median = waits.toSorted((a, b) => a - b)[10] ?? Infinity
  t.ok(median < 100, `after ${String(Math.round(median))} ms`)
  await keeper.close()
  await store.close()
})

t.test('what it cannot answer is said, and it goes on', async (t) => {
  const { store, keeper, failures } = await begun(newFolder())
  const position = await append(store, events)
  const damaged = { query: { ...query, viewer: null as never }, paging }
  await t.rejects(keeper.ask('queue', damaged))
  t.ok(await keeper.waitFor(position, 10_000))
  t.same((await queueOf(keeper)).answer, expected)
  t.same(failures, [])
  await keeper.close()
  await store.close()
})

t.test('a thread that ends is told of and begun again; what was asked is answered', async (t) => {
  const { store, keeper, failures, modelsFolder } = await begun(newFolder())
  const position = await append(store, events)
  const folder = new ModelFolder(modelsFolder)
  keeper.start()
  t.ok(await keeper.waitFor(position, 10_000))
  const asking = queueOf(keeper)
  keeper.endThread()
  t.same((await asking).answer, expected)
  keeper.endThread()
  t.ok(await until(() => failures.length >= 2, 10_000))
  t.match(failures, [/ended/, /ended/])
  t.ok(await keeper.waitFor(position, 10_000))
  t.same((await queueOf(keeper)).answer, expected, 'as it was')
  t.equal(readdirSync(modelsFolder).filter((name) => name.endsWith('.sqlite')).length, 1)
  t.ok(folder.current(findings))
  await keeper.close()
  await store.close()
})

t.test('an event that cannot be applied alarms, and stops nothing else', async (t) => {
  const { store, keeper, parkings } = await begun(newFolder())
  const hit = events.find(({ stream }) => stream.startsWith('network-'))
  const revision = events.filter(({ stream }) => stream === hit?.stream).length
  await append(store, events)
  const stray = { id: '6f1c1f0e-5d0f-4b7e-9a55-0e6d3c1a2b4c', type: 'network-moved.v1' }
  const { position } = await store.append(hit?.stream ?? '', revision - 1, [
    { ...stray, data: {}, metadata: null },
  ])
  keeper.start()
  t.ok(await keeper.waitFor(position, 10_000))
  t.same(
    parkings.map(({ stream }) => stream),
    [hit?.stream],
  )
  t.equal(keeper.parked(), 1)
  t.same((await queueOf(keeper)).answer, expected)
  await keeper.close()
  await store.close()
})

t.test('a rebuild is swapped in while it runs', async (t) => {
  const { store, keeper, failures, modelsFolder } = await begun(newFolder())
  const position = await append(store, events)
  keeper.start()
  t.ok(await keeper.waitFor(position, 10_000))
  const folder = new ModelFolder(modelsFolder)
  const before = folder.current(findings)
  const rebuilt = await rebuild({
    store,
    folder,
    projection: findings,
    onProgress: () => undefined,
  })
  t.same(rebuilt, { events: events.length, parked: [] })
  t.not(folder.current(findings), before)
  t.same((await queueOf(keeper)).answer, expected)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const [last] = events.slice(-1)
  const stray = { id: '6f1c1f0e-5d0f-4b7e-9a55-0e6d3c1a2b4c', type: 'agreement-unknown.v1' }
  const appended = await store.append('agreement-none', 'no-stream', [
    { ...stray, data: {}, metadata: last?.metadata },
  ])
  t.ok(await keeper.waitFor(appended.position, 10_000), 'and follows on')
  t.same((await queueOf(keeper)).position, appended.position)
  t.same(failures, [])
  await keeper.close()
  await store.close()
})

t.test('it closes before it began, at once after, and while it folds', async (t) => {
  const path = newFolder()
  const unbegun = await begun(join(path, 'unbegun'))
  await unbegun.keeper.close()
  await unbegun.store.close()
  const quick = await begun(join(path, 'quick'))
  await append(quick.store, events)
  quick.keeper.start()
  await quick.keeper.close()
  const busy = await begun(join(path, 'busy'))
  await append(busy.store, events)
  busy.keeper.start()
  await busy.keeper.waitFor(1n, 300)
  await busy.keeper.close()
  t.same([...quick.failures, ...busy.failures], [])
  await quick.store.close()
  await busy.store.close()
})

t.test('in the same thread, for a store in memory, it is the same', async (t) => {
  const store = await newStore()
  const failures: unknown[] = []
  const keeper = new FindingsEngine({
    store,
    folder: new ModelFolder(newFolder()),
    onParked: () => undefined,
    onFailure: (error) => {
      failures.push(error)
    },
  })
  const position = await append(store, events)
  await queueOf(keeper)
  t.ok(await keeper.waitFor(position, 10_000))
  t.same((await queueOf(keeper)).answer, expected)
  t.same(failures, [])
  await keeper.close()
  await store.close()
})
