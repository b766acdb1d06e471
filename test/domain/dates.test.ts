import fc from 'fast-check'
import t from 'tap'
import {
  dayAfter,
  dayBefore,
  earliest,
  firstDay,
  lastDay,
  latest,
  yearsAfter,
} from '#domain/dates.ts'
import { cases, exactly, isTrue, type Proof } from './exactly.ts'

const days: Record<string, readonly [first: string, last: string]> = {
  '2024-03-05': ['2024-03-05', '2024-03-05'],
  '2024-02': ['2024-02-01', '2024-02-29'],
  '2023-02': ['2023-02-01', '2023-02-28'],
  '1900-02': ['1900-02-01', '1900-02-28'],
  '2000-02': ['2000-02-01', '2000-02-29'],
  '2013-09': ['2013-09-01', '2013-09-30'],
  '2013-12': ['2013-12-01', '2013-12-31'],
  '2013': ['2013-01-01', '2013-12-31'],
  '1800': ['1800-01-01', '1800-12-31'],
}

const day = fc
  .integer({ min: 0, max: 146_000 })
  .map((count) => Temporal.PlainDate.from('1800-01-01').add({ days: count }).toString())

const always = (holds: (one: string, other: string) => Proof): Proof => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      holds(one, other)
    }),
    { numRuns: 200 },
  )
  return isTrue(true)
}

t.test('first and last day of what is known', (t) => {
  cases(
    t,
    Object.fromEntries(
      Object.entries(days).map(([date, is]) => [
        date,
        () => exactly([firstDay(date), lastDay(date)], is),
      ]),
    ),
  )
})

const added = (one: string, more: Temporal.DurationLike): string =>
  Temporal.PlainDate.from(one).add(more).toString()

t.test('the same day of another year', (t) => {
  cases(t, {
    'of a leap day': () => exactly(yearsAfter('2024-02-29', 2), '2026-02-28'),
    'of a leap day, in a leap year': () => exactly(yearsAfter('2024-02-29', 4), '2028-02-29'),
    'into a leap year': () => exactly(yearsAfter('2022-02-28', 2), '2024-02-28'),
    'as the calendar has it': () =>
      always((one) =>
        exactly(
          [yearsAfter(one, 2), yearsAfter(one, 50)],
          [added(one, { years: 2 }), added(one, { years: 50 })],
        ),
      ),
  })
  t.end()
})

t.test('days that follow one another', (t) => {
  cases(t, {
    'over the new year': () => exactly(dayAfter('2023-12-31'), '2024-01-01'),
    'to a leap day': () => exactly(dayAfter('2024-02-28'), '2024-02-29'),
    'and from it': () => exactly(dayAfter('2024-02-29'), '2024-03-01'),
    'without one': () => exactly(dayAfter('2023-02-28'), '2023-03-01'),
    'out of the last year': () => exactly(dayAfter('2199-12-31'), '2200-01-01'),
    'as the calendar has it': () =>
      always((one) => exactly(dayAfter(one), added(one, { days: 1 }))),
    'the day before is the other way': () =>
      always((one) => exactly(dayBefore(dayAfter(one)), one)),
    'the day after is later as text': () => always((one) => isTrue(one < dayAfter(one))),
    'text and calendar agree on which is earlier': () =>
      always((one, other) =>
        exactly(
          [earliest(one, other), latest(one, other)],
          Temporal.PlainDate.compare(one, other) <= 0 ? [one, other] : [other, one],
        ),
      ),
    'a month and a year hold their days': () =>
      always((one) =>
        isTrue(
          [one.slice(0, 7), one.slice(0, 4)].every(
            (date) => firstDay(date) <= one && one <= lastDay(date),
          ),
        ),
      ),
  })
})
