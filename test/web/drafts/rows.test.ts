import fc from 'fast-check'
import t from 'tap'
import { rowNumbers, withoutBlankRows, withoutRow } from '#src/web/drafts/rows.ts'
import type { Typed } from '#src/web/sent.ts'

const list = 'terms-funding'

const funding: Typed = {
  'terms-title': 'Sang',
  'terms-funding-0-source': '§ 18',
  'terms-funding-0-per': 'year',
  'terms-funding-2-source': 'Puljen',
  'terms-funding-10-source': 'Fonden',
  'terms-fundings-1-source': 'en anden liste',
  'terms-funding-x-source': 'ingen række',
}
const others = {
  'terms-title': 'Sang',
  'terms-fundings-1-source': 'en anden liste',
  'terms-funding-x-source': 'ingen række',
}

t.test('rows are found by their numbers, in their order', (t) => {
  t.plan(4)
  t.strictSame(rowNumbers(funding, list), [0, 2, 10])
  t.strictSame(rowNumbers(funding, 'terms-parties'), [])
  t.strictSame(rowNumbers({ 'a-0': 'no field', 'a-0-': 'nor this' }, 'a'), [])
  t.strictSame(rowNumbers({ 'a-999999999-b': 'x', 'a-1-b': 'y' }, 'a'), [1, 999_999_999])
})

t.test('a row that is taken away takes its fields along, and those after it move up', (t) => {
  t.plan(4)
  t.strictSame(withoutRow(funding, list, 0), {
    ...others,
    'terms-funding-0-source': 'Puljen',
    'terms-funding-1-source': 'Fonden',
  })
  t.strictSame(withoutRow(funding, list, 2), {
    ...others,
    'terms-funding-0-source': '§ 18',
    'terms-funding-0-per': 'year',
    'terms-funding-1-source': 'Fonden',
  })
  const party = {
    'terms-parties-0-kind': 'institution',
    'terms-parties-1-tasks-0-title': 'Læse',
    'terms-parties-2-tasks-0-title': 'Synge',
    'terms-parties-2-tasks-1-title': 'Danse',
  }
  t.strictSame(withoutRow(party, 'terms-parties', 1), {
    'terms-parties-0-kind': 'institution',
    'terms-parties-1-tasks-0-title': 'Synge',
    'terms-parties-1-tasks-1-title': 'Danse',
  })
  const lists = withoutRow(party, 'terms-parties-2-tasks', 0)
  t.equal(lists['terms-parties-2-tasks-0-title'], 'Danse', 'a list within a row')
})

t.test('rows that are not there are not taken away', (t) => {
  t.plan(1)
  const dense = withoutRow(funding, list, -1)
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ max: -1 }), fc.integer({ min: 3 }), fc.constant(NaN)),
      (row) => JSON.stringify(withoutRow(dense, list, row)) === JSON.stringify(dense),
    ),
  )
  t.pass()
})

t.test('a row in which nothing was written is left out', (t) => {
  t.plan(2)
  const typed = {
    'terms-funding-0-source': ' ',
    'terms-funding-0-per': 'unknown',
    'terms-funding-0-id': '6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c',
    'terms-funding-1-source': '',
    'terms-funding-1-amountDkk': '600',
    'terms-funding-2-source': 'Puljen',
    'terms-funding-2-per': 'year',
  }
  t.strictSame(withoutBlankRows(typed, list), {
    'terms-funding-0-source': '',
    'terms-funding-0-amountDkk': '600',
    'terms-funding-1-source': 'Puljen',
    'terms-funding-1-per': 'year',
  })
  t.strictSame(withoutBlankRows(others, list), others)
})

t.test('whatever is taken away, the rest stands as it was written, in its order', (t) => {
  t.plan(1)
  const rows = fc.uniqueArray(fc.nat(60), { maxLength: 12 })
  fc.assert(
    fc.property(rows, fc.nat(60), (numbers, gone) => {
      const typed = Object.fromEntries(
        numbers.map((number) => [`a-${String(number)}-b`, `row ${String(number)}`]),
      )
      const left = withoutRow(typed, 'a', gone)
      const expected = numbers.toSorted((a, b) => a - b).filter((number) => number !== gone)
      const found = rowNumbers(left, 'a')
      return (
        found.every((number, index) => number === index) &&
        found.map((number) => left[`a-${String(number)}-b`]).join() ===
          expected.map((number) => `row ${String(number)}`).join()
      )
    }),
  )
  t.pass()
})

t.test('as many rows as a form can hold take no time', (t) => {
  t.plan(1)
  const many = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, index) => [`a-${String(index * 7)}-b`, 'x']),
  )
  const start = performance.now()
  withoutBlankRows(many, 'a')
  const ms = performance.now() - start
  t.ok(ms < 1000, `${ms.toFixed()} ms`)
})
