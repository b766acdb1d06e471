import fc from 'fast-check'
import t from 'tap'
import { NetworkKind } from '#schemas/parties/network.ts'
import { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import { Formality, Production } from '#schemas/terms/classification.ts'
import { Theme } from '#schemas/values.ts'
import { AgreementStatus, type AgreementSummary } from '#schemas/views/agreement.ts'
import { timeline } from '#domain/agreements/timeline.ts'
import type { SignedIn } from '#projections/agreement-register/filters.ts'
import { findings } from '#projections/findings/projection.ts'
import type { Paging } from '#projections/page.ts'
import { knownSorts, listKnown, type KnownListQuery } from '#projections/recorded-time/list.ts'
import { knownCollaborationModel } from '#projections/recorded-time/model.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { exactly } from '../domain/exactly.ts'
import { histories, plusDays, type History } from './histories.ts'
import { knownAfter } from './known-after.ts'
import { feed } from './models.ts'
import { naiveAgreements, naiveModel } from './naive.ts'
import { tries } from '../tries.ts'

const asOften = tries(10, 300)

const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)]

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
    asOften,
  )
  t.pass('for histories by chance')
  t.end()
})

const listQuestions = fc.record({
  days: fc.array(fc.nat(), { minLength: 2, maxLength: 2 }),
  after: fc.array(fc.nat(), { minLength: 2, maxLength: 2 }),
  institutions: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
  network: fc.nat(),
  filter: fc.record(
    {
      status: fc.constantFrom(...AgreementStatus.options),
      formality: fc.constantFrom(...Formality.options),
      production: fc.constantFrom(...Production.options),
      networkKind: fc.constantFrom(...NetworkKind.options),
      theme: fc.constantFrom(...Theme.options),
      place: fc.constantFrom('Ærø', 'Vojens', 'Nowhere'),
      municipalityCode: fc.constantFrom('0510', '0540', '0573'),
    },
    { requiredKeys: [] },
  ),
  limit: fc.integer({ min: 1, max: 7 }),
})
type ListQuestions = typeof listQuestions extends fc.Arbitrary<infer Q> ? Q : never

const seen = { lists: 0, items: 0, proposals: 0 }

const whole = (model: ModelFile, query: KnownListQuery, limit: number): AgreementSummary[] => {
  const items: AgreementSummary[] = []
  const totals = new Set<unknown>()
  let after: Paging['after'] = null
  do {
    const page = listKnown(model, query, { limit, after })
    items.push(...page.items)
    totals.add(page.total)
    after = page.next
  } while (after !== null)
  exactly([...totals], [items.length], 'every page has the number of all')
  return items
}

const recordedOn = ({ events }: History): string => {
  const { recordedAt } = (events.at(-1)?.metadata ?? {}) as { recordedAt: string }
  return recordedAt.slice(0, 10)
}

const listAll = (history: History, model: ModelFile, asked: ListQuestions): void => {
  const { world, events } = history
  const days = daysThatMatter(history)
  const today = recordedOn(history)
  const ids = [...world.institutions.keys()]
  const [own = '', ...more] = asked.institutions.map((index) => at(ids, index) ?? '')
  const networkId = at([...world.networks.keys()], asked.network)
  const viewers: SignedIn[] = [
    { role: 'analyst' },
    { role: 'coordinator', municipalityCode: '0510' },
    { role: 'institution-leader', institutionIds: [own] },
    { role: 'institution-leader', institutionIds: [...new Set([own, ...more])] },
  ]
  const filters = [{}, asked.filter, { institutionId: own }, { networkId }]
  for (const [index, which] of asked.days.entries()) {
    const day = at(days, which) ?? '2024-01-01'
    const count = 1 + ((asked.after[index] ?? 0) % events.length)
    const position = Number(events[count - 1]?.position ?? 0n)
    const then = knownAfter(history, count)
    for (const viewer of viewers) {
      const now = naiveAgreements(world, { day: today, viewer, sort: 'title' })
      const mayBeKnown = new Set(now.map(({ agreementId }) => agreementId))
      for (const filter of filters) {
        for (const sort of knownSorts) {
          const could = naiveAgreements(then, { ...filter, day, viewer, sort })
          const expected = could.filter(({ agreementId }) => mayBeKnown.has(agreementId))
          const query = { ...filter, day, position, viewer, today, sort }
          const told = `${JSON.stringify(query)} after ${String(count)} of ${String(events.length)}`
          exactly(whole(model, query, asked.limit), expected, told)
          seen.lists += 1
          seen.items += expected.length
          seen.proposals += expected.filter(({ status }) => status === 'proposed').length
        }
      }
    }
  }
}

t.test('a list of any day as known at any time is what the events up to then tell', (t) => {
  fc.assert(
    fc.property(
      histories({ minLength: 60, maxLength: 140 }),
      fc.array(listQuestions, { minLength: 2, maxLength: 2 }),
      (history, all) => {
        const model = modelOf(history)
        try {
          for (const asked of all) listAll(history, model, asked)
        } finally {
          model.close()
        }
      },
    ),
    tries(6, 100),
  )
  t.ok(seen.items > 300 && seen.proposals > 30, JSON.stringify(seen))
  t.end()
})
