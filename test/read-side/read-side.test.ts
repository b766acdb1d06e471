import fc from 'fast-check'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import t from 'tap'
import { listAgreements } from '#projections/agreement-register/list.ts'
import { listInstitutions } from '#projections/institutions/queries.ts'
import { SimulatedClock } from '#src/clock.ts'
import { StoreUnavailableError } from '#src/event-store/errors.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import { ModelFolder } from '#src/read-side/model-folder.ts'
import { registry } from '#projections/registry.ts'
import { ReadSide } from '#src/read-side/read-side.ts'
import { rebuild } from '#src/read-side/rebuild.ts'
import { histories } from '../projections/histories.ts'
import { modelsOf } from '../projections/models.ts'
import { altered, append, dumpOf, dumpOfLog, start, storeOf, until, watch } from './registry.ts'
import { newFolder, newStore } from '../stores.ts'

const [{ events } = { events: [] }] = fc.sample(histories({ minLength: 150, maxLength: 160 }), {
  numRuns: 1,
  seed: 11,
})
const half = Math.floor(events.length / 2)
const everything = { limit: 1000, after: null }
const analyst = { day: '2016-01-01', viewer: { role: 'analyst' }, sort: 'title' } as const

const ignoring = { onParked: () => undefined, onFailure: () => undefined }

/** A store whose end cannot be asked for while it is out of reach. */
const unsteady = (store: EventStore) => {
  const reach = { isAway: false }
  const flaky = altered(store, {
    head: () => (reach.isAway ? Promise.reject(new StoreUnavailableError()) : store.head()),
  })
  return { flaky, reach }
}

/** What a log of these events comes to in an embedded store. */
const whole = await (async () => {
  const store = await storeOf(events)
  const text = await dumpOfLog(store)
  await store.close()
  return text
})()

t.test('it follows what is appended, and whoever waits is told', async (t) => {
  const store = await newStore()
  const { readSide, failures, parkings } = await start(store, newFolder())
  t.equal(await readSide.waitFor(0n, 0), true, 'an empty log is reached at once')
  const early = readSide.waitFor(1n, 5000)
  const late = readSide.waitFor(1_000_000n, 30)
  const position = await append(store, events)
  t.equal(await early, true, 'reached while waiting')
  t.equal(await late, false, 'given up in time')
  t.equal(await readSide.waitFor(position, 5000), true)
  t.equal(readSide.position, position)
  t.same(await readSide.lag(), { events: 0, seconds: 0 })
  const models = modelsOf(events)
  t.same(
    listAgreements(readSide.file, analyst, everything),
    listAgreements(models, analyst, everything),
  )
  models.close()
  t.same([failures, parkings, readSide.parked()], [[], [], 0])
  await readSide.close()
  await store.close()
})

t.test('begun again, it goes on where it was, without gap or repeat', async (t) => {
  const path = newFolder()
  const store = await newStore()
  const seen: bigint[] = []
  const asked: bigint[] = []
  const counted = altered(store, {
    subscribe: (options) => {
      asked.push(options?.after ?? 0n)
      const items = store.subscribe(options)
      return (async function* () {
        for await (const item of items) {
          if (item.kind === 'event') seen.push(item.event.position)
          yield item
        }
      })()
    },
  })
  for (let from = 0; from < events.length; from += 40) {
    await append(store, events.slice(from, from + 20))
    const { readSide } = await start(counted, path)
    const position = await append(store, events.slice(from + 20, from + 40))
    if (position > 0n) t.ok(await readSide.waitFor(position, 5000))
    else t.ok(await readSide.waitFor(await store.head(), 5000))
    await readSide.close()
  }
  const positions = (await Array.fromAsync(store.readAll())).map(({ position }) => position)
  t.equal(positions.length, events.length)
  t.same(seen.map(String), positions.map(String), 'each event once')
  t.ok(asked.every((after, index) => index === 0 || after > (asked[index - 1] ?? 0n)))
  const { readSide } = await start(store, path)
  await readSide.waitFor(await store.head(), 5000)
  t.equal(dumpOf(readSide), whole)
  await readSide.close()
  await store.close()
})

t.test('an event that cannot be applied alarms, and stops nothing else', async (t) => {
  const path = newFolder()
  const store = await newStore()
  const { readSide, parkings, failures } = await start(store, path)
  await append(store, events.slice(0, half))
  const hit = events[0]
  const revision = events.slice(0, half).filter(({ stream }) => stream === hit?.stream).length
  const stray = { id: '6f1c1f0e-5d0f-4b7e-9a55-0e6d3c1a2b4c', type: 'institution-moved.v1' }
  await store.append(hit?.stream ?? '', revision - 1, [{ ...stray, data: {}, metadata: null }])
  const rest = events.slice(half).filter(({ stream }) => stream !== hit?.stream)
  const position = await append(store, rest)
  t.ok(await readSide.waitFor(position, 5000))
  t.same(parkings.map(({ projection }) => projection).toSorted(), ['registry'])
  t.ok(
    parkings.every(
      ({ parking }) => parking.stream === hit?.stream && parking.reason.includes('unknown type'),
    ),
  )
  t.equal(readSide.parked(), 1)
  t.same(await readSide.lag(), { events: 0, seconds: 0 })
  const without = modelsOf(
    events.filter((event, index) => event.stream !== hit?.stream || index < half),
  )
  t.same(
    listInstitutions(readSide.file, { day: '2016-01-01' }, everything).items,
    listInstitutions(without, { day: '2016-01-01' }, everything).items,
  )
  without.close()
  t.same(failures, [])
  await readSide.close()
  const again = await start(store, path)
  await again.readSide.waitFor(position, 5000)
  t.equal(again.readSide.parked(), 1, 'still parked')
  t.same(again.parkings, [], 'and alarmed once')
  await again.readSide.close()
  await store.close()
})

t.test('where following fails it begins again, later each time', async (t) => {
  const store = await storeOf(events)
  const begun: number[] = []
  const broken = altered(store, {
    subscribe: (options) => {
      begun.push(performance.now())
      if (begun.length > 3) return store.subscribe(options)
      const items = store.subscribe(options)
      return (async function* () {
        // Before a batch is full.
        let left = 10
        for await (const item of items) {
          left -= 1
          if (left === 0) throw new Error('connection lost')
          yield item
        }
      })()
    },
  })
  const { readSide, failures } = await start(broken, newFolder())
  t.ok(await readSide.waitFor(await store.head(), 5000))
  t.equal(failures.length, 3)
  const pauses = begun.slice(1).map((at, index) => at - (begun[index] ?? at))
  t.ok(
    pauses.every((pause, index) => pause >= 90 * 2 ** index),
    `pauses of ${pauses.map(Math.round).join(', ')} ms`,
  )
  t.equal(dumpOf(readSide), whole)
  await readSide.close()
  await store.close()
})

t.test('what went well since is no reason to wait longer', async (t) => {
  const store = await storeOf(events)
  const begun: number[] = []
  const flaky = altered(store, {
    subscribe: (options) => {
      begun.push(performance.now())
      const items = store.subscribe(options)
      return (async function* () {
        for await (const item of items) {
          yield item
          if (item.kind === 'caught-up') throw new Error('connection lost')
        }
      })()
    },
  })
  const { readSide } = await start(flaky, newFolder())
  t.ok(await until(() => begun.length > 5))
  const longest = Math.max(...begun.slice(1).map((at, index) => at - (begun[index] ?? at)))
  // The fifth pause would be 1600 ms.
  t.ok(longest < 1000, `at most ${String(Math.round(longest))} ms`)
  await readSide.close()
  await store.close()
})

t.test('it closes at once: while folding, while waiting, and before it began', async (t) => {
  const store = await storeOf(events)
  const folder = newFolder()
  const busy = await start(store, `${folder}/busy`)
  await busy.readSide.close()
  t.same(busy.failures, [])
  const lost = altered(store, {
    subscribe: () => {
      throw new Error('connection lost')
    },
  })
  const waiting = await start(lost, `${folder}/waiting`)
  t.ok(await until(() => waiting.failures.length > 3))
  const begun = performance.now()
  await waiting.readSide.close()
  // The pause would be 800 ms.
  t.ok(performance.now() - begun < 500, 'not after the pause before the next try')
  await watch(store, `${folder}/unbegun`).readSide.close()
  await store.close()
})

t.test('a closed read side goes on another day', async (t) => {
  const path = newFolder()
  const store = await storeOf(events)
  for (let turn = 0; turn < 5; turn += 1) {
    const { readSide } = await start(store, path)
    await new Promise((resolve) => setTimeout(resolve, turn * 3))
    await readSide.close()
  }
  const { readSide } = await start(store, path)
  t.ok(await readSide.waitFor(await store.head(), 5000))
  t.equal(dumpOf(readSide), whole)
  await readSide.close()
  await store.close()
})

t.test('two on one folder do not disturb each other', async (t) => {
  const path = newFolder()
  const store = await newStore()
  const [one, other] = await Promise.all([start(store, path), start(store, path)])
  const position = await append(store, events)
  t.ok(await one.readSide.waitFor(position, 5000))
  t.ok(await other.readSide.waitFor(position, 5000))
  t.equal(dumpOf(one.readSide), whole)
  t.equal(dumpOf(other.readSide), whole)
  t.same([one.failures, other.failures, one.parkings, other.parkings], [[], [], [], []])
  await one.readSide.close()
  t.equal(dumpOf(other.readSide), whole, 'when one is closed')
  await other.readSide.close()
  await store.close()
})

t.test('models of another log, ahead of this one, are made anew', async (t) => {
  const path = newFolder()
  const long = await storeOf(events)
  const before = await start(long, path)
  await before.readSide.waitFor(await long.head(), 5000)
  await before.readSide.close()
  await long.close()
  const short = await storeOf(events.slice(0, half))
  const { readSide } = await start(short, path)
  t.ok(await readSide.waitFor(await short.head(), 5000))
  const models = modelsOf(events.slice(0, half))
  t.same(
    listAgreements(readSide.file, analyst, everything),
    listAgreements(models, analyst, everything),
  )
  models.close()
  await readSide.close()
  t.equal(
    readdirSync(path).filter((name) => name.endsWith('.sqlite')).length,
    1,
    'and the old ones are gone',
  )
  await short.close()
})

t.test('it has caught up once everything stored so far is folded, and not before', async (t) => {
  const store = await storeOf(events)
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>()
  const slow = altered(store, {
    subscribe: (options) => {
      const items = store.subscribe(options)
      return (async function* () {
        for await (const item of items) {
          // The last event waits in a batch that is not full.
          if (item.kind === 'caught-up') await released
          yield item
        }
      })()
    },
  })
  const { readSide } = await start(slow, newFolder())
  t.equal(readSide.hasCaughtUp, false)
  t.ok(await readSide.waitFor(0n, 0))
  await new Promise((resolve) => setTimeout(resolve, 100))
  t.equal(readSide.hasCaughtUp, false, 'all is read, and not yet folded')
  const full = 16 + 32 + 64
  t.equal((await readSide.lag()).events, events.length - full, 'what makes no full batch')
  release(undefined)
  t.ok(await until(() => readSide.hasCaughtUp))
  t.equal(readSide.position, await store.head())
  t.same(await readSide.lag(), { events: 0, seconds: 0 })
  await readSide.close()
  await store.close()
})

t.test('whoever else follows the log may ask for its lag, by the same clock', async (t) => {
  const store = await storeOf(events)
  const [, second, third] = await Array.fromAsync(store.readAll())
  const { recordedAt } = third?.metadata as { recordedAt: string }
  const clock = new SimulatedClock(
    Temporal.Instant.from(recordedAt).add({ seconds: 90 }).toString(),
  )
  const folder = new ModelFolder(newFolder())
  const readSide = new ReadSide({ store, folder, projection: registry, clock, ...ignoring })
  await readSide.start()
  t.ok(await readSide.waitFor(await store.head(), 5000))
  t.same(await readSide.lag(second?.position), { events: events.length - 2, seconds: 90 })
  await readSide.close()
  await store.close()
})

t.test(
  'a store that does not answer at the start is told, and the start may be tried again',
  async (t) => {
    const path = newFolder()
    const store = await storeOf(events)
    const { flaky, reach } = unsteady(store)
    reach.isAway = true
    const { readSide, failures } = watch(flaky, path)
    await t.rejects(readSide.start(), { message: 'The event store does not answer' })
    t.throws(() => readSide.file, /not open/, 'nothing is left open')
    reach.isAway = false
    await readSide.start()
    t.ok(await readSide.waitFor(await store.head(), 5000))
    t.equal(dumpOf(readSide), whole)
    t.same(failures, [])
    await readSide.close()
    await store.close()
  },
)

t.test(
  'a new build that is behind is no answer of the old position, whoever is away',
  async (t) => {
    const path = newFolder()
    const store = await storeOf(events)
    const { flaky, reach } = unsteady(store)
    const { readSide, failures } = await start(flaky, path)
    const head = await store.head()
    const halfway = (await Array.fromAsync(store.readAll()))[half - 1]?.position ?? 0n
    t.ok(await readSide.waitFor(head, 5000))
    reach.isAway = true
    // As of a rebuild that ended a while ago.
    const shorter = altered(store, {
      readAll: () =>
        (async function* () {
          for await (const event of store.readAll()) {
            if (event.position > halfway) return
            yield event
          }
        })(),
    })
    const folder = new ModelFolder(path)
    await rebuild({ store: shorter, folder, projection: registry, onProgress: () => undefined })
    t.ok(await until(() => failures.length > 1))
    t.ok(failures.every((error) => error instanceof StoreUnavailableError))
    t.equal(readSide.position, halfway)
    t.equal(await readSide.waitFor(head, 0), false)
    t.equal(readSide.file.checkpoint(), halfway, 'the new one is in use')
    reach.isAway = false
    t.ok(await readSide.waitFor(head, 6000))
    t.equal(dumpOf(readSide), whole)
    await readSide.close()
    await store.close()
  },
)

t.test('what cannot be looked for is told, and ends nothing', async (t) => {
  const path = newFolder()
  const store = await storeOf(events)
  const { readSide, failures } = await start(store, path)
  t.ok(await until(() => readSide.hasCaughtUp))
  const pointer = `${path}/registry.current`
  const file = readFileSync(pointer)
  rmSync(pointer)
  mkdirSync(pointer)
  t.ok(await until(() => failures.length > 0))
  t.match(failures, [{ code: 'EISDIR' }])
  rmSync(pointer, { recursive: true })
  writeFileSync(pointer, file)
  t.equal(dumpOf(readSide), whole)
  await readSide.close()
  await store.close()
})

t.test('behind a slow model no more waits than a batch', async (t) => {
  const store = await newStore()
  const [event] = events as readonly StoredEvent[] as readonly [StoredEvent]
  const last = 5000n
  let read = 0n
  let most = 0n
  const busy = altered(store, {
    head: () => Promise.resolve(last),
    subscribe: async function* () {
      for (; read < last; read += 1n) {
        if (read - readSide.position > most) most = read - readSide.position
        const stored = { ...event, id: crypto.randomUUID(), position: read + 1n }
        yield { kind: 'event', event: stored }
        await Promise.resolve()
      }
      wasUp = readSide.hasCaughtUp
      yield { kind: 'caught-up', position: last }
      await until(() => isClosing)
    },
  })
  let isClosing = false
  let wasUp: boolean | undefined
  const { readSide } = await start(busy, newFolder())
  t.ok(await readSide.waitFor(last, 5000))
  t.equal(most, 99n)
  t.ok(await until(() => readSide.hasCaughtUp))
  t.equal(wasUp, false, 'a batch is not all')
  isClosing = true
  await readSide.close()
  await store.close()
})
