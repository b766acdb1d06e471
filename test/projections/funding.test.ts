import fc from 'fast-check'
import t from 'tap'
import type { RegistryEvent } from '#schemas/events/catalogue.ts'
import type { FundingLine, Terms } from '#schemas/terms/terms.ts'
import { FundingGrouping, type FundingGroup, type FundingSums } from '#schemas/views/funding.ts'
import { intervalOn, timeline } from '#domain/agreements/timeline.ts'
import { fundingSource } from '#domain/boundaries/funding.ts'
import { firstDay, lastDay } from '#domain/dates.ts'
import { detailsOn } from '#domain/parties/party.ts'
import { fundingOn, fundingPage, type FundingQuery } from '#projections/funding/queries.ts'
import { derived } from '#projections/funding/tables.ts'
import { textOf, type ReadModel } from '#projections/projection.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import type { ModelFile } from '#src/read-side/model-file.ts'
import { aFundingLine } from '../domain/build.ts'
import { exactly } from '../domain/exactly.ts'
import {
  choices,
  emptyWorld,
  fold,
  histories,
  longHistory,
  plusDays,
  type History,
  type World,
} from './histories.ts'
import { feed, modelsOf, openModels } from './models.ts'
import { tries } from '../tries.ts'

const asOften = tries(10, 100)

const ids = [1, 2, 3].map((at) => `6f1c1f0e-5d0f-5b7e-9a55-00000000000${String(at)}`)

/** The same history, but its agreements have lines of funding that change with their terms. */
const funded = ({ events }: History): History => {
  const world = emptyWorld()
  const told = events.map((event, at): StoredEvent => {
    const { terms } = event.data as { terms?: Terms }
    const { recordedAt } = event.metadata as { recordedAt: string }
    const data: unknown =
      terms === undefined
        ? event.data
        : {
            ...(event.data as object),
            terms: { ...terms, funding: linesOf(at, recordedAt.slice(0, 10)) },
          }
    fold(world, event.stream, { type: event.type, data } as RegistryEvent)
    return { ...event, data }
  })
  return { events: told, world }
}

const linesOf = (seed: number, today: string): FundingLine[] => {
  const { between, one } = choices(seed)
  const day = (least: number, most: number) => plusDays(today, between(least, most))
  return ids
    .filter(() => between(0, 2) > 0)
    .map((id) =>
      aFundingLine({
        id,
        source: one(['§ 18 i serviceloven', 'SEL § 18', '§ 79', 'Landsbypuljen']) ?? '',
        amountDkk: one([null, 0, 500, 1000 + between(0, 999)]) ?? null,
        per: one(['once', 'year', 'period', 'unknown'] as const) ?? 'unknown',
        from: one([null, day(-300, 0).slice(0, 7)]) ?? null,
        until: one([null, null, day(0, 300).slice(0, one([4, 7, 10]))]) ?? null,
      }),
    )
}

/** An agreement that is in force on a day, and its lines that apply on it. */
interface Naive {
  readonly terms: Terms
  readonly lines: readonly FundingLine[]
}

const naive = ({ agreements }: World, day: string): Naive[] =>
  [...agreements.values()].flatMap((state) => {
    const now = intervalOn(state, day)
    if (now?.status !== 'in-force') return []
    const { terms } = now.version
    const lines = terms.funding.filter(
      ({ from, until }) =>
        (from === null || firstDay(from) <= day) && (until === null || day <= lastDay(until)),
    )
    return [{ terms, lines }]
  })

const isIn = (
  { institutions }: World,
  { terms }: Naive,
  { day, institutionId, municipalityCode }: FundingQuery,
): boolean => {
  const own = terms.parties.flatMap((one) =>
    one.kind === 'institution' ? [one.institutionId] : [],
  )
  const codes = own.flatMap((id) => {
    const party = institutions.get(id)
    return party === undefined ? [] : [detailsOn(party, day).municipalityCode]
  })
  return (
    (institutionId === undefined || own.includes(institutionId)) &&
    (municipalityCode === undefined || codes.includes(municipalityCode))
  )
}

const sumsOf = (all: readonly Naive[]): FundingSums => {
  const lines = all.flatMap((one) => one.lines)
  const amount = (per: FundingLine['per']) => {
    const own = lines.filter((line) => line.per === per && line.amountDkk !== null)
    return {
      lines: own.length,
      amountDkk: own.reduce((sum, { amountDkk }) => sum + (amountDkk ?? 0), 0),
    }
  }
  const some = all.filter((one) => one.lines.length > 0)
  const known = some.filter((one) => one.lines.some(({ amountDkk }) => amountDkk !== null))
  return {
    agreements: some.length,
    agreementsWithAmount: known.length,
    agreementsWithoutAmount: some.length - known.length,
    once: amount('once'),
    year: amount('year'),
    period: amount('period'),
    unknown: amount('unknown'),
    linesWithoutAmount: lines.filter(({ amountDkk }) => amountDkk === null).length,
  }
}

const naiveFunding = (world: World, query: FundingQuery) => {
  const { day, groupBy, paragraph } = query
  const isAsked = ({ source }: FundingLine): boolean =>
    paragraph === undefined || fundingSource(source) === paragraph
  const all = naive(world, day)
    .filter((one) => isIn(world, one, query))
    .map(({ terms, lines }) => ({ terms, lines: lines.filter(isAsked) }))
    .filter(({ lines }) => lines.length > 0)
  const themesOf = ({ themes }: Terms) => (themes.length === 0 ? [null] : themes)
  const keys =
    groupBy === 'theme'
      ? all.flatMap(({ terms }) => themesOf(terms))
      : all.flatMap(({ lines }) => lines.map(({ source }) => fundingSource(source)))
  const groups = [...new Set<string | null>(keys)].map((key): FundingGroup => ({
    key,
    ...sumsOf(
      groupBy === 'theme'
        ? all.filter(({ terms }) => themesOf(terms).some((theme) => theme === key))
        : all.map(({ terms, lines }) => ({
            terms,
            lines: lines.filter(({ source }) => fundingSource(source) === key),
          })),
    ),
  }))
  return {
    all: sumsOf(all),
    groups: groups.toSorted(
      (a, b) => b.agreements - a.agreements || ((a.key ?? '') < (b.key ?? '') ? -1 : 1),
    ),
  }
}

const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)]

t.test('it is as if every agreement were looked at, on any day and with any filter', (t) => {
  const seen = { agreements: 0, groups: 0, narrowed: 0, withoutTheme: 0 }
  fc.assert(
    fc.property(
      histories({ minLength: 100, maxLength: 200 }).map(funded),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: -1, max: 200 })), {
        minLength: 3,
        maxLength: 3,
      }),
      fc.nat(),
      fc.constantFrom('0510', '0540', '0573', '0370', '0101'),
      ({ events, world }, days, which, municipalityCode) => {
        const model = modelsOf(events)
        const institutionId = at([...world.institutions.keys()], which)
        const turns = [...world.agreements.values()].flatMap((state) =>
          timeline(state).map(({ from }) => from),
        )
        for (const [turn, offset] of days) {
          const day = plusDays(at(turns, turn) ?? '2015-01-01', offset)
          for (const filter of [
            {},
            { institutionId },
            { municipalityCode },
            { institutionId, municipalityCode },
          ]) {
            for (const paragraph of [undefined, '§ 18', 'Landsbypuljen']) {
              for (const groupBy of FundingGrouping.options) {
                const query = { day, groupBy, paragraph, ...filter }
                const found = fundingOn(model, query)
                exactly(found, naiveFunding(world, query), JSON.stringify(query))
                seen.agreements += found.all.agreements
                seen.groups += found.groups.length
                if (Object.keys(filter).length > 1) seen.narrowed += found.all.agreements
                if (found.groups.some(({ key }) => key === null)) seen.withoutTheme += 1
              }
            }
          }
        }
        model.close()
      },
    ),
    asOften,
  )
  t.ok(
    seen.agreements > 100 && seen.groups > 100 && seen.narrowed > 0 && seen.withoutTheme > 0,
    JSON.stringify(seen),
  )
  t.end()
})

const keptIn = (model: ModelFile): readonly string[] =>
  ['funding_listed', 'funding_change'].flatMap((table) =>
    model.all(`SELECT * FROM ${table}`, {}).map((row) => JSON.stringify(row)),
  )

t.test('what triggers keep is what is made at once', (t) => {
  let kept = 0
  fc.assert(
    fc.property(histories({ minLength: 60, maxLength: 120 }).map(funded), ({ events }) => {
      const model = openModels()
      // In small batches, so that most agreements are stored, changed, and stored again.
      for (let at = 0; at < events.length; at += 5) feed(model, [events.slice(at, at + 5)])
      const stored = keptIn(model)
      kept += stored.length
      for (const table of ['funding_listed', 'funding_change'])
        model.run(`DELETE FROM ${table}`, {})
      for (const statement of derived) model.run(statement, {})
      exactly(keptIn(model), stored, 'as they were')
      model.close()
    }),
    { ...asOften, numRuns: Math.ceil(asOften.numRuns / 2) },
  )
  t.ok(kept > 100, String(kept))
  t.end()
})

t.test('pages are one list, and kept numbers are read by year, month and day', (t) => {
  const { events, world } = funded(longHistory(300))
  const model = modelsOf(events)
  const plansOf = (query: Partial<FundingQuery>): string[] => {
    const plans: string[] = []
    const all: ReadModel['all'] = (sql, parameters) => {
      const plan = model.all(`EXPLAIN QUERY PLAN ${sql}`, parameters)
      plans.push(...plan.map((row) => textOf(row, 'detail')))
      return model.all(sql, parameters)
    }
    const asked = { day: '2016-01-01', groupBy: 'theme' as const, ...query }
    fundingOn({ document: () => null, all }, asked)
    return plans
  }
  const groups = fundingOn(model, { day: '2016-01-01', groupBy: 'theme' })
  t.ok(groups.groups.length > 3)
  const paged: FundingGroup[] = []
  for (let after: { key: string; id: string } | null = null; ;) {
    const page = fundingPage(groups, { limit: 2, after })
    t.equal(page.total, groups.groups.length)
    paged.push(...page.items)
    after = page.next
    if (after === null) break
  }
  t.strictSame(paged, groups.groups)
  const isScan = (step: string) => step.startsWith('SCAN') && !step.includes('VIRTUAL TABLE')
  for (const query of [{}, { municipalityCode: '0510' }, { paragraph: '§ 18' }]) {
    const steps = plansOf(query)
    t.equal(
      steps.filter((step) =>
        step.startsWith(
          'SEARCH c USING PRIMARY KEY (scope=? AND grouping=? AND period>? AND period<?',
        ),
      ).length,
      2,
      JSON.stringify(steps),
    )
    t.same(steps.filter(isScan), [])
  }
  const [institutionId] = world.institutions.keys()
  for (const query of [{ institutionId }, { institutionId, municipalityCode: '0510' }]) {
    const steps = plansOf(query)
    t.ok(steps.includes('SEARCH l USING PRIMARY KEY (scope=?)'), JSON.stringify(steps))
    t.ok(steps.includes('SEARCH f USING PRIMARY KEY (stream=? AND from_day=?)'))
    t.same(steps.filter(isScan), [])
  }
  model.close()
  t.end()
})
