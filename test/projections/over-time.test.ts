import fc from 'fast-check'
import t from 'tap'
import { NetworkKind } from '#schemas/parties/network.ts'
import { Theme } from '#schemas/values.ts'
import { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import { ModelStepLength, type ModelOverTime } from '#schemas/views/model-over-time.ts'
import {
  collaborationModelOn,
  type ModelOfDay,
  type ModelQuery,
} from '#projections/collaboration-model/model.ts'
import { knownNow } from '#projections/collaboration-model/days-source.ts'
import {
  modelOverTime,
  type ModelOfDays,
  type OverTimeQuery,
} from '#projections/collaboration-model/over-time.ts'
import { periodFrom, stepDays } from '#projections/collaboration-model/steps.ts'
import { textOf, type ReadModel } from '#projections/projection.ts'
import type { ModelFile } from '#src/read-side/model-file.ts'
import { exactly } from '../domain/exactly.ts'
import { histories, longHistory, plusDays, type History } from './histories.ts'
import { modelsOf, openModels } from './models.ts'
import { tries } from '../tries.ts'

const today = '2026-11-22'

t.test('dates are counted from the first, and none is after the last', (t) => {
  const days = (from: string, to: string, step: ModelStepLength, most = 100) =>
    stepDays({ from, to, step }, most)
  t.same(days('2024-01-31', '2024-05-31', 'month'), [
    '2024-01-31',
    '2024-02-29',
    '2024-03-31',
    '2024-04-30',
    '2024-05-31',
  ])
  t.same(days('2023-11-30', '2024-08-29', 'quarter'), ['2023-11-30', '2024-02-29', '2024-05-30'])
  t.same(days('2024-02-29', '2028-02-29', 'year'), [
    '2024-02-29',
    '2025-02-28',
    '2026-02-28',
    '2027-02-28',
    '2028-02-29',
  ])
  t.same(days('2024-02-28', '2024-03-01', 'day'), ['2024-02-28', '2024-02-29', '2024-03-01'])
  t.same(days('2024-03-01', '2024-03-01', 'year'), ['2024-03-01'])
  t.same(days('2024-03-02', '2024-03-01', 'day'), [])
  t.equal(
    days('1800-01-01', '2199-12-31', 'day', 7).length,
    8,
    'one more tells that there are more',
  )
  t.equal(days('2198-12-31', '2199-12-31', 'month').at(-1), '2199-12-31')
  t.end()
})

t.test('what is left out is ten years by year, up to today', (t) => {
  t.same(periodFrom({}, today), { from: '2016-11-22', to: today, step: 'year' })
  t.same(periodFrom({ to: '2024-02-29', step: 'month' }, today), {
    from: '2014-02-28',
    to: '2024-02-29',
    step: 'month',
  })
  t.same(
    periodFrom({ to: '1805-06-01' }, today).from,
    '1800-01-01',
    'no earlier day can be asked for',
  )
  t.end()
})

/** The answer that has to be one. */
const told = (model: ReadModel, query: Partial<OverTimeQuery>): ModelOfDays => {
  const answer = modelOverTime(knownNow(model), { today, groupBy: null, ...query })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}

/** The same, put together from the model asked for each of the dates. */
const oneByOne = (
  model: ReadModel,
  query: Omit<ModelQuery, 'day'>,
  days: readonly string[],
): Pick<ModelOverTime, 'steps' | 'rows'> => {
  const each = days.map((day) => collaborationModelOn(model, { ...query, day }))
  return {
    steps: each.map(stepFrom),
    rows: each.flatMap(({ validAt, rows }) => rows.map((row) => ({ validAt, ...row }))),
  }
}

const stepFrom = (model: ModelOfDay): ModelOverTime['steps'][number] => {
  const [formalOwn, formalCo, informalOwn, informalCo] = model.cells.map(({ count }) => count)
  return {
    validAt: model.validAt,
    formalOwnProduction: formalOwn ?? NaN,
    formalCoProduction: formalCo ?? NaN,
    informalOwnProduction: informalOwn ?? NaN,
    informalCoProduction: informalCo ?? NaN,
    total: model.total,
    lapsed: model.lapsed,
    activeCitizenshipShare: model.activeCitizenshipShare,
  }
}

const questions = fc.record({
  which: fc.nat(),
  offset: fc.integer({ min: -3, max: 3 }),
  times: fc.integer({ min: 0, max: 30 }),
  step: fc.constantFrom(...ModelStepLength.options),
  groupBy: fc.constantFrom(null, ...ModelGrouping.options),
  filter: fc.record(
    {
      institution: fc.nat(),
      networkKind: fc.constantFrom(...NetworkKind.options),
      theme: fc.constantFrom(...Theme.options),
      place: fc.constantFrom('Ærø', 'Vojens', 'vojens', 'Nowhere'),
      municipalityCode: fc.constantFrom('0510', '0540', '0573', '0370', '0101'),
    },
    { requiredKeys: [] },
  ),
})

/** Days on which anything is counted for the first or the last time. */
const turnsIn = (model: ModelFile): string[] =>
  model
    .all(
      `SELECT DISTINCT substr(period, 2) AS day FROM listing_count
       WHERE period >= 'd' AND period < 'e' ORDER BY day`,
      {},
    )
    .map((row) => textOf(row, 'day'))

const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)]

t.test('every date is told as the model of that day', (t) => {
  const seen = { dates: 0, counted: 0, rows: 0, narrowed: 0 }
  const ask = (
    { world }: History,
    model: ModelFile,
    asked: typeof questions extends fc.Arbitrary<infer Q> ? Q : never,
  ): void => {
    const from = plusDays(at(turnsIn(model), asked.which) ?? today, asked.offset)
    const { institution, ...others } = asked.filter
    const institutionId =
      institution === undefined ? undefined : at([...world.institutions.keys()], institution)
    const both = { ...others, institutionId }
    const alone = Object.entries(both).map(([name, value]) => ({ [name]: value }))
    const pairs = alone.flatMap((one, index) =>
      alone.slice(index + 1).map((other) => ({ ...one, ...other })),
    )
    for (const filter of [{}, ...alone, ...pairs, both]) {
      for (const groupBy of [null, asked.groupBy]) {
        const days = stepDays({ from, to: '2199-12-31', step: asked.step }, asked.times)
        const to = days.at(-1) ?? from
        const answer = told(model, { ...filter, groupBy, from, to, step: asked.step })
        const { steps, rows } = answer
        exactly({ steps, rows }, oneByOne(model, { ...filter, groupBy }, days), 'the same')
        seen.dates += steps.length
        seen.counted += steps.filter(({ total, lapsed }) => total + lapsed > 0).length
        seen.rows += rows.length
        if (Object.keys(filter).length > 1) seen.narrowed += rows.length
      }
    }
  }
  fc.assert(
    fc.property(
      histories({ minLength: 60, maxLength: 140 }),
      fc.array(questions, { minLength: 4, maxLength: 4 }),
      (history, all) => {
        const model = modelsOf(history.events)
        for (const asked of all) ask(history, model, asked)
        model.close()
      },
    ),
    tries(8, 200),
  )
  t.ok(seen.counted > 100 && seen.rows > 100 && seen.narrowed > 10, JSON.stringify(seen))
  t.end()
})

t.test('what cannot be told is refused with how much can', (t) => {
  const model = openModels()
  const ask = (query: Partial<OverTimeQuery>) => {
    const answer = modelOverTime(knownNow(model), { today, groupBy: null, ...query })
    return 'refused' in answer ? answer : answer.steps.length
  }
  t.same(ask({ from: '2024-03-02', to: '2024-03-01' }), {
    refused: 'to-before-from',
    from: '2024-03-02',
    to: '2024-03-01',
  })
  t.same(ask({ from: '2026-11-23' }), { refused: 'to-before-from', from: '2026-11-23', to: today })
  t.equal(ask({ from: '2024-01-01', to: '2024-12-31', step: 'day' }), 366)
  t.same(ask({ from: '2024-01-01', to: '2025-01-01', step: 'day' }), {
    refused: 'too-many-dates',
    most: 366,
  })
  for (let place = 0; place < 121; place += 1)
    model.run(
      `INSERT INTO listing_count (scope, class, period, change) VALUES ($scope, 'ffoy', 'y2020', 1)`,
      { scope: `p${String(place)}` },
    )
  const byMonth = { from: '2021-01-01', step: 'month', groupBy: 'place' } as const
  t.equal(ask({ ...byMonth, to: '2029-03-01' }), 99, '99 dates of 121 places')
  t.same(ask({ ...byMonth, to: '2029-04-01' }), { refused: 'too-many-rows', most: 12_000 })
  model.close()
  t.end()
})

t.test('all dates are read at once, by index', (t) => {
  const { events, world } = longHistory(600)
  const models = modelsOf(events)
  const [institutionId = ''] = world.institutions.keys()
  const plansOf = (query: Partial<OverTimeQuery>): string[][] => {
    const plans: string[][] = []
    const all: ReadModel['all'] = (sql, parameters) => {
      const plan = models.all(`EXPLAIN QUERY PLAN ${sql}`, parameters)
      plans.push(plan.map((row) => textOf(row, 'detail')))
      return models.all(sql, parameters)
    }
    told({ document: (stream) => models.document(stream), all }, { step: 'month', ...query })
    return plans
  }
  /** The dates and what is named in the question are gone through as they are handed over. */
  const isHandedOver = (step: string): boolean => /^SCAN (t|s|k|w|json_each)\b/.test(step)
  const isWasteful = (step: string): boolean =>
    (step.startsWith('SCAN') && !isHandedOver(step)) || step.includes('TEMP B-TREE')
  const asked: [string, Partial<OverTimeQuery>, statements: number][] = [
    ['everything', {}, 1],
    ['one filter', { institutionId }, 1],
    ['several', { theme: 'visibility', place: 'Ærø', municipalityCode: '0510' }, 2],
    ['all by municipality', { groupBy: 'municipality' }, 3],
    ['all by institution', { groupBy: 'institution', step: 'year' }, 4],
    ['a theme by institution', { groupBy: 'institution', theme: 'visibility' }, 3],
    ['several by theme', { groupBy: 'theme', place: 'Ærø', municipalityCode: '0510' }, 3],
  ]
  for (const [name, query, statements] of asked) {
    const plans = plansOf(query)
    t.equal(plans.length, statements, `${name}: however many dates`)
    t.same(plans.flat().filter(isWasteful), [], name)
  }
  const counted = plansOf({})[0] ?? []
  t.equal(
    counted.filter((step) =>
      step.startsWith('SEARCH c USING PRIMARY KEY (scope=? AND class=? AND period>'),
    ).length,
    3,
    'years, months and days',
  )
  const [, shared = []] = plansOf({ theme: 'visibility', place: 'Ærø' })
  t.same(
    shared.filter((step) => step.startsWith('SEARCH')),
    [
      'SEARCH l USING COVERING INDEX listing_by_title (scope=? AND class=?)',
      'SEARCH e0 USING COVERING INDEX listing_by_title (scope=? AND class=? AND title_order=? AND stream=? AND from_day<?)',
    ],
  )
  models.close()
  t.end()
})
