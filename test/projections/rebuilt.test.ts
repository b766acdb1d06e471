import fc from 'fast-check'
import { join } from 'node:path'
import t from 'tap'
import { registry } from '#projections/registry.ts'
import { ModelFolder } from '#src/read-side/model-folder.ts'
import { rebuild } from '#src/read-side/rebuild.ts'
import { newFolder, newStore } from '../stores.ts'
import { exactly } from '../domain/exactly.ts'
import { histories } from './histories.ts'
import { dump, feed, modelsOf, openModels } from './models.ts'
import { tries } from '../tries.ts'

const asOften = tries(20, 2000)

/** Cuts a list into batches of these sizes, over and over. */
const cut = <Item>(items: readonly Item[], sizes: readonly number[]): Item[][] => {
  const batches: Item[][] = []
  for (let from = 0; from < items.length;) {
    const size = sizes[batches.length % sizes.length] ?? 1
    batches.push(items.slice(from, from + size))
    from += size
  }
  return batches
}

t.test('rebuilt equals incremental, byte for byte, wherever the batches end', (t) => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(histories(), sizes, fc.nat(10), (history, sizes, overlap) => {
      const grown = openModels()
      const batches = cut(history.events, sizes)
      // Begun again somewhere before the checkpoint, as after a crash: nothing is folded twice.
      const again = batches.map((batch, index) => [
        ...(batches[index - 1] ?? []).slice(-overlap),
        ...batch,
      ])
      feed(grown, overlap === 0 ? batches : again)
      const rebuilt = modelsOf(history.events)
      exactly(dump(grown), dump(rebuilt), 'every table')
      grown.close()
      rebuilt.close()
    }),
    asOften,
  )
  t.pass('for random histories')
  t.end()
})

t.test('built in bulk equals incremental, byte for byte', async (t) => {
  const path = newFolder()
  let turn = 0
  await fc.assert(
    fc.asyncProperty(histories(), async (history) => {
      turn += 1
      const store = await newStore()
      for (const { stream, revision, id, type, data, metadata } of history.events) {
        const expected = revision === 0 ? 'no-stream' : revision - 1
        await store.append(stream, expected, [{ id, type, data, metadata }])
      }
      const folder = new ModelFolder(join(path, String(turn)))
      const { parked } = await rebuild({ store, folder, projection: registry, onProgress: ignored })
      exactly(parked, [], 'nothing is parked')
      const built = folder.open(registry, folder.current(registry) ?? '')
      const grown = modelsOf(await Array.fromAsync(store.readAll()))
      exactly(dump(built), dump(grown), 'every table')
      built.close()
      grown.close()
      await store.close()
    }),
    asOften,
  )
  t.pass('for random histories')
})

const ignored = (): void => undefined
