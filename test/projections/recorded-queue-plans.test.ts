import fc from 'fast-check'
import t from 'tap'
import type { QueueQuery } from '#projections/findings/asked.ts'
import { findings } from '#projections/findings/projection.ts'
import { textOf } from '#projections/projection.ts'
import { listKnownQueue } from '#projections/recorded-time/queue.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { boundaryHistories } from './boundary-histories.ts'
import { feed } from './models.ts'

/** As in plans.test.ts: the files carry no statistics, so that these hold for a million agreements. */
const [{ events, documents } = { events: [], documents: new Map<string, never>() }] = fc.sample(
  boundaryHistories({ minLength: 60, maxLength: 70 }),
  { numRuns: 1, seed: 3 },
)
const model = new ModelFile(':memory:', findings)
feed(model, [events])
const idsOf = (kind: string) =>
  [...documents.keys()]
    .filter((stream) => stream.startsWith(`${kind}-`))
    .map((stream) => stream.replace(`${kind}-`, ''))
const [institutionId = '', other = ''] = idsOf('institution')
const [agreementId = ''] = idsOf('agreement')
const position = Number(events[Math.floor(events.length / 2)]?.position ?? 0n)
const next = { key: '1 2015-01-01', id: `agreement-${agreementId} unpaid ` }

/** The steps of every statement that a page and its total take. */
const plansOf = (query: Omit<QueueQuery, 'day'>, after: typeof next | null): string[] => {
  const steps: string[] = []
  listKnownQueue(
    {
      document: (stream) => model.document(stream),
      all: (sql, parameters) => {
        const plan = model.all(`EXPLAIN QUERY PLAN ${sql}`, parameters)
        steps.push(...plan.map((row) => textOf(row, 'detail')))
        return model.all(sql, parameters)
      },
    },
    { day: '2016-01-01', today: '2024-01-01', position, ...query },
    { limit: 20, after },
  )
  return steps
}

/** All of a table, or something put in order after it was found. A list that was handed over is no table. */
const isSlow = (step: string): boolean =>
  (step.startsWith('SCAN') &&
    !/^SCAN (CONSTANT ROW|json_each|[psw] (EXISTS )?VIRTUAL TABLE|\(subquery)/.test(step)) ||
  step.includes('TEMP B-TREE')

const viewers: Record<string, QueueQuery['viewer']> = {
  analyst: { role: 'analyst' },
  coordinator: { role: 'coordinator', municipalityCode: '0510' },
  leader: { role: 'institution-leader', institutionIds: [institutionId] },
  'leader of several': { role: 'institution-leader', institutionIds: [institutionId, other, 'x'] },
}

/** What may be asked for or left out, each with a value. */
const filters: Partial<QueueQuery>[] = [
  { municipalityCode: '0510' },
  { institutionId },
  { institutionKind: 'care-home' },
  { agreementId },
  { ruleId: 'unpaid' },
  { severity: 'warning' },
  { state: 'judged' },
  { kind: 'breach' },
]

const combinations = filters.reduce<Partial<QueueQuery>[]>(
  (all, filter) => [...all, ...all.map((one) => ({ ...one, ...filter }))],
  [{}],
)

for (const [name, viewer] of Object.entries(viewers)) {
  t.test(`whatever ${name} asks of a queue as known then is found by index, in its order`, (t) => {
    for (const filter of combinations) {
      // What several institutions have, or one agreement, is little, and put in order when it was found.
      const isLittle =
        filter.agreementId !== undefined ||
        (filter.institutionId === undefined && name === 'leader of several')
      for (const after of [null, next]) {
        const steps = plansOf({ viewer, ...filter }, after)
        const slow = steps.filter(
          (step) => isSlow(step) && !(isLittle && step.includes('TEMP B-TREE')),
        )
        const begun = steps.filter((step) =>
          step.startsWith('SEARCH q USING PRIMARY KEY (scope=? AND state=?'),
        )
        if (slow.length > 0 || begun.length !== 2)
          t.fail(`${JSON.stringify({ ...filter, after })}: ${steps.join('; ')}`)
      }
    }
    t.pass(`${String(combinations.length)} combinations`)
    t.end()
  })
}

t.test('what is slow is told', (t) => {
  const slow = model
    .all('EXPLAIN QUERY PLAN SELECT * FROM recorded_queue ORDER BY position', {})
    .map((row) => textOf(row, 'detail'))
    .filter(isSlow)
  t.strictSame(slow, ['SCAN recorded_queue', 'USE TEMP B-TREE FOR ORDER BY'])
  model.close()
  t.end()
})
