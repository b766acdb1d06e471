import t from 'tap'
import { findings } from '#projections/findings/projection.ts'
import { textOf, type ReadModel } from '#projections/projection.ts'
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
    !/^SCAN (CONSTANT ROW|[a-z] VIRTUAL TABLE|\(subquery|[sfw]$)/.test(step)) ||
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

t.test('what is slow is told', (t) => {
  const steps = plansOf(known, (model) =>
    model.all('SELECT stream FROM recorded_listing ORDER BY position', {}),
  )
  t.strictSame(steps.filter(isSlow), ['SCAN recorded_listing', 'USE TEMP B-TREE FOR ORDER BY'])
  t.end()
})
