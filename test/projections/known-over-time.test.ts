import fc from 'fast-check'
import t from 'tap'
import { NetworkKind } from '#schemas/parties/network.ts'
import { Theme } from '#schemas/values.ts'
import { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import { ModelStepLength } from '#schemas/views/model-over-time.ts'
import {
  modelOverTime,
  type ModelOfDays,
  type OverTimeQuery,
} from '#projections/collaboration-model/over-time.ts'
import { stepDays } from '#projections/collaboration-model/steps.ts'
import { findings } from '#projections/findings/projection.ts'
import { textOf, type ReadModel } from '#projections/projection.ts'
import { knownAt } from '#projections/recorded-time/days-source.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { exactly } from '../domain/exactly.ts'
import { knownAfter } from './known-after.ts'
import { histories, longHistory, plusDays, type History } from './histories.ts'
import { feed } from './models.ts'
import { naiveModel } from './naive.ts'
import { tries } from '../tries.ts'

const today = '2026-11-22'

const modelOf = ({ events }: History): ModelFile => {
  const model = new ModelFile(':memory:', findings)
  feed(model, [events])
  return model
}

/** The answer that has to be one. */
const told = (model: ReadModel, position: number, query: Partial<OverTimeQuery>): ModelOfDays => {
  const answer = modelOverTime(knownAt(model, position), { today, groupBy: null, ...query })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}

const questions = fc.record({
  which: fc.nat(),
  after: fc.nat(),
  offset: fc.integer({ min: -3, max: 3 }),
  times: fc.integer({ min: 0, max: 20 }),
  step: fc.constantFrom(...ModelStepLength.options),
  groupBy: fc.constantFrom(null, ...ModelGrouping.options),
  institution: fc.nat(),
  networkKind: fc.constantFrom(...NetworkKind.options),
  theme: fc.constantFrom(...Theme.options),
  place: fc.constantFrom('Ærø', 'Vojens', 'Nowhere'),
  municipalityCode: fc.constantFrom('0510', '0540', '0573'),
})
type Questions = typeof questions extends fc.Arbitrary<infer Q> ? Q : never

/** Days on which anything was ever counted for the first or the last time. */
const turnsIn = (model: ModelFile): string[] =>
  model
    .all(
      `SELECT DISTINCT substr(period, 2) AS day FROM recorded_count
       WHERE period >= 'd' AND period < 'e' ORDER BY day`,
      {},
    )
    .map((row) => textOf(row, 'day'))

const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)]

const seen = { dates: 0, counted: 0, rows: 0, narrowed: 0 }

const askAll = (history: History, model: ModelFile, asked: Questions): void => {
  const count = 1 + (asked.after % history.events.length)
  const position = Number(history.events[count - 1]?.position ?? 0n)
  const world = knownAfter(history, count)
  const from = plusDays(at(turnsIn(model), asked.which) ?? today, asked.offset)
  const days = stepDays({ from, to: '2199-12-31', step: asked.step }, asked.times)
  const to = days.at(-1) ?? from
  const institutionId = at([...history.world.institutions.keys()], asked.institution)
  const { networkKind, theme, place, municipalityCode } = asked
  const filters = [
    {},
    { institutionId },
    { networkKind },
    { place },
    { municipalityCode, theme },
    { institutionId, networkKind },
    { institutionId, theme, place },
  ]
  for (const filter of filters) {
    for (const groupBy of [null, asked.groupBy]) {
      const answer = told(model, position, { ...filter, groupBy, from, to, step: asked.step })
      const each = days.map((day) => naiveModel(world, { day, groupBy, ...filter }))
      exactly(
        {
          cells: answer.steps.map((step) => [
            step.validAt,
            [
              step.formalOwnProduction,
              step.formalCoProduction,
              step.informalOwnProduction,
              step.informalCoProduction,
            ],
            step.total,
            step.lapsed,
            step.activeCitizenshipShare,
          ]),
          rows: answer.rows,
        },
        {
          cells: each.map((one) => [
            one.validAt,
            one.cells.map((cell) => cell.count),
            one.total,
            one.lapsed,
            one.activeCitizenshipShare,
          ]),
          rows: each.flatMap(({ validAt, rows }) => rows.map((row) => ({ validAt, ...row }))),
        },
        `as known after ${String(count)} of ${String(history.events.length)}: ${JSON.stringify({ groupBy, ...filter })}`,
      )
      seen.dates += answer.steps.length
      const counted = answer.steps.filter(({ total, lapsed }) => total + lapsed > 0).length
      seen.counted += counted
      seen.rows += answer.rows.length
      if (Object.keys(filter).length > 1) seen.narrowed += counted
    }
  }
}

t.test('every date is told as the events up to the moment tell it', (t) => {
  fc.assert(
    fc.property(
      histories({ minLength: 40, maxLength: 120 }),
      fc.array(questions, { minLength: 4, maxLength: 4 }),
      (history, all) => {
        const model = modelOf(history)
        try {
          for (const asked of all) askAll(history, model, asked)
        } finally {
          model.close()
        }
      },
    ),
    tries(8, 100),
  )
  t.ok(seen.counted > 100 && seen.rows > 100 && seen.narrowed > 10, JSON.stringify(seen))
  t.end()
})

t.test('all dates are read at once, by index', (t) => {
  const history = longHistory(600)
  const models = modelOf(history)
  const position = Number(history.events.at(-100)?.position ?? 0n)
  const [institutionId = ''] = history.world.institutions.keys()
  const plansOf = (query: Partial<OverTimeQuery>): string[][] => {
    const plans: string[][] = []
    const all: ReadModel['all'] = (sql, parameters) => {
      const plan = models.all(`EXPLAIN QUERY PLAN ${sql}`, parameters)
      plans.push(plan.map((row) => textOf(row, 'detail')))
      return models.all(sql, parameters)
    }
    told({ document: (stream) => models.document(stream), all }, position, {
      step: 'month',
      ...query,
    })
    return plans
  }
  /** The dates and what is named in the question are gone through as they are handed over. */
  const isHandedOver = (step: string): boolean =>
    /^SCAN ([dpswk]$|[a-z_]+ VIRTUAL TABLE|\(subquery)/.test(step)
  const isWasteful = (step: string): boolean =>
    (step.startsWith('SCAN') && !isHandedOver(step)) || step.includes('TEMP B-TREE')
  const asked: [string, Partial<OverTimeQuery>, statements: number][] = [
    ['everything', {}, 2],
    ['an institution', { institutionId }, 1],
    ['several', { theme: 'visibility', place: 'Ærø', municipalityCode: '0510' }, 4],
    ['all by municipality', { groupBy: 'municipality' }, 5],
    ['all by institution', { groupBy: 'institution', step: 'year' }, 5],
    ['a theme by institution', { groupBy: 'institution', theme: 'visibility' }, 6],
  ]
  for (const [name, query, statements] of asked) {
    const plans = plansOf(query)
    t.equal(plans.length, statements, `${name}: however many dates`)
    t.same(plans.flat().filter(isWasteful), [], name)
  }
  const [, counted = []] = plansOf({})
  t.same(
    counted.filter((step) => step.startsWith('SEARCH c')),
    [
      'SEARCH c USING PRIMARY KEY (scope=? AND class=? AND period=? AND position<?)',
      'SEARCH c USING PRIMARY KEY (scope=? AND class=? AND period>? AND period<?)',
    ],
    'a year or month by itself, and the days of a month together',
  )
  models.close()
  t.end()
})
