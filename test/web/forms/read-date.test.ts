import fc from 'fast-check'
import t from 'tap'
import { formatDate } from '#src/texts/dates.ts'
import { readDate } from '#src/web/forms/read-date.ts'

t.test('dates as people write them', (t) => {
  const cases: readonly (readonly [string, string])[] = [
    ['1.3.2024', '2024-03-01'],
    ['01.03.2024', '2024-03-01'],
    ['1/3 2024', '2024-03-01'],
    ['1/3-2024', '2024-03-01'],
    ['1.3.24', '2024-03-01'],
    ['1.3.87', '1987-03-01'],
    ['1. marts 2024', '2024-03-01'],
    ['1 mar 2024', '2024-03-01'],
    ['1. maj 2024', '2024-05-01'],
    ['1 May 2024', '2024-05-01'],
    ['Marts 2024', '2024-03'],
    ['october 2024', '2024-10'],
    ['3.2024', '2024-03'],
    ['2024', '2024'],
    ['2024-03-01', '2024-03-01'],
    ['2024-03', '2024-03'],
    // Not dates, and left for the schema to refuse.
    ['31.2.2024', '2024-02-31'],
    ['1.13.2024', '2024-13-01'],
    ['3.24', '3.24'],
    ['i går', 'i går'],
    ['1.1.1.2024', '1.1.1.2024'],
    ['ma 2024', 'ma 2024'],
    ['', ''],
  ]
  t.plan(cases.length)
  for (const [typed, read] of cases) t.equal(readDate(typed), read, typed)
})

t.test('what is shown is read back, in both languages', (t) => {
  t.plan(1)
  const day = fc.date({
    min: new Date('1800-01-01'),
    max: new Date('2199-12-31'),
    noInvalidDate: true,
  })
  const partial = fc
    .tuple(day, fc.constantFrom(4, 7, 10))
    .map(([date, length]) => date.toISOString().slice(0, length))
  fc.assert(
    fc.property(partial, fc.constantFrom('da', 'en'), (date, language) => {
      return readDate(formatDate(language, date)) === date
    }),
  )
  t.pass()
})
