import fc from 'fast-check'
import t from 'tap'
import { exactly } from '../domain/exactly.ts'
import { histories } from './histories.ts'
import { dump, feed, modelsOf, openModels } from './models.ts'

const numRuns = process.env.SAMSPIL_TEST_LONG === '1' ? 2000 : 20

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
    { numRuns },
  )
  t.pass('for random histories')
  t.end()
})
