import t from 'tap'
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
import { listInstitutions, succeededBy } from '#projections/institutions/queries.ts'
import { listNetworks, networksWithCvr } from '#projections/networks/queries.ts'
import type { Paging } from '#projections/page.ts'
import { textOf, type ReadModel } from '#projections/projection.ts'
import type { ModelFile } from '#src/read-side/model-file.ts'
import { longHistory } from './histories.ts'
import { modelsOf } from './models.ts'

/**
 * How SQLite finds what is asked for. Plans do not depend on how much there is (the files carry no
 * statistics), so they hold for a million agreements too.
 */
const { events, world } = longHistory(150)
const models = modelsOf(events)
const day = '2015-02-01'
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

/** What is found is counted, and no more than that is gone through again. */
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
    'networks with a CVR number': plansOf(models, (model) => networksWithCvr(model, '10150817')),
    'institutions of a municipality': plansOf(models, (model) =>
      listInstitutions(model, { day, municipalityCode: '0510' }, next),
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

t.test('whole cells are read from one index alone', (t) => {
  const [counts, ...members] = inModel({})
  // Reads the whole index once for the date: counts maintained will replace it.
  t.same(counts, ['SCAN i USING COVERING INDEX model_by_cell'])
  t.same(
    members,
    Array(4).fill([
      'SEARCH i USING COVERING INDEX model_by_cell (status=? AND formality=? AND production=?)',
    ]),
    'the first titles, in order',
  )
  t.end()
})

t.test('whole lists are read in order of their index, today', (t) => {
  const page = (plans: readonly string[][]) => plans[1]
  const firstPages = {
    title: 'SCAN i USING INDEX agreement_by_title',
    '-title': 'SCAN i USING INDEX agreement_by_title',
    from: 'SCAN i USING INDEX agreement_by_start',
    '-from': 'SCAN i USING INDEX agreement_by_start',
  } as const
  const nextPages = {
    title: 'SEARCH i USING INDEX agreement_by_title ((title_order,agreement_id)>(?,?))',
    '-title': 'SEARCH i USING INDEX agreement_by_title ((title_order,agreement_id)<(?,?))',
    from: 'SEARCH i USING INDEX agreement_by_start ((begins_on,agreement_id)>(?,?))',
    '-from': 'SEARCH i USING INDEX agreement_by_start ((begins_on,agreement_id)<(?,?))',
  } as const
  for (const sort of agreementSorts) {
    t.same(page(register({ sort })), [firstPages[sort]], `the first page by ${sort}`)
    t.same(page(register({ sort }, next)), [nextPages[sort]], `the next page by ${sort}`)
  }
  t.same(
    register({ status: 'in-force', formality: 'formal', production: 'co-production' }).slice(0, 2),
    Array(2).fill([
      'SEARCH i USING INDEX agreement_by_cell (status=? AND formality=? AND production=?)',
    ]),
    'the list behind a cell',
  )
  // A municipality and a kind of network are tested agreement by agreement.
  for (const filter of [{ municipalityCode: '0510' }, { networkKind: 'council' as const }]) {
    t.same(page(register(filter))?.[0], 'SCAN i USING INDEX agreement_by_title')
    t.ok(
      register(filter)
        .flat()
        .filter((step) => !step.startsWith('SCAN'))
        .every((step) => !step.includes('SCAN')),
    )
  }
  t.same(page(register({ viewer: coordinator }))?.[0], 'SCAN i USING INDEX agreement_by_title')
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

t.test('rows begin at what they are grouped by', (t) => {
  for (const groupBy of ['institution', 'networkKind', 'municipality', 'theme', 'place'] as const) {
    const rows = inModel({ groupBy }).at(-1) ?? []
    t.match(rows[0], /^SEARCH m USING COVERING INDEX model_by_member \(dimension=\?\)/, groupBy)
    t.same(rows.filter(isScan), [], 'no table is read as a whole')
  }
  t.end()
})

t.test('what is searched for is found by its words', (t) => {
  /** Hits of the index, handed over one by one. */
  const areHits = (step: string): boolean => step === 'SCAN h'
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
  }
  t.end()
})

t.test('names of parties are found by key', (t) => {
  t.same(register({}).at(-1), [
    'SCAN w VIRTUAL TABLE INDEX 1:',
    'SEARCH p USING PRIMARY KEY (stream=? AND from_day=?)',
    'SEARCH r USING INDEX party_by_id (party_id=? AND from_day<?) LEFT-JOIN',
    'USE TEMP B-TREE FOR ORDER BY',
  ])
  t.end()
})

t.test('what is written is found by stream', (t) => {
  for (const table of Object.keys(models.projection.tables)) {
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
