import t from 'tap'
import { findings } from '#projections/findings/projection.ts'
import { textOf, type ReadModel } from '#projections/projection.ts'
import { listKnown, type KnownListQuery } from '#projections/recorded-time/list.ts'
import { knownCollaborationModel, type KnownModelQuery } from '#projections/recorded-time/model.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { longHistory } from './histories.ts'
import { feed } from './models.ts'

/** As in plans.test.ts: the files carry no statistics, so that these hold for a million agreements. */
const { events, world } = longHistory(400)
const known = new ModelFile(':memory:', findings)
feed(known, [events])
const [institutionId = ''] = world.institutions.keys()
const position = Math.floor(events.length / 2)

const plansOf = (model: ModelFile, ask: (model: ReadModel) => unknown): string[] => {
  const plans: string[] = []
  ask({
    document: (stream) => model.document(stream),
    all: (sql, parameters) => {
      const plan = model.all(`EXPLAIN QUERY PLAN ${sql}`, parameters)
      plans.push(...plan.map((row) => textOf(row, 'detail')))
      return model.all(sql, parameters)
    },
  })
  return plans
}

/** All of a table, or something put in order after it was found. A list that was handed over is no table. */
const isSlow = (step: string): boolean =>
  (step.startsWith('SCAN') &&
    !/^SCAN (CONSTANT ROW|[a-z_]+ VIRTUAL TABLE|\(subquery|[sfwpd]$)/.test(step)) ||
  (step.includes('TEMP B-TREE') && step !== 'USE TEMP B-TREE FOR GROUP BY')

const model = (query: Partial<KnownModelQuery>): string[] =>
  plansOf(known, (model) =>
    knownCollaborationModel(model, { day: '2024-06-15', position, groupBy: null, ...query }),
  )

t.test('a model as known then is found by index', (t) => {
  const asked: Record<string, Partial<KnownModelQuery>> = {
    everything: {},
    'by theme': { groupBy: 'theme' },
    'by municipality': { groupBy: 'municipality' },
    'of an institution': { institutionId },
    'of an institution by theme': { institutionId, groupBy: 'theme' },
    'of a municipality': { municipalityCode: '0510' },
    'of a municipality and a theme': { municipalityCode: '0510', theme: 'visibility' },
  }
  for (const [name, query] of Object.entries(asked)) {
    t.strictSame(model(query).filter(isSlow), [], name)
  }
  t.end()
})

const list = (query: Partial<KnownListQuery>): string[] =>
  plansOf(known, (model) => {
    const asked = {
      day: '2024-06-15',
      today: '2024-06-15',
      position,
      viewer: { role: 'analyst' },
      sort: 'title',
      ...query,
    } as const
    const { next } = listKnown(model, asked, { limit: 1, after: null })
    if (next !== null) listKnown(model, asked, { limit: 1, after: next })
  })

t.test('a list as known then is read in its order, by index', (t) => {
  const [other = ''] = [...world.institutions.keys()].slice(1)
  const viewer = { role: 'institution-leader', institutionIds: [institutionId, other] } as const
  const asked: Record<string, Partial<KnownListQuery>> = {
    everything: {},
    'from the last': { sort: '-title' },
    'of an institution': { institutionId, sort: '-title' },
    'of a status': { status: 'proposed' },
    'of a municipality and a theme': { municipalityCode: '0510', theme: 'visibility' },
    'for leaders of two institutions': { viewer },
    'for a coordinator, from the last': {
      viewer: { role: 'coordinator', municipalityCode: '0510' },
      sort: '-title',
    },
  }
  for (const [name, query] of Object.entries(asked)) {
    const plan = list(query)
    t.strictSame(plan.filter(isSlow), [], name)
    const begun = 'SEARCH l USING PRIMARY KEY (scope=? AND class=?'
    t.ok(
      plan.some((step) => step.startsWith(begun)),
      name,
    )
  }
  t.end()
})

t.test('what is slow is told', (t) => {
  const steps = plansOf(known, (model) =>
    model.all('SELECT stream FROM recorded_listing ORDER BY position', {}),
  )
  t.strictSame(steps.filter(isSlow), ['SCAN recorded_listing', 'USE TEMP B-TREE FOR ORDER BY'])
  t.end()
})
