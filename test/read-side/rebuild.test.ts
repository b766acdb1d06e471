import fc from 'fast-check'
import { readdirSync, writeFileSync } from 'node:fs'
import t from 'tap'
import { findings } from '#projections/findings/projection.ts'
import { registry } from '#projections/registry.ts'
import { listInstitutions } from '#projections/institutions/queries.ts'
import type { ReadModel } from '#projections/projection.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { ModelFolder } from '#src/read-side/model-folder.ts'
import { rebuild } from '#src/read-side/rebuild.ts'
import { boundaryHistories } from '../projections/boundary-histories.ts'
import { histories, longHistory } from '../projections/histories.ts'
import { dump, feed } from '../projections/models.ts'
import { altered, dumpOf, dumpOfLog, start, storeOf, until } from './registry.ts'
import { newFolder } from '../stores.ts'
import { tries } from '../tries.ts'

const [{ events } = { events: [] }] = fc.sample(histories({ minLength: 80, maxLength: 90 }), {
  numRuns: 1,
  seed: 5,
})
const ignored = () => undefined
const files = (path: string, name = ''): string[] =>
  readdirSync(path)
    .filter((name) => !name.startsWith('lock'))
    .filter((file) => file.startsWith(name) && !/-(wal|shm)$/.test(file))
    .toSorted()

const names = (model: ReadModel): number =>
  listInstitutions(model, { day: '2016-01-01' }, { limit: 1000, after: null }).items.length

/** The file of a build, of the version that it has now. */
const build = (number: number): string =>
  `registry.v${String(registry.version)}.${String(number)}.sqlite`

t.test('a model made anew is the one that grew, whatever the history', async (t) => {
  const asOften = tries(4, 100)
  let turn = 0
  const path = newFolder()
  await fc.assert(
    fc.asyncProperty(histories(), async (history) => {
      turn += 1
      const store = await storeOf(history.events)
      const grown = await start(store, `${path}/${String(turn)}`)
      await grown.readSide.waitFor(await store.head(), 5000)
      const folder = new ModelFolder(`${path}/${String(turn)}-anew`)
      await rebuild({ store, folder, projection: registry, onProgress: ignored })
      const file = folder.open(registry, folder.current(registry) ?? '')
      if (dump(file) !== dumpOf(grown.readSide)) throw new Error('They differ')
      file.close()
      await grown.readSide.close()
      await store.close()
    }),
    asOften,
  )
  t.pass('the same')
})

t.test('findings made anew are those that were followed, with all that was known', async (t) => {
  const asOften = tries(6, 100)
  const path = newFolder()
  let turn = 0
  await fc.assert(
    fc.asyncProperty(boundaryHistories(), async (history) => {
      turn += 1
      const store = await storeOf(history.events)
      const folder = new ModelFolder(`${path}/${String(turn)}`)
      await rebuild({ store, folder, projection: findings, onProgress: ignored })
      const file = folder.open(findings, folder.current(findings) ?? '')
      const followed = new ModelFile(':memory:', findings)
      const stored = await Array.fromAsync(store.readAll())
      feed(
        followed,
        stored.map((event) => [event]),
      )
      if (dump(file) !== dump(followed)) throw new Error('They differ')
      file.close()
      followed.close()
      await store.close()
    }),
    asOften,
  )
  t.same(
    readdirSync(`${path}/1`).filter((name) => name.endsWith('-load')),
    [],
  )
})

t.test('while it is built the old one answers, and then the new one', async (t) => {
  const path = newFolder()
  const store = await storeOf(events)
  const { readSide, failures } = await start(store, path)
  await readSide.waitFor(await store.head(), 5000)
  const all = names(readSide.file)
  // So that the old answers can be told from the new ones.
  readSide.file.run('DELETE FROM institution', {})
  t.equal(names(readSide.file), 0)
  const progress: number[] = []
  const during: number[] = []
  const folder = new ModelFolder(path)
  const before = folder.current(registry)
  const rebuilt = await rebuild({
    store,
    folder,
    projection: registry,
    onProgress: (done, total) => {
      progress.push(done / total)
      during.push(names(readSide.file))
      t.equal(folder.current(registry), before, 'not swapped yet')
    },
  })
  t.same(rebuilt, { events: events.length, parked: [] })
  t.same(progress.at(-1), 1)
  t.ok(during.length > 0 && during.every((count) => count === 0), 'the old answers')
  t.ok(await until(() => names(readSide.file) === all), 'the new answers')
  t.same(files(path, 'registry'), ['registry.current', build(2)])
  t.equal(dumpOf(readSide), await dumpOfLog(store))

  await store.append('institution-stray', 'no-stream', [
    { id: '6f1c1f0e-5d0f-4b7e-9a55-0e6d3c1a2b4c', type: 'no-such.v1', data: {}, metadata: {} },
  ])
  t.ok(await readSide.waitFor(await store.head(), 5000), 'and it follows on')
  const again = await rebuild({ store, folder, projection: registry, onProgress: ignored })
  t.equal(again.events, events.length + 1, 'a second time works')
  t.match(again.parked, [{ stream: 'institution-stray', reason: /unknown type/ }])
  t.same(files(path, 'registry'), ['registry.current', build(3)])
  t.ok(await until(() => readSide.file.file.endsWith('.3.sqlite')))
  t.equal(dumpOf(readSide), await dumpOfLog(store))
  t.same(failures, [])
  await readSide.close()
  await store.close()
})

t.test('one that fails leaves the old one, and nothing else', async (t) => {
  const path = newFolder()
  const store = await storeOf(events)
  const { readSide } = await start(store, path)
  await readSide.waitFor(await store.head(), 5000)
  const before = files(path)
  const broken = altered(store, {
    readAll: () =>
      (async function* () {
        let left = 30
        for await (const event of store.readAll()) {
          left -= 1
          if (left === 0) throw new Error('connection lost')
          yield event
        }
      })(),
  })
  const folder = new ModelFolder(path)
  await t.rejects(rebuild({ store: broken, folder, projection: registry, onProgress: ignored }), {
    message: 'connection lost',
  })
  t.same(files(path), before)
  t.equal(dumpOf(readSide), await dumpOfLog(store))
  await rebuild({ store, folder, projection: registry, onProgress: ignored })
  t.ok(await until(() => readSide.file.file.endsWith('.2.sqlite')))
  t.equal(dumpOf(readSide), await dumpOfLog(store), 'the next one works')
  await readSide.close()
  await store.close()
})

t.test('what a crash left half built is not used, and is cleared away by the next', async (t) => {
  const path = newFolder()
  const store = await storeOf(events)
  const folder = new ModelFolder(path)
  const half = folder.open(registry, folder.nextName(registry))
  half.close()
  const { readSide } = await start(store, path)
  t.ok(await readSide.waitFor(await store.head(), 5000))
  t.equal(dumpOf(readSide), await dumpOfLog(store))
  t.same(files(path, 'registry'), ['registry.current', build(2)])
  await readSide.close()
  await store.close()
})

t.test('of two at once one is used and none is lost', async (t) => {
  const path = newFolder()
  const store = await storeOf(longHistory(600).events)
  const folder = new ModelFolder(path)
  for (let turn = 0; turn < 3; turn += 1) {
    const build = () => rebuild({ store, folder, projection: registry, onProgress: ignored })
    const ended = await Promise.allSettled([build(), build(), build()])
    t.ok(ended.some(({ status }) => status === 'fulfilled'))
    const failed = ended.filter((one) => one.status === 'rejected')
    t.ok(failed.every(({ reason }) => String(reason).includes('newer build')))
    const file = folder.open(registry, folder.current(registry) ?? '')
    t.equal(file.checkpoint(), await store.head(), 'complete')
    file.close()
    t.equal(files(path, 'registry').length, 2)
  }
  await store.close()
})

t.test('a slow one does not take the place of a newer', async (t) => {
  const path = newFolder()
  const store = await storeOf(events)
  const folder = new ModelFolder(path)
  let quick: Promise<unknown> | undefined
  const slow = altered(store, {
    readAll: () =>
      (async function* () {
        quick ??= rebuild({ store, folder, projection: registry, onProgress: ignored })
        await quick
        yield* store.readAll()
      })(),
  })
  await t.rejects(
    rebuild({ store: slow, folder, projection: registry, onProgress: ignored }),
    /newer build/,
  )
  t.same(files(path), ['registry.current', build(2)])
  await store.close()
})

t.test('another version is built beside the old one', async (t) => {
  const path = newFolder()
  const store = await storeOf(events)
  const folder = new ModelFolder(path)
  await rebuild({ store, folder, projection: registry, onProgress: ignored })
  const newer = { ...registry, version: registry.version + 1 }
  t.equal(folder.current(newer), null, 'the old one is not for the new program')
  await rebuild({ store, folder, projection: newer, onProgress: ignored })
  const file = `registry.v${String(newer.version)}.2.sqlite`
  t.same(files(path), ['registry.current', file])
  t.equal(folder.current(registry), null)
  writeFileSync(`${path}/networks.v1.7.sqlite`, '')
  t.equal(folder.current(newer), file)
  await store.close()
})
