import fc from 'fast-check'
import t from 'tap'
import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import type { Period } from '#schemas/terms/period.ts'
import { endOf, stageOf, type ExistingAgreement } from '#domain/agreements/state.ts'
import { intervalOn, timeline, versionOn } from '#domain/agreements/timeline.ts'
import { dayAfter, dayBefore, firstDay, lastDay } from '#domain/dates.ts'
import { agreed, aPeriod, aTerms, ended, proposed, revised } from '../build.ts'
import { cases, exactly, isTrue, type Proof } from '../exactly.ts'
import { after } from '../given.ts'

type Events = readonly [AgreementEvent, ...AgreementEvent[]]
type PeriodSketch = Parameters<typeof aPeriod>[0]

/** `from .. to: status vN`, the last day excluded; `..` alone is open-ended. */
const told = (state: ExistingAgreement): string[] =>
  timeline(state).map(
    ({ from, to, status, version }) => `${from} .. ${to ?? ''}: ${status} v${version.number}`,
  )

const lives = (events: Events, ...expected: string[]): Proof =>
  exactly(told(after(...events)), expected)

const from = (
  period: PeriodSketch,
  proposedOn = '2023-11-01',
): [AgreementEvent, AgreementEvent] => [
  proposed({ proposedOn, terms: aTerms({ period: aPeriod(period) }) }),
  agreed({ period: aPeriod(period) }),
]
const amended = (effectiveFrom: string, period: PeriodSketch = {}) =>
  revised('amendment', { effectiveFrom, terms: aTerms({ period: aPeriod(period) }) })
const renewed = (effectiveFrom: string, period: PeriodSketch) =>
  revised('renewal', { effectiveFrom, terms: aTerms({ period: aPeriod(period) }) })
const corrected = (replacesVersion: number, effectiveFrom: string, period: PeriodSketch = {}) =>
  revised('correction', {
    replacesVersion,
    effectiveFrom,
    terms: aTerms({ period: aPeriod(period) }),
  })

const year = { from: '2024', until: '2024' }
const open = { from: '2024-01-01' }

t.test('a life, day by day', (t) => {
  cases(t, {
    'a proposal is one from the day it was made': () =>
      lives([proposed()], '2023-11-01 .. : proposed v1'),
    'also when its start is long past': () =>
      lives(
        [proposed({ terms: aTerms({ period: { from: '2010' } }) })],
        '2023-11-01 .. : proposed v1',
      ),
    'upcoming until it begins': () =>
      lives(from(open), '2023-11-01 .. 2024-01-01: upcoming v2', '2024-01-01 .. : in-force v2'),
    'in force at once, when proposed on its first day': () =>
      lives(from(open, '2024-01-01'), '2024-01-01 .. : in-force v2'),
    'entered afterwards, it was in force before it was proposed': () =>
      lives(from(open, '2024-06-15'), '2024-01-01 .. : in-force v2'),
    'lapsed from the day after its last': () =>
      lives(
        from({ from: '2024-01-01', until: '2024-05-31' }, '2024-01-01'),
        '2024-01-01 .. 2024-06-01: in-force v2',
        '2024-06-01 .. : lapsed v2',
      ),
    'of a single day': () =>
      lives(
        from({ from: '2024-01-01', until: '2024-01-01' }, '2024-01-01'),
        '2024-01-01 .. 2024-01-02: in-force v2',
        '2024-01-02 .. : lapsed v2',
      ),
    'known to the month': () =>
      lives(
        from({ from: '2013-09', until: '2014-02' }, '2013-09-01'),
        '2013-09-01 .. 2014-03-01: in-force v2',
        '2014-03-01 .. : lapsed v2',
      ),
    'to a month that ends on a leap day': () =>
      lives(
        from({ from: '2024-01', until: '2024-02' }, '2024-01-01'),
        '2024-01-01 .. 2024-03-01: in-force v2',
        '2024-03-01 .. : lapsed v2',
      ),
    'known to the year': () =>
      lives(
        from({ from: '2013', until: '2014' }, '2013-01-01'),
        '2013-01-01 .. 2015-01-01: in-force v2',
        '2015-01-01 .. : lapsed v2',
      ),
    'until a leap day': () =>
      lives(
        from({ from: '2024-02-29', until: '2024-02-29' }, '2024-02-28'),
        '2024-02-28 .. 2024-02-29: upcoming v2',
        '2024-02-29 .. 2024-03-01: in-force v2',
        '2024-03-01 .. : lapsed v2',
      ),
    'the period agreed replaces the one proposed': () =>
      lives(
        [proposed({ proposedOn: '2024-01-01' }), agreed({ period: aPeriod({ from: '2024-03' }) })],
        '2024-01-01 .. 2024-03-01: upcoming v2',
        '2024-03-01 .. : in-force v2',
      ),
  })
})

t.test('one version after the other', (t) => {
  cases(t, {
    'an amendment from its day': () =>
      lives(
        [...from(open, '2024-01-01'), amended('2024-03-01')],
        '2024-01-01 .. 2024-03-01: in-force v2',
        '2024-03-01 .. : in-force v3',
      ),
    'one that is registered later and applies earlier': () =>
      lives(
        [...from(open, '2024-01-01'), amended('2024-09-01'), amended('2024-03-01')],
        '2024-01-01 .. 2024-03-01: in-force v2',
        '2024-03-01 .. 2024-09-01: in-force v4',
        '2024-09-01 .. : in-force v3',
      ),
    'of one day, the one recorded last wins': () =>
      lives(
        [...from(open, '2024-01-01'), amended('2024-03-01'), amended('2024-03-01')],
        '2024-01-01 .. 2024-03-01: in-force v2',
        '2024-03-01 .. : in-force v4',
      ),
    'on its first day it is replaced altogether': () =>
      lives([...from(open, '2024-01-01'), amended('2024-01-01')], '2024-01-01 .. : in-force v3'),
    'a correction keeps the rank of the version it replaced': () =>
      lives(
        [
          ...from(open, '2024-01-01'),
          amended('2024-03-01'),
          amended('2024-03-01'),
          corrected(3, '2024-03-01'),
        ],
        '2024-01-01 .. 2024-03-01: in-force v2',
        '2024-03-01 .. : in-force v4',
      ),
    'also when it is corrected again': () =>
      lives(
        [
          ...from(open, '2024-01-01'),
          amended('2024-03-01'),
          amended('2024-03-01'),
          corrected(3, '2024-03-01'),
          corrected(5, '2024-03-01'),
        ],
        '2024-01-01 .. 2024-03-01: in-force v2',
        '2024-03-01 .. : in-force v4',
      ),
    'and wins where the one it replaced won': () =>
      lives(
        [
          ...from(open, '2024-01-01'),
          amended('2024-03-01'),
          amended('2024-03-01'),
          corrected(4, '2024-03-01'),
        ],
        '2024-01-01 .. 2024-03-01: in-force v2',
        '2024-03-01 .. : in-force v5',
      ),
    'a corrected start moves the life': () =>
      lives(
        [...from(open, '2024-01-01'), corrected(2, '2023-01-01', { from: '2023' })],
        '2023-01-01 .. : in-force v3',
      ),
    'an earlier last day than that of the version before': () =>
      lives(
        [...from(year, '2024-01-01'), amended('2024-03-01', { from: '2024', until: '2024-05-31' })],
        '2024-01-01 .. 2024-03-01: in-force v2',
        '2024-03-01 .. 2024-06-01: in-force v3',
        '2024-06-01 .. : lapsed v3',
      ),
    'a renewal in time': () =>
      lives(
        [...from(year, '2024-01-01'), renewed('2025-01-01', { from: '2025', until: '2025' })],
        '2024-01-01 .. 2025-01-01: in-force v2',
        '2025-01-01 .. 2026-01-01: in-force v3',
        '2026-01-01 .. : lapsed v3',
      ),
    'a renewal that comes late leaves a gap': () =>
      lives(
        [...from(year, '2024-01-01'), renewed('2027-01-01', { from: '2027', until: null })],
        '2024-01-01 .. 2025-01-01: in-force v2',
        '2025-01-01 .. 2027-01-01: lapsed v2',
        '2027-01-01 .. : in-force v3',
      ),
    'a confirmation moves no last day': () =>
      lives(
        [
          ...from(year, '2024-01-01'),
          revised('confirmation', {
            effectiveFrom: '2025-06-01',
            confirmedOn: '2025-06-01',
            terms: aTerms({ period: aPeriod(year) }),
          }),
        ],
        '2024-01-01 .. 2025-01-01: in-force v2',
        '2025-01-01 .. : lapsed v2',
      ),
  })
})

t.test('how it ends', (t) => {
  const notice = (endedOn: string) => ended({ reason: 'terminated-by-network', endedOn })
  cases(t, {
    'the day after its last it is ended': () =>
      lives(
        [...from(open, '2024-01-01'), notice('2024-05-31')],
        '2024-01-01 .. 2024-06-01: in-force v2',
        '2024-06-01 .. : ended v2',
      ),
    'with notice given it is in force until then': () =>
      lives(
        [...from(open, '2024-01-01'), notice('2030-06-30')],
        '2024-01-01 .. 2030-07-01: in-force v2',
        '2030-07-01 .. : ended v2',
      ),
    'with notice given it may lapse before': () =>
      lives(
        [...from(year, '2024-01-01'), notice('2025-06-30')],
        '2024-01-01 .. 2025-01-01: in-force v2',
        '2025-01-01 .. 2025-07-01: lapsed v2',
        '2025-07-01 .. : ended v2',
      ),
    'before it began': () =>
      lives(
        [...from(open), notice('2023-12-01')],
        '2023-11-01 .. 2023-12-02: upcoming v2',
        '2023-12-02 .. : ended v2',
      ),
    'on its last day, without a lapsed day between': () =>
      lives(
        [...from(year, '2024-01-01'), notice('2024-12-31')],
        '2024-01-01 .. 2025-01-01: in-force v2',
        '2025-01-01 .. : ended v2',
      ),
    'what was to come after does not come': () =>
      lives(
        [...from(open, '2024-01-01'), amended('2024-09-01'), notice('2024-05-31')],
        '2024-01-01 .. 2024-06-01: in-force v2',
        '2024-06-01 .. : ended v2',
      ),
    'a proposal that is declined': () =>
      lives(
        [proposed(), ended({ reason: 'declined', endedOn: '2023-11-30' })],
        '2023-11-01 .. 2023-12-01: proposed v1',
        '2023-12-01 .. : ended v1',
      ),
    'annulled it counts on no date': () =>
      lives(
        [...from(open), ended({ reason: 'registered-in-error' })],
        '2023-11-01 .. : annulled v2',
      ),
    'an annulled proposal neither': () =>
      lives([proposed(), ended({ reason: 'duplicate' })], '2023-11-01 .. : annulled v1'),
    'also after it had ended': () =>
      lives(
        [...from(open, '2024-01-01'), notice('2024-05-31'), ended({ reason: 'duplicate' })],
        '2024-01-01 .. : annulled v2',
      ),
    'an end undone never was': () =>
      lives(
        [
          ...from(open, '2024-01-01'),
          notice('2024-05-31'),
          revised('correction', { end: { kind: 'undo' } }),
        ],
        '2024-01-01 .. : in-force v3',
      ),
  })
})

t.test('on a day', (t) => {
  const state = after(
    ...from(year),
    renewed('2027-01-01', { from: '2027', until: '2027' }),
    ended({ endedOn: '2027-06-30' }),
  )
  const on = (day: string) => {
    const interval = intervalOn(state, day)
    return [interval?.status ?? null, versionOn(state, day).number]
  }
  const days: Record<string, readonly [string | null, number]> = {
    '2023-10-31': [null, 2],
    '2023-11-01': ['upcoming', 2],
    '2023-12-31': ['upcoming', 2],
    '2024-01-01': ['in-force', 2],
    '2024-02-29': ['in-force', 2],
    '2024-12-31': ['in-force', 2],
    '2025-01-01': ['lapsed', 2],
    '2026-12-31': ['lapsed', 2],
    '2027-01-01': ['in-force', 3],
    '2027-06-30': ['in-force', 3],
    '2027-07-01': ['ended', 3],
    '2199-12-31': ['ended', 3],
  }
  cases(
    t,
    Object.fromEntries(Object.entries(days).map(([day, is]) => [day, () => exactly(on(day), is)])),
  )
})

/** Any life that the events can tell, whether or not a command would have let it be. */
const day = fc
  .tuple(
    fc.integer({ min: 2010, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([y, m, d]) => Temporal.PlainDate.from({ year: y, month: m, day: d }).toString())
const someDate = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([whole, precision]) => whole.slice(0, precision))
const period: fc.Arbitrary<Period> = fc.tuple(someDate, fc.option(someDate)).map(([one, other]) => {
  if (other === null) return aPeriod({ from: one })
  return lastDay(other) < firstDay(one)
    ? aPeriod({ from: other, until: one })
    : aPeriod({ from: one, until: other })
})
const step = fc.record({
  what: fc.constantFrom('amendment', 'renewal', 'confirmation', 'correction'),
  at: day,
  period,
  which: fc.nat(),
})
const life = fc.record({
  proposedOn: day,
  period,
  isAgreed: fc.boolean(),
  steps: fc.array(step, { maxLength: 8 }),
  ending: fc.option(
    fc.record({ on: day, how: fc.constantFrom('fulfilled', 'registered-in-error') }),
  ),
})
type Life = typeof life extends fc.Arbitrary<infer One> ? One : never

const eventFor = (state: ExistingAgreement, { what, at, period, which }: Life['steps'][number]) => {
  const terms = aTerms({ period })
  const { number } = state.versions[which % state.versions.length] ?? state.versions[0]
  switch (what) {
    case 'correction':
      return revised('correction', { terms, effectiveFrom: at, replacesVersion: number })
    case 'confirmation':
      return revised('confirmation', { terms, effectiveFrom: at, confirmedOn: at })
    default:
      return revised(what === 'renewal' ? 'renewal' : 'amendment', { terms, effectiveFrom: at })
  }
}

const stateOf = ({ proposedOn, period, isAgreed, steps, ending }: Life): ExistingAgreement => {
  const terms = aTerms({ period })
  const events: [AgreementEvent, ...AgreementEvent[]] = [proposed({ proposedOn, terms })]
  if (isAgreed) {
    events.push(agreed({ period }))
    for (const one of steps) events.push(eventFor(after(...events), one))
  }
  if (ending !== null) {
    const reason = ending.how === 'fulfilled' && !isAgreed ? 'declined' : ending.how
    const { from } = timeline(after(...events))[0] ?? { from: proposedOn }
    events.push(
      ended({ reason: reason as 'declined', endedOn: ending.on < from ? from : ending.on }),
    )
  }
  return after(...events)
}

const always = (holds: (state: ExistingAgreement) => Proof | Proof[]): Proof => {
  fc.assert(
    fc.property(life, (one) => {
      holds(stateOf(one))
    }),
    { numRuns: 150 },
  )
  return isTrue(true)
}

t.test('whatever happens', (t) => {
  cases(t, {
    'intervals are in order, without a gap, without an overlap, and the last is open': () =>
      always((state) => {
        const intervals = timeline(state)
        return intervals.map(({ from, to }, index) => {
          const next = intervals[index + 1]
          exactly(to, next?.from ?? null, 'to')
          return isTrue(to === null || from < to, 'of a day at least')
        })
      }),
    'each day has one status, from the beginning on, and none before': () =>
      always((state) => {
        const intervals = timeline(state)
        const [first] = intervals
        const begin = first?.from ?? ''
        const days = intervals.flatMap(({ from, to }) => [from, dayBefore(to ?? '2200-01-01')])
        exactly(intervalOn(state, dayBefore(begin)), null, 'before')
        return days.map((one) =>
          exactly(
            intervals
              .filter(({ from, to }) => from <= one && (to === null || one < to))
              .map(({ status }) => status),
            [intervalOn(state, one)?.status],
          ),
        )
      }),
    'it begins when it was proposed, or began': () =>
      always((state) => {
        const starts = state.versions.map(({ effectiveFrom }) => effectiveFrom)
        const begins =
          stageOf(state) === 'agreed' ? [state.proposedOn, ...starts] : [state.proposedOn]
        return exactly(timeline(state)[0]?.from, begins.toSorted()[0])
      }),
    'in force is only what its own version covers': () =>
      always((state) =>
        timeline(state)
          .filter(({ status }) => status === 'in-force')
          .map(({ from, to, version }) => {
            const { until } = version.terms.period
            exactly(versionOn(state, from).number, version.number, 'version')
            return isTrue(
              until === null || (to !== null && to <= dayAfter(lastDay(until))),
              'covered',
            )
          }),
      ),
    'lapsed is no day that its version covers': () =>
      always((state) =>
        timeline(state)
          .filter(({ status }) => status === 'lapsed')
          .map(({ from, version }) => {
            const { until } = version.terms.period
            exactly(versionOn(state, from).number, version.number, 'version')
            return isTrue(until !== null && lastDay(until) < from, 'not covered')
          }),
      ),
    'after its last day it is ended, and never otherwise': () =>
      always((state) => {
        const last = timeline(state).at(-1)
        const isEnded = state.status === 'ended'
        exactly(last?.status === 'ended', isEnded, 'ended')
        return isEnded ? exactly(last?.from, dayAfter(endOf(state)?.endedOn ?? ''), 'from') : []
      }),
    'annulled it is so on every day': () =>
      always((state) =>
        exactly(
          timeline(state).every(({ status }) => status === 'annulled'),
          state.status === 'annulled',
        ),
      ),
  })
})
