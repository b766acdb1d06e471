import t from 'tap'
import { NetworkKind } from '#schemas/parties/network.ts'
import { Theme } from '#schemas/values.ts'
import type { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import { historyOfAgreement } from '#projections/agreement-history/queries.ts'
import { agreementsBetween } from '#projections/agreement-register/between.ts'
import { dueAgreements } from '#projections/agreement-register/due.ts'
import {
  agreementSorts,
  listAgreements,
  type AgreementQuery,
} from '#projections/agreement-register/list.ts'
import { oneAgreement } from '#projections/agreement-register/one.ts'
import { collaborationModelOn, type ModelQuery } from '#projections/collaboration-model/model.ts'
import {
  institutionOfCalendar,
  listInstitutions,
  succeededBy,
} from '#projections/institutions/queries.ts'
import { movementsIn, type MovementQuery } from '#projections/movements/queries.ts'
import { listNetworks, networksWithCvr } from '#projections/networks/queries.ts'
import { beginOfRecord, momentOf } from '#projections/moments/moment.ts'
import type { Paging } from '#projections/page.ts'
import { mentionsOfPerson, personsOfAgreement } from '#projections/persons/queries.ts'
import { holdsWords } from '#projections/agreement-register/find.ts'
import { pageOfArms } from '#projections/agreement-listing/arms.ts'
import { armsAsked } from '#projections/agreement-listing/asked.ts'
import { searchableAgreements } from '#projections/agreement-register/search.ts'
import { search } from '#projections/search/search.ts'
import { AgreementStatus } from '#schemas/views/agreement.ts'
import { textOf, type ReadModel } from '#projections/projection.ts'
import type { ModelFile } from '#src/read-side/model-file.ts'
import { longHistory } from './histories.ts'
import { modelsOf } from './models.ts'

/**
 * How SQLite finds what is asked for. Plans do not depend on how much there is (the files carry no
 * statistics), so they hold for a million agreements too.
 */
const { events, world } = longHistory(600)
const models = modelsOf(events)
const { recordedAt } = events.at(-1)?.metadata as { recordedAt: string }
const day = recordedAt.slice(0, 10)
const first: Paging = { limit: 20, after: null }
const next: Paging = { limit: 20, after: { key: 'b', id: 'x' } }
const [institutionId = ''] = world.institutions.keys()
const [networkId = ''] = world.networks.keys()
const [agreementId = ''] = world.agreements.keys()

/** The plan of each statement that the question asks, in order. */
const plansOf = (model: ModelFile, ask: (model: ReadModel) => unknown): string[][] => {
  const plans: string[][] = []
  ask({
    document: (stream) => model.document(stream),
    all: (sql, parameters) => {
      const plan = model.all(`EXPLAIN QUERY PLAN ${sql}`, parameters)
      plans.push(plan.map((row) => textOf(row, 'detail')).filter((step) => !isHandedOver(step)))
      return model.all(sql, parameters)
    },
  })
  used.push(...plans.flat())
  return plans
}
const used: string[] = []

/** What is found is handed over: counted, or looked up one by one. */
const isHandedOver = (step: string): boolean => /^(CO-ROUTINE|SCAN) \(subquery-\d+\)$/.test(step)

const register = (query: Partial<AgreementQuery>, paging = first) =>
  plansOf(models, (model) =>
    listAgreements(model, { day, viewer: { role: 'analyst' }, sort: 'title', ...query }, paging),
  )
const inModel = (query: Partial<ModelQuery>) =>
  plansOf(models, (model) => collaborationModelOn(model, { day, groupBy: null, ...query }))

/** Reads all of a table or an index; the names asked for, handed over as a list, are not one. */
const isScan = (step: string): boolean => step.startsWith('SCAN') && !step.includes('VIRTUAL TABLE')

const leader = { role: 'institution-leader', institutionIds: [institutionId] } as const
const coordinator = { role: 'coordinator', municipalityCode: '0510' } as const

t.test('where few fit, only those are looked at', (t) => {
  const selective: Record<string, string[][]> = {
    'one agreement': plansOf(models, (model) =>
      oneAgreement(model, agreementId, { day, viewer: { role: 'analyst' } }),
    ),
    'one agreement, by a leader': plansOf(models, (model) =>
      oneAgreement(model, agreementId, { day, viewer: leader }),
    ),
    'one agreement, by a coordinator': plansOf(models, (model) =>
      oneAgreement(model, agreementId, { day, viewer: coordinator }),
    ),
    'the history of one': plansOf(models, (model) =>
      historyOfAgreement(model, agreementId, {
        day,
        viewer: coordinator,
      }),
    ),
    'what is due of an institution': plansOf(models, (model) =>
      dueAgreements(model, { institutionIds: [institutionId], day, viewer: leader }),
    ),
    'agreements between two': plansOf(models, (model) =>
      agreementsBetween(model, institutionId, networkId),
    ),
    'whom an institution took over from': plansOf(models, (model) =>
      succeededBy(model, institutionId, day),
    ),
    'whose calendar is at an address': plansOf(models, (model) =>
      institutionOfCalendar(model, 'a'.repeat(64)),
    ),
    'networks with a CVR number': plansOf(models, (model) => networksWithCvr(model, '10150817')),
    'institutions of a municipality': plansOf(models, (model) =>
      listInstitutions(model, { day, municipalityCode: '0510' }, next),
    ),
    'some institutions': plansOf(models, (model) =>
      listInstitutions(model, { day, among: [institutionId] }, { ...first, withoutTotal: true }),
    ),
    'the model of an institution': inModel({ institutionId }),
    'the model of a place': inModel({ place: 'Ærø' }),
    'the model of a theme at a place': inModel({ place: 'Ærø', theme: 'visibility' }),
    'rows of an institution': inModel({ institutionId, groupBy: 'theme' }),
  }
  for (const sort of agreementSorts) {
    for (const [name, filter] of Object.entries({
      'of an institution': { institutionId },
      'of several institutions': { institutionIds: [institutionId, 'x'] },
      'of a network': { networkId },
      'of both': { institutionId, networkId },
      'of a theme': { theme: 'visibility' as const },
      'of a place': { place: 'Ærø' },
      'of an institution, for its leader': { institutionId, viewer: leader },
      'of an institution, in force': { institutionId, status: 'in-force' as const },
    })) {
      selective[`agreements ${name} by ${sort}`] = register({ ...filter, sort })
      selective[`more agreements ${name} by ${sort}`] = register({ ...filter, sort }, next)
    }
  }
  for (const [name, plans] of Object.entries(selective)) {
    t.same(plans.flat().filter(isScan), [], name)
    t.ok(plans.length > 0)
  }
  t.end()
})

/** Puts in order, or apart, what it has found: nothing that anybody waits for does. */
const isSorting = (step: string): boolean => step.includes('TEMP B-TREE')

const isWasteful = (step: string): boolean => isScan(step) || isSorting(step)

/** The scopes of a kind, handed over as they are found. */
const isNotOfNamed = (step: string): boolean => step !== 'SCAN s'

/** What of a kind the most agreements are in. */
const largest = (groupBy: ModelGrouping): string =>
  collaborationModelOn(models, { day, groupBy }).rows.toSorted((a, b) => b.total - a.total)[0]
    ?.key ?? ''

const singleFilters = {
  nothing: {},
  'an institution': { institutionId: largest('institution') },
  'a kind of network': { networkKind: NetworkKind.parse(largest('networkKind')) },
  'a municipality': { municipalityCode: largest('municipality') },
  'a theme': { theme: Theme.parse(largest('theme')) },
  'a place': { place: largest('place') },
}

t.test('the model adds up what is counted already, and reads the first titles', (t) => {
  for (const [name, filter] of Object.entries(singleFilters)) {
    const [counts = [], ...members] = inModel(filter)
    t.same(counts.filter(isWasteful), [], name)
    t.equal(
      counts.filter((step) =>
        step.startsWith('SEARCH c USING PRIMARY KEY (scope=? AND class=? AND period>'),
      ).length,
      3,
      'years, months and days',
    )
    t.ok(members.length > 0)
    t.same(members.flat().filter(isWasteful), [], `titles of ${name}`)
    t.ok(
      members.every(
        ([first = '']) => first.includes('COVERING INDEX listing_by_title') || first.includes('w '),
      ),
    )
  }
  for (const groupBy of ['institution', 'networkKind', 'municipality', 'theme', 'place'] as const) {
    const plans = inModel({ groupBy })
    t.same(plans.flat().filter(isWasteful).filter(isNotOfNamed), [], groupBy)
  }
  const statements = (query: Partial<ModelQuery>): string[] => {
    const asked: string[] = []
    const all: ReadModel['all'] = (sql, parameters) => {
      asked.push(sql)
      return models.all(sql, parameters)
    }
    const model = { document: (stream: string) => models.document(stream), all }
    collaborationModelOn(model, { day, groupBy: null, ...query })
    return asked
  }
  for (const filter of Object.values(singleFilters))
    t.notOk(
      statements(filter).some((sql) => sql.includes('count(*)')),
      'nothing is counted',
    )
  t.ok(statements({ theme: 'visibility', place: 'Ærø' }).some((sql) => sql.includes('count(*)')))
  t.end()
})

t.test('every list is read in the order of an index, and no further than the page', (t) => {
  const viewers = {
    analyst: { role: 'analyst' },
    public: { role: 'public' },
    leader,
    coordinator,
  } as const
  const filters = {
    ...singleFilters,
    'a network': { networkId },
    'a cell': { formality: 'formal', production: 'co-production' },
  } as const
  let read = 0
  for (const [who, viewer] of Object.entries(viewers)) {
    for (const [what, filter] of Object.entries(filters)) {
      for (const status of [undefined, ...AgreementStatus.options]) {
        for (const sort of agreementSorts) {
          for (const paging of [first, next]) {
            const plans = register({ ...filter, status, sort, viewer }, paging)
            if (plans.flat().some((step) => step.includes('INDEX listing_by_'))) read += 1
            t.same(
              plans.flat().filter(isWasteful),
              [],
              `${what}, ${status ?? 'of any status'}, by ${sort}, for a ${who}`,
            )
          }
        }
      }
    }
  }
  t.ok(read > 500, 'most of them have a page')
  const [, page = []] = register({ sort: '-from', status: 'in-force', place: 'Ærø' }, next)
  t.ok(page.length > 0)
  t.same(
    [...new Set(page.filter((step) => step.startsWith('SEARCH')))],
    [
      'SEARCH l USING COVERING INDEX listing_by_start (scope=? AND class=? AND (begins_on,stream)<(?,?))',
    ],
  )
  const institutions = plansOf(models, (model) => listInstitutions(model, { day }, first))
  const more = plansOf(models, (model) => listInstitutions(model, { day }, next))
  t.same(institutions, [['SCAN i'], ['SCAN i USING INDEX institution_by_name']])
  t.same(more[1], ['SEARCH i USING INDEX institution_by_name ((name_order,party_id)>(?,?))'])
  const networks = plansOf(models, (model) => listNetworks(model, { day }, next))
  t.same(networks, [
    ['SCAN i'],
    ['SEARCH i USING INDEX network_by_name ((name_order,party_id)>(?,?))'],
  ])
  t.end()
})

t.test('of parties, those of a kind and those of a municipality are read in order', (t) => {
  const [kind, municipalityCode] = ['association', '0510'] as const
  const lists = {
    network_by_kind: (paging: Paging) =>
      plansOf(models, (model) => listNetworks(model, { day, kind }, paging)),
    network_by_municipality: (paging: Paging) =>
      plansOf(models, (model) => listNetworks(model, { day, municipalityCode }, paging)),
    institution_by_kind: (paging: Paging) =>
      plansOf(models, (model) => listInstitutions(model, { day, kind: 'school' }, paging)),
    institution_by_municipality: (paging: Paging) =>
      plansOf(models, (model) => listInstitutions(model, { day, municipalityCode }, paging)),
  }
  for (const [index, plans] of Object.entries(lists)) {
    for (const paging of [first, next]) {
      const steps = plans(paging).flat()
      t.same(steps.filter(isWasteful), [], index)
      t.ok(
        steps.every((step) => step.startsWith(`SEARCH i USING INDEX ${index} `)),
        index,
      )
    }
  }
  t.end()
})

t.test('a page of many hits is read in the order of the list', (t) => {
  const viewer = { role: 'analyst' } as const
  const searchable = searchableAgreements(day, viewer)
  const plans = plansOf(models, (model) => {
    const test = holdsWords(search(model, searchable, 'venner'))
    const order = { column: 'title_order', direction: 'ASC' } as const
    const page = { day, order, limit: 20, after: null, test }
    return pageOfArms(model, armsAsked(model, {}, { day, viewer }), page)
  })
  const steps = plans.at(-1)?.filter((step) => step !== 'SCAN l') ?? []
  t.same(steps.filter(isWasteful), [])
  t.ok(steps.includes('CO-ROUTINE l'), 'tested one by one, when it is its turn')
  t.ok(plans.at(-1)?.some((step) => step.includes('listing_by_title')))
  t.end()
})

t.test('what is searched for is found by its words', (t) => {
  /** Hits of the index, handed over one by one; then what is found, put aside once. */
  const areHits = (step: string): boolean => /^SCAN (h|hit|c|shown LEFT-JOIN)$/.test(step)
  const searches = {
    'a word': register({ q: 'natur' }),
    'the next page': register({ q: 'natur' }, next),
    'a word that is mistyped': register({ q: 'fællesspisnign' }),
    'several, for a coordinator': register({ q: 'natur hus og', viewer: coordinator }),
    institutions: plansOf(models, (model) =>
      listInstitutions(model, { day, q: 'hus timre' }, next),
    ),
    networks: plansOf(models, (model) => listNetworks(model, { day, q: 'venner' }, first)),
  }
  for (const [name, plans] of Object.entries(searches)) {
    const steps = plans.flat()
    t.ok(
      steps.some((step) => step.startsWith('SCAN f VIRTUAL TABLE')),
      name,
    )
    t.same(
      steps.filter((step) => isScan(step) && !areHits(step)),
      [],
      name,
    )
    const found = plans.filter((plan) => plan.includes('SCAN hit'))
    t.ok(found.length > 0)
    t.ok(
      found.every((plan) => plan.filter((step) => step === 'MATERIALIZE hit').length === 1),
      'gone through once',
    )
  }
  t.end()
})

t.test('movements are counted and listed from the index of their days', (t) => {
  const ofYear = { from: '2015-01-01', to: '2015-12-31' }
  const moved = (query: Partial<MovementQuery>, paging: Paging) =>
    plansOf(models, (model) => movementsIn(model, { ...ofYear, ...query }, paging))
  for (const [name, filter] of Object.entries({
    ...singleFilters,
    several: { place: 'Ærø', theme: 'visibility' as const },
  })) {
    for (const paging of [first, { limit: 20, after: { key: '2015-07-01', id: 'x' } }]) {
      const [counts = [], distinct = [], page = [], titles = [], parties = []] = moved(
        filter,
        paging,
      )
      t.match(counts[0], 'SEARCH m USING COVERING INDEX movement_by_day (scope=? AND day>', name)
      t.match(distinct.join(), 'SEARCH m USING COVERING INDEX movement_by_day (scope=? AND day>')
      t.match(page[0], 'SEARCH m USING INDEX movement_by_day (scope=? AND day>', name)
      t.same(page.filter(isWasteful), [], `${name}: in the order of the index`)
      t.same([...counts, ...distinct, ...titles, ...parties].filter(isScan), [], name)
    }
  }
  t.end()
})

t.test('names of parties are found by key', (t) => {
  t.same(register({}).at(-1), [
    'SCAN w VIRTUAL TABLE INDEX 1:',
    'SEARCH p USING PRIMARY KEY (stream=? AND version=?)',
    'SEARCH r USING PRIMARY KEY (stream=? AND from_day<?) LEFT-JOIN',
  ])
  t.end()
})

t.test('a moment is found by index', (t) => {
  const moments = [
    { eventId: events[0]?.id ?? '' },
    { position: 17 },
    { instant: '2024-01-01T00:00:00Z' },
  ]
  for (const asked of moments) {
    const [steps = []] = plansOf(models, (model) => momentOf(model, asked))
    t.match(steps, [/^SEARCH recorded_event USING /], JSON.stringify(asked))
    t.equal(steps.length, 1)
  }
  t.match(plansOf(models, beginOfRecord), [[/^SEARCH recorded_event USING INTEGER PRIMARY KEY/]])
  t.end()
})

t.test('where persons are named is found by index', (t) => {
  const viewer = { role: 'analyst' } as const
  const asks: ((model: ReadModel) => unknown)[] = [
    (model) => personsOfAgreement(model, agreementId),
    (model) => mentionsOfPerson(model, agreementId, { day, viewer }),
  ]
  for (const ask of asks) {
    const [steps = []] = plansOf(models, ask)
    t.match(steps, [/^SEARCH person_reference USING /])
    t.equal(steps.length, 1)
  }
  t.end()
})

t.test('what is replaced is found by stream', (t) => {
  const { tables, journal } = models.projection
  for (const table of Object.keys(tables)) {
    if (journal?.tables.includes(table) === true) continue
    const plan = models.all(`EXPLAIN QUERY PLAN DELETE FROM ${table} WHERE stream = $stream`, {
      stream: 'x',
    })
    t.match(textOf(plan[0] ?? {}, 'detail'), /^SEARCH .* \(stream=\?\)/, table)
  }
  t.end()
})

t.test('no index is kept for nothing', (t) => {
  const indexes = models.all(
    `SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL`,
    {},
  )
  for (const row of indexes) {
    const name = textOf(row, 'name')
    t.ok(
      used.some((step) => step.includes(`INDEX ${name}`)),
      name,
    )
  }
  models.close()
  t.end()
})
