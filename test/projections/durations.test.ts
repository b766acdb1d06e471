import fc from 'fast-check'
import t from 'tap'
import { NetworkKind } from '#schemas/parties/network.ts'
import type { AgreementEvent, RegistryEvent } from '#schemas/events/catalogue.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import {
  DurationMeasure,
  type DurationRow,
  type Durations,
  type DurationSpread,
} from '#schemas/views/durations.ts'
import { Theme } from '#schemas/values.ts'
import { classify } from '#domain/agreements/classification.ts'
import { stageOf, type ExistingAgreement } from '#domain/agreements/state.ts'
import { intervalOn, timeline, versionOn } from '#domain/agreements/timeline.ts'
import { detailsOn } from '#domain/parties/party.ts'
import { dayNumber } from '#domain/dates.ts'
import { durationsOn, mostKeys, type DurationQuery } from '#projections/durations/queries.ts'
import { derived } from '#projections/durations/tables.ts'
import { textOf, type ReadModel } from '#projections/projection.ts'
import { samplesOf } from '#projections/durations/samples.ts'
import type { ModelFile } from '#src/read-side/model-file.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import {
  aConsent,
  agreed,
  aPeriod,
  bothConsents,
  careHome,
  ended,
  friends,
  proposed,
  revised,
} from '../domain/build.ts'
import { cases, exactly, type Proof } from '../domain/exactly.ts'
import { after } from '../domain/given.ts'
import {
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

const asOften = tries(12, 200)

/** What is measured of an agreement, as "measure: from > to, value". */
const measures = (
  events: readonly AgreementEvent[],
  agreementRecordedOn: string | null,
  ...expected: string[]
): Proof => {
  const [first, ...others] = events
  if (first === undefined) throw new Error('No events')
  const state = after(first, ...others)
  return exactly(
    samplesOf({ kind: 'agreement', revision: 0, state, agreementRecordedOn }).map(
      ({ measure, from, to, value }) => {
        const told = measure === 'in-force' ? plusDays('1970-01-01', -value) : String(value)
        return `${measure}: ${from} > ${to}, ${told}`
      },
    ),
    expected,
  )
}

const period = aPeriod({ from: '2024-01-01' })
const undated = bothConsents().map((one) => ({ ...one, on: null }))
const running = (how: Parameters<typeof agreed>[0] = {}) => [
  proposed({ proposedOn: '2023-11-01' }),
  agreed({ period, ...how }),
]
const inForce = 'in-force: 2024-01-01 > 9999-12-31, 2024-01-01'

t.test('what is measured of an agreement', (t) => {
  cases(t, {
    'a proposal is not measured': () => measures([proposed()], null),
    'it was agreed on the day of its signing': () =>
      measures(
        running({ signedOn: '2023-11-15' }),
        '2023-12-01',
        'proposal-to-agreement: 2023-11-15 > 9999-12-31, 14',
        inForce,
      ),
    'or else on that of the last consent': () =>
      measures(
        running({
          consents: [
            aConsent(careHome, { on: '2023-11-03' }),
            aConsent(friends, { on: '2023-11' }),
          ],
        }),
        '2023-12-01',
        'proposal-to-agreement: 2023-11-03 > 9999-12-31, 2',
        inForce,
      ),
    'or else on the day on which it was recorded': () =>
      measures(
        running({ consents: undated }),
        '2023-12-01',
        'proposal-to-agreement: 2023-12-01 > 9999-12-31, 30',
        inForce,
      ),
    'but that says nothing of what was entered afterwards': () =>
      measures(
        [proposed({ origin: 'afterwards' }), agreed({ period, consents: undated })],
        '2023-12-01',
        inForce,
      ),
    'what was agreed before it was proposed here took no time to agree': () =>
      measures(running({ signedOn: '2023-10-31' }), '2023-12-01', inForce),
    'the consents to a later change are not those to the agreement': () =>
      measures(
        [
          ...running({ consents: [aConsent(careHome, { on: '2023-11-03' })] }),
          revised('amendment', { effectiveFrom: '2024-06-01', consents: bothConsents() }),
        ],
        '2023-12-01',
        'proposal-to-agreement: 2023-11-03 > 9999-12-31, 2',
        'in-force: 2024-01-01 > 2024-06-01, 2024-01-01',
        'in-force: 2024-06-01 > 9999-12-31, 2024-01-01',
      ),
    'a mended day of signing is the day': () =>
      measures(
        [...running(), revised('correction', { signedOn: '2023-11-04' })],
        '2023-12-01',
        'proposal-to-agreement: 2023-11-04 > 9999-12-31, 3',
        inForce,
      ),
    'so are mended consents, where nothing was signed': () =>
      measures(
        [
          ...running({ consents: undated }),
          revised('correction', { mendedConsents: [aConsent(careHome, { on: '2023-11-05' })] }),
        ],
        '2023-12-01',
        'proposal-to-agreement: 2023-11-05 > 9999-12-31, 4',
        inForce,
      ),
    'a life is from the first day to the last, both counted, and counts from the day after': () =>
      measures(
        [
          ...running({ signedOn: '2023-11-15' }),
          ended({ reason: 'fulfilled', endedOn: '2024-12-31' }),
        ],
        '2023-12-01',
        'proposal-to-agreement: 2023-11-15 > 9999-12-31, 14',
        'ended: 2025-01-01 > 9999-12-31, 366',
        'in-force: 2024-01-01 > 2025-01-01, 2024-01-01',
      ),
    'days on which it had lapsed are no end, where it was renewed': () =>
      measures(
        [
          ...running({ signedOn: '2023-11-15', period: { ...period, until: '2024-01-31' } }),
          revised('renewal', { effectiveFrom: '2024-03-01', consents: [] }),
          ended({ reason: 'fulfilled', endedOn: '2024-12-31' }),
        ],
        '2023-12-01',
        'proposal-to-agreement: 2023-11-15 > 9999-12-31, 14',
        'ended: 2025-01-01 > 9999-12-31, 366',
        'in-force: 2024-01-01 > 2024-02-01, 2024-01-01',
        'in-force: 2024-03-01 > 2025-01-01, 2024-01-01',
      ),
    'and are no part of a life that they end': () =>
      measures(
        [
          ...running({ signedOn: '2023-11-15', period: { ...period, until: '2024-01-31' } }),
          ended({ reason: 'expired', endedOn: '2024-12-31' }),
        ],
        '2023-12-01',
        'proposal-to-agreement: 2023-11-15 > 9999-12-31, 14',
        'ended: 2025-01-01 > 9999-12-31, 31',
        'in-force: 2024-01-01 > 2024-02-01, 2024-01-01',
      ),
    'what was declined had no life': () =>
      measures([proposed(), ended({ reason: 'declined', endedOn: '2023-11-20' })], null),
    'what is annulled was never': () =>
      measures(
        [...running({ signedOn: '2023-11-15' }), ended({ reason: 'registered-in-error' })],
        '2023-12-01',
      ),
  })
  t.end()
})

/** The same history, but some of its agreements say on which day they were signed or consented to. */
const dated = ({ events }: History): History => {
  const world = emptyWorld()
  const told = events.map((event, at): StoredEvent => {
    const data = event.data as { consents?: { on: string | null }[]; signedOn?: string | null }
    if (event.type === 'agreement-agreed.v1') {
      const { recordedAt } = event.metadata as { recordedAt: string }
      const day = plusDays(recordedAt.slice(0, 10), -(at % 50))
      if (at % 3 === 0) data.signedOn = day
      if (at % 3 === 1) for (const consent of data.consents ?? []) consent.on = day
    }
    fold(world, event.stream, { type: event.type, data } as RegistryEvent)
    return { ...event, data }
  })
  return { events: told, world }
}

interface Naive {
  readonly measure: DurationMeasure
  readonly days: number
  readonly state: ExistingAgreement
  /** The day of which its filters are. */
  readonly asOn: string
}

/** Looks at each agreement on the day asked for, and goes through its life. */
const naiveSamples = ({ world, events }: History, day: string): Naive[] =>
  [...world.agreements.values()].flatMap((state): Naive[] => {
    if (state.status === 'annulled') return []
    const lived = timeline(state).filter(({ status }) => status === 'in-force')
    const first = lived[0]?.from ?? ''
    const status = intervalOn(state, day)?.status
    const found: Naive[] = []
    const recorded = events.find(
      ({ stream, type }) =>
        stream === `agreement-${state.agreementId}` && type === 'agreement-agreed.v1',
    )
    const recordedOn = (recorded?.metadata as { recordedAt: string } | undefined)?.recordedAt
    const on = state.agreedOn ?? (state.origin === 'registered' ? recordedOn?.slice(0, 10) : null)
    if (on != null && state.proposedOn <= on && on <= day)
      found.push({
        measure: 'proposal-to-agreement',
        days: dayNumber(on) - dayNumber(state.proposedOn),
        state,
        asOn: on,
      })
    const last = lived.at(-1)?.to
    if (status === 'ended' && stageOf(state) === 'agreed' && last != null)
      found.push({
        measure: 'ended',
        days: dayNumber(last) - dayNumber(first),
        state,
        asOn: plusDays(last, -1),
      })
    if (status === 'in-force')
      found.push({
        measure: 'in-force',
        days: dayNumber(day) - dayNumber(first) + 1,
        state,
        asOn: day,
      })
    return found
  })

const idsOf = (terms: Terms, kind: 'institution' | 'network'): string[] =>
  terms.parties.flatMap((one) => {
    if (one.kind !== kind) return []
    return [one.kind === 'institution' ? one.institutionId : one.networkId]
  })

const termsOf = ({ state, asOn }: Naive): Terms =>
  (intervalOn(state, asOn)?.version ?? versionOn(state, asOn)).terms

const keysOf = (world: World, one: Naive, groupBy: ModelGrouping): readonly string[] => {
  const terms = termsOf(one)
  switch (groupBy) {
    case 'institution':
      return idsOf(terms, 'institution')
    case 'networkKind':
      return idsOf(terms, 'network').flatMap((id) => {
        const party = world.networks.get(id)
        return party === undefined ? [] : [detailsOn(party, one.asOn).kind]
      })
    case 'municipality':
      return idsOf(terms, 'institution').flatMap((id) => {
        const party = world.institutions.get(id)
        return party === undefined ? [] : [detailsOn(party, one.asOn).municipalityCode]
      })
    case 'theme':
      return terms.themes
    case 'place':
      return terms.places
  }
}

const spread = (measure: DurationMeasure, samples: readonly Naive[]): DurationSpread => {
  const own = samples.filter((one) => one.measure === measure)
  const days = own.map((one) => one.days).toSorted((a, b) => a - b)
  const at = (share: number): number | null => days[Math.ceil(share * days.length) - 1] ?? null
  const active = own.filter(
    (one) => classify(termsOf(one).classification)?.production === 'co-production',
  )
  return {
    measure,
    count: days.length,
    lowerQuartileDays: at(0.25),
    medianDays: at(0.5),
    upperQuartileDays: at(0.75),
    activeCitizenshipShare: days.length === 0 ? null : active.length / days.length,
  }
}

const asked = {
  institutionId: 'institution',
  networkKind: 'networkKind',
  municipalityCode: 'municipality',
  theme: 'theme',
  place: 'place',
} as const

const naiveDurations = (
  { world }: History,
  samples: readonly Naive[],
  { day, groupBy, ...filter }: DurationQuery,
): Pick<Durations, 'spreads' | 'rows'> => {
  const fitting = samples.filter((one) =>
    Object.entries(asked).every(([name, grouping]) => {
      const value = filter[name as keyof typeof asked]
      return value === undefined || keysOf(world, one, grouping).includes(value)
    }),
  )
  const keys = (one: Naive) => (groupBy === null ? [] : keysOf(world, one, groupBy))
  const rows = [...new Set(fitting.flatMap(keys))].flatMap((key) =>
    DurationMeasure.options
      .map((measure): DurationRow => {
        const own = fitting.filter((one) => keys(one).includes(key))
        return { key, name: nameOf(world, key, groupBy, day), ...spread(measure, own) }
      })
      .filter(({ count }) => count > 0),
  )
  return {
    spreads: DurationMeasure.options.map((measure) => spread(measure, fitting)),
    rows: rows.toSorted(
      (a, b) =>
        collator.compare(a.name ?? '', b.name ?? '') ||
        (a.key < b.key ? -1 : Number(a.key > b.key)),
    ),
  }
}

const collator = new Intl.Collator('da', { sensitivity: 'base' })

const nameOf = (
  world: World,
  key: string,
  groupBy: ModelGrouping | null,
  day: string,
): string | null => {
  if (groupBy === 'place') return key
  const party = groupBy === 'institution' ? world.institutions.get(key) : undefined
  return party === undefined ? null : detailsOn(party, day).name
}

/** The answer that has to be one. */
const told = (model: ModelFile, query: DurationQuery): Pick<Durations, 'spreads' | 'rows'> => {
  const answer = durationsOn(model, query)
  if ('refused' in answer) throw new Error(answer.refused)
  const { spreads, rows } = answer
  return { spreads, rows }
}

const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)]

t.test('it is as if every agreement were looked at, on any day and with any filter', (t) => {
  const seen = { measured: 0, rows: 0, narrowed: 0 }
  fc.assert(
    fc.property(
      histories({ minLength: 120, maxLength: 220 }).map(dated),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: -1, max: 400 })), {
        minLength: 2,
        maxLength: 2,
      }),
      fc.subarray([...ModelGrouping.options], { minLength: 2, maxLength: 2 }),
      fc.record({
        institution: fc.nat(),
        networkKind: fc.constantFrom(...NetworkKind.options),
        theme: fc.constantFrom(...Theme.options),
        place: fc.constantFrom('Ærø', 'Vojens', 'vojens', 'Nowhere'),
        municipalityCode: fc.constantFrom('0510', '0540', '0573', '0370', '0101'),
      }),
      (history, days, groupings, { institution, ...others }) => {
        const model = modelsOf(history.events)
        const turns = [...history.world.agreements.values()].flatMap((state) =>
          timeline(state).map(({ from }) => from),
        )
        const institutionId = at([...history.world.institutions.keys()], institution)
        const { theme, place } = others
        const alone = Object.entries({ ...others, institutionId }).map(([name, value]) => ({
          [name]: value,
        }))
        for (const [which, offset] of days) {
          const day = plusDays(at(turns, which) ?? '2015-01-01', offset)
          const samples = naiveSamples(history, day)
          for (const filter of [{}, ...alone, { theme, place }, { institutionId, theme }, others]) {
            for (const groupBy of [null, ...groupings]) {
              const query = { day, groupBy, ...filter }
              const found = told(model, query)
              exactly(found, naiveDurations(history, samples, query), JSON.stringify(query))
              seen.measured += found.spreads.filter(({ count }) => count > 1).length
              seen.rows += found.rows.length
              if (Object.keys(filter).length > 1) seen.narrowed += found.rows.length
            }
          }
        }
        model.close()
      },
    ),
    asOften,
  )
  t.ok(seen.measured > 100 && seen.rows > 100 && seen.narrowed > 10, JSON.stringify(seen))
  t.end()
})

t.test('more institutions or places than can be told are refused', (t) => {
  const model = openModels()
  const ask = () => durationsOn(model, { day: '2024-01-01', groupBy: 'place' })
  const add = (place: number) => {
    model.run(
      `INSERT INTO duration_listed
       VALUES ($scope, 'e', 3, 2020, 9999, 3, 0, '2020-01-01', '9999-12-31', 'agreement-x')`,
      { scope: `p${String(place).padStart(4, '0')}` },
    )
  }
  for (let place = 0; place < mostKeys; place += 1) add(place)
  const answer = ask()
  t.equal('refused' in answer ? answer.refused : answer.rows.length, mostKeys)
  add(mostKeys)
  t.same(ask(), { refused: 'too-many-rows', most: 3 * mostKeys })
  model.close()
  t.end()
})

t.test('what triggers keep is what is made at once', (t) => {
  let gone = 0
  fc.assert(
    fc.property(histories({ minLength: 60, maxLength: 120 }).map(dated), ({ events }) => {
      const model = openModels()
      // In small batches, so that most agreements are stored, changed, and stored again.
      for (let at = 0; at < events.length; at += 5) feed(model, [events.slice(at, at + 5)])
      const stored = keptIn(model)
      gone += events.length - model.all('SELECT DISTINCT stream FROM duration', {}).length
      for (const table of kept) model.run(`DELETE FROM ${table}`, {})
      for (const statement of derived) model.run(statement, {})
      exactly(keptIn(model), stored, 'as they were')
      model.close()
    }),
    { ...asOften, numRuns: Math.ceil(asOften.numRuns / 3) },
  )
  t.ok(gone > 0)
  t.end()
})

const kept = ['duration_listed', 'duration_count']

const keptIn = (model: ModelFile): readonly string[] =>
  kept.flatMap((table) => model.all(`SELECT * FROM ${table}`, {}).map((row) => JSON.stringify(row)))

t.test('numbers are read where they are kept, and looked up by the year', (t) => {
  const model = modelsOf(longHistory(150).events)
  const plansOf = (query: Partial<DurationQuery>): string[][] => {
    const plans: string[][] = []
    const all: ReadModel['all'] = (sql, parameters) => {
      const plan = model.all(`EXPLAIN QUERY PLAN ${sql}`, parameters)
      plans.push(plan.map((row) => textOf(row, 'detail')))
      return model.all(sql, parameters)
    }
    durationsOn({ document: () => null, all }, { day: '2016-01-01', groupBy: null, ...query })
    return plans
  }
  const lookup =
    'SEARCH l USING PRIMARY KEY (scope=? AND measure=? AND bucket=? AND from_year=? AND to_year=?)'
  for (const filter of [{}, { municipalityCode: '0510' }, { theme: 'visibility' as const }]) {
    const [counts = [], values = []] = plansOf(filter)
    t.equal(counts[0], 'SEARCH c USING PRIMARY KEY (scope=?)')
    t.ok(counts.includes(lookup), JSON.stringify(counts))
    t.notOk(counts.some((step) => step.includes('TEMP B-TREE')))
    t.ok(
      values.includes(
        'SEARCH l USING PRIMARY KEY (scope=? AND measure=? AND bucket=? AND from_year<?)',
      ),
      JSON.stringify(values),
    )
  }
  const [municipalities = []] = plansOf({ groupBy: 'municipality' })
  t.equal(municipalities[0], 'SEARCH c USING PRIMARY KEY (scope>? AND scope<?)')
  t.ok(municipalities.includes(lookup))
  for (const query of [
    { place: 'Ærø' },
    { place: 'Ærø', theme: 'visibility' as const },
    { municipalityCode: '0510', groupBy: 'institution' as const },
  ]) {
    const [through = []] = plansOf(query)
    t.equal(through[0], 'SEARCH l USING PRIMARY KEY (scope=?)')
    t.notOk(through.some((step) => step.startsWith('SCAN') && !step.includes('VIRTUAL TABLE')))
  }
  model.close()
  t.end()
})
