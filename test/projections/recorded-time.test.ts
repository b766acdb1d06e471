import fc from 'fast-check'
import t from 'tap'
import { NetworkKind } from '#schemas/parties/network.ts'
import type { RegistryEvent } from '#schemas/events/catalogue.ts'
import { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import { Theme } from '#schemas/values.ts'
import { timeline } from '#domain/agreements/timeline.ts'
import { findings } from '#projections/findings/projection.ts'
import { knownCollaborationModel } from '#projections/recorded-time/model.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { exactly } from '../domain/exactly.ts'
import { emptyWorld, fold, histories, plusDays, type History, type World } from './histories.ts'
import { feed } from './models.ts'
import { naiveModel } from './naive.ts'

const isLong = process.env.SAMSPIL_TEST_LONG === '1'
const numRuns = isLong ? 300 : 10

const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)]

/** The world as it was known after the first events. */
const knownAfter = ({ events }: History, count: number): World => {
  const world = emptyWorld()
  for (const { stream, type, data } of events.slice(0, count))
    fold(world, stream, { type, data } as RegistryEvent)
  return world
}

const daysThatMatter = ({ world }: History): string[] => {
  const turns = [...world.agreements.values()].flatMap((state) =>
    timeline(state).map(({ from }) => from),
  )
  return ['1900-01-01', '2199-12-31', ...turns, ...turns.map((day) => plusDays(day, -1))]
}

const questions = fc.record({
  days: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
  after: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
  groupBy: fc.constantFrom(null, ...ModelGrouping.options),
  institution: fc.nat(),
  networkKind: fc.constantFrom(...NetworkKind.options),
  theme: fc.constantFrom(...Theme.options),
  place: fc.constantFrom('Ærø', 'Vojens', 'Nowhere'),
  municipalityCode: fc.constantFrom('0510', '0540', '0573'),
})
type Questions = typeof questions extends fc.Arbitrary<infer Q> ? Q : never

const askAll = (history: History, model: ModelFile, asked: Questions): void => {
  const days = daysThatMatter(history)
  const institutionId = at([...history.world.institutions.keys()], asked.institution)
  const { networkKind, theme, place, municipalityCode } = asked
  for (const [index, which] of asked.days.entries()) {
    const day = at(days, which) ?? '2024-01-01'
    const count = 1 + ((asked.after[index] ?? 0) % history.events.length)
    const position = Number(history.events[count - 1]?.position ?? 0n)
    const world = knownAfter(history, count)
    const filters = [
      {},
      { institutionId },
      { networkKind },
      { theme },
      { place },
      { municipalityCode },
      { municipalityCode, theme },
      { institutionId, theme },
    ]
    for (const filter of filters) {
      const { groupBy } = asked
      exactly(
        knownCollaborationModel(model, { day, position, groupBy, ...filter }),
        naiveModel(world, { day, groupBy, ...filter }),
        `the model of ${day} as known after ${String(count)} of ${String(history.events.length)}: ${JSON.stringify({ groupBy, ...filter })}`,
      )
    }
  }
}

const modelOf = ({ events }: History): ModelFile => {
  const model = new ModelFile(':memory:', findings)
  feed(model, [events])
  return model
}

t.test('the model of any day as known at any time is what the events up to then tell', (t) => {
  fc.assert(
    fc.property(histories(), questions, (history, asked) => {
      if (history.events.length === 0) return
      const model = modelOf(history)
      try {
        askAll(history, model, asked)
      } finally {
        model.close()
      }
    }),
    { numRuns },
  )
  t.pass('for histories by chance')
  t.end()
})
