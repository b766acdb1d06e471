import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { findings } from '#projections/findings/projection.ts'
import type { EventStore, StoredEvent } from '#src/event-store/port.ts'
import { FindingsEngine } from '#src/read-side/findings/engine.ts'
import { ModelFolder, openModelFolder } from '#src/read-side/model-folder.ts'
import { registry } from '#projections/registry.ts'
import { rebuild } from '#src/read-side/rebuild.ts'
import { longHistory } from '../projections/histories.ts'
import {
  altered,
  append,
  dumpOf,
  dumpOfLog,
  start,
  storeAt,
  storeOf,
  until,
  watch,
  type Watched,
} from './registry.ts'
import { newFolder } from '../stores.ts'

const program = new URL('./serve-from-child.ts', import.meta.url)
const query = { day: '2016-06-01', viewer: { role: 'analyst' } } as const
const ignoring = { onParked: () => undefined, onFailure: () => undefined }

const { events } = longHistory(120)
const streams = [...new Set(events.map(({ stream }) => stream))]
const early = new Set(streams.slice(0, streams.length / 3))
/** Two records that have no stream in common, the second one longer. */
const [some, others] = [
  events.filter(({ stream }) => early.has(stream)),
  events.filter(({ stream }) => !early.has(stream)),
].toSorted((a, b) => a.length - b.length) as [StoredEvent[], StoredEvent[]]

/** A registry's read side on a folder, caught up. */
const served = async (store: EventStore, path: string): Promise<Watched> => {
  const watched = watch(store, path, await openModelFolder(path, store))
  await watched.readSide.start()
  await watched.readSide.waitFor(await store.head(), 5000)
  return watched
}

/** Number of the build in use. */
const build = (path: string): string => {
  const file = readFileSync(join(path, 'registry.current'), 'utf8')
  return /\.(\d+)\.sqlite$/.exec(file)?.[1] ?? file
}

t.test("another store's models are not used, although its log is no shorter", async (t) => {
  const path = newFolder()
  const one = await storeOf(some)
  const before = await served(one, path)
  await before.readSide.close()
  const other = await storeOf(others)
  t.ok((await other.head()) >= (await one.head()), 'no position tells them apart')
  const { readSide, parkings } = await served(other, path)
  t.equal(dumpOf(readSide), await dumpOfLog(other))
  t.same([build(path), parkings], ['2', []])
  await readSide.close()
  const files = readdirSync(path).filter((name) => name.endsWith('.sqlite'))
  t.equal(files.length, 1, 'and the old one is gone')
  await Promise.all([one.close(), other.close()])
})

t.test("the same store's models are kept, and nothing is folded twice", async (t) => {
  const folder = newFolder()
  const path = join(folder, 'models')
  const { store, address } = await storeAt(folder)
  await append(store, some)
  const before = await served(store, path)
  await before.readSide.close()
  await store.close()
  const again = await storeAt(folder)
  t.equal(again.address, address)
  const asked: (bigint | undefined)[] = []
  const watched = altered(again.store, {
    subscribe: (options) => {
      asked.push(options?.after)
      return again.store.subscribe(options)
    },
  })
  const { readSide } = await served(watched, path)
  t.ok(await until(() => readSide.hasCaughtUp))
  t.same(asked, [await again.store.head()])
  t.same(build(path), '1')
  t.equal(dumpOf(readSide), await dumpOfLog(again.store))
  await readSide.close()
  await again.store.close()
})

t.test('models from before it was known whose they are are begun anew', async (t) => {
  const path = newFolder()
  const one = await storeOf(some)
  const before = await start(one, path)
  await before.readSide.waitFor(await one.head(), 5000)
  await before.readSide.close()
  t.same(build(path), '1')
  const other = await storeOf(others)
  const { readSide } = await served(other, path)
  t.equal(dumpOf(readSide), await dumpOfLog(other))
  t.same(build(path), '2')
  await readSide.close()
  await Promise.all([one.close(), other.close()])
})

t.test('what was cut short is done again', async (t) => {
  const path = newFolder()
  const one = await storeOf(some)
  const before = await served(one, path)
  await before.readSide.close()
  const other = await storeOf(others)
  const folder = new ModelFolder(path, await other.id())
  // As a crash leaves it: the pointers are gone, the folder is still the first one's.
  rmSync(join(path, 'registry.current'))
  t.throws(() => folder.current(registry), /another event store/)
  const { readSide } = await served(other, path)
  t.equal(dumpOf(readSide), await dumpOfLog(other))
  await readSide.close()
  await Promise.all([one.close(), other.close()])
})

t.test('of many processes at once one begins the models anew, and all use them', async (t) => {
  const path = newFolder()
  const one = await storeOf(some)
  const before = await served(one, join(path, 'models'))
  await before.readSide.close()
  await one.close()
  const { store, address } = await storeAt(path)
  await append(store, others)
  const exits = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const args = [fileURLToPath(program), address, join(path, 'models')]
      const child = spawn(process.execPath, args, {
        env: { PATH: process.env.PATH },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const [code] = (await once(child, 'close')) as [number | null]
      return code
    }),
  )
  t.same(exits, [0, 0, 0, 0, 0])
  t.same(build(join(path, 'models')), '2')
  const { readSide } = await served(store, join(path, 'models'))
  t.equal(dumpOf(readSide), await dumpOfLog(store))
  await readSide.close()
  await store.close()
})

t.test(
  'of two registries on one folder the first keeps what it has, and nothing is mixed',
  async (t) => {
    const path = newFolder()
    const one = await storeOf(some.slice(0, -1))
    const first = await served(one, path)
    const folder = new ModelFolder(path, await one.id())
    const engine = new FindingsEngine({ store: one, folder, ...ignoring })
    await engine.begin()
    const other = await storeOf(others)
    const second = await served(other, path)

    t.ok(await until(() => first.failures.length > 0), 'it is told')
    t.match(first.failures, [/The read models in .* are those of another event store now: give/])
    const position = await append(one, some.slice(-1))
    t.ok(await first.readSide.waitFor(position, 5000), 'and goes on')
    t.equal(dumpOf(first.readSide), await dumpOfLog(one))
    await t.rejects(engine.ask('heat', query), /another event store/)
    const before = readdirSync(path)
    for (const projection of [registry, findings]) {
      await t.rejects(rebuild({ store: one, folder, projection, onProgress: () => undefined }), {
        message: /another event store/,
      })
    }
    t.same(readdirSync(path), before)
    await t.rejects(start(one, path, folder), /another event store/)

    t.equal(dumpOf(second.readSide), await dumpOfLog(other))
    t.same([second.failures, second.parkings], [[], []])
    await Promise.all([engine.close(), first.readSide.close(), second.readSide.close()])
    await Promise.all([one.close(), other.close()])
  },
)
