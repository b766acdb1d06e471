import fc from 'fast-check'
import t from 'tap'
import type { QueueQuery } from '#projections/findings/asked.ts'
import { calendarOn } from '#projections/calendar/queries.ts'
import { groupsOf, heatOf } from '#projections/findings/overview.ts'
import { findings } from '#projections/findings/projection.ts'
import { listQueue } from '#projections/findings/queue.ts'
import { countsOf, listDeadlines, listUnreviewed } from '#projections/findings/waiting.ts'
import type { Paging } from '#projections/page.ts'
import { textOf, type ReadModel } from '#projections/projection.ts'
import { applyBatch } from '#src/read-side/apply.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { readStored } from '#src/read-side/read-event.ts'
import { boundaryHistories } from './boundary-histories.ts'

/** As in plans.test.ts: the files carry no statistics, so that these hold for a million agreements. */
const [{ events, documents } = { events: [], documents: new Map<string, never>() }] = fc.sample(
  boundaryHistories({ minLength: 60, maxLength: 70 }),
  { numRuns: 1, seed: 3 },
)
const model = new ModelFile(':memory:', findings)
applyBatch(model, events.map(readStored))
const idsOf = (kind: string) =>
  [...documents.keys()]
    .filter((stream) => stream.startsWith(`${kind}-`))
    .map((stream) => stream.replace(`${kind}-`, ''))
const [institutionId = '', other = ''] = idsOf('institution')
const [agreementId = ''] = idsOf('agreement')
const day = '2016-01-01'

const first: Paging = { limit: 20, after: null }
const next = { key: '1 2015-01-01', id: `agreement-${agreementId} unpaid ` }

interface Asked {
  readonly sql: string
  readonly plan: readonly string[]
}

/** The statements that a question asks of a table, with their plans. */
const plansOf = (ask: (model: ReadModel) => unknown, table: RegExp): Asked[] => {
  const asked: Asked[] = []
  ask({
    document: (stream) => model.document(stream),
    all: (sql, parameters) => {
      const plan = model.all(`EXPLAIN QUERY PLAN ${sql}`, parameters)
      if (table.test(sql)) asked.push({ sql, plan: plan.map((row) => textOf(row, 'detail')) })
      return model.all(sql, parameters)
    },
  })
  used.push(...asked.flatMap(({ plan }) => plan))
  return asked
}
const used: string[] = []

/** All of a table, or something put in order after it was found. A list that was handed over is no table. */
const isSlow = (step: string): boolean =>
  (step.startsWith('SCAN') && !/^SCAN (CONSTANT ROW|json_each|item|\(subquery)/.test(step)) ||
  step.includes('TEMP B-TREE')

/** Counting in groups; and what several scopes came to together. */
const isOfGroups = (step: string): boolean => step.includes('TEMP B-TREE')

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

/** Every combination of what may be asked for. */
const combinations = filters.reduce<Partial<QueueQuery>[]>(
  (all, filter) => [...all, ...all.map((one) => ({ ...one, ...filter }))],
  [{}],
)

for (const [name, viewer] of Object.entries(viewers)) {
  t.test(`whatever ${name} asks of the queue is found by index, in its order`, (t) => {
    for (const filter of combinations) {
      for (const paging of [first, { ...first, after: next }]) {
        const query = { day, viewer, ...filter }
        const asked = plansOf((model) => listQueue(model, query, paging), /FROM queue/)
        const page = asked[0]?.plan ?? []
        const slow = asked.flatMap(({ plan }) => plan.filter(isSlow))
        if (slow.length > 0 || page.length === 0)
          t.fail(`${JSON.stringify(filter)}: ${slow.join()}`)
        const isByKey = page.some((step) =>
          /^SEARCH q USING (PRIMARY KEY \(scope=\? AND state=\?|(COVERING )?INDEX queue_by_stream \(stream=\? AND scope=\? AND state=\?)/.test(
            step,
          ),
        )
        if (!isByKey) t.fail(`${JSON.stringify(filter)}: ${page.join()}`)
      }
    }
    t.pass(`${String(combinations.length)} combinations`)
    t.end()
  })

  t.test(`what ${name} is told to look at is found by index`, (t) => {
    for (const filter of [{}, { municipalityCode: '0510' }]) {
      const whose = { day, viewer, ...filter }
      const after = { limit: 20, after: { key: '2015-01-01', id: 'agreement-x review  ' } }
      const pages = {
        deadlines: plansOf((model) => listDeadlines(model, whose, first), /FROM deadline/),
        'more deadlines': plansOf((model) => listDeadlines(model, whose, after), /FROM deadline/),
        unreviewed: plansOf((model) => listUnreviewed(model, whose, first), /FROM unreviewed/),
        'more unreviewed': plansOf(
          (model) => listUnreviewed(model, whose, after),
          /FROM unreviewed/,
        ),
      }
      for (const [what, asked] of Object.entries(pages)) {
        t.ok(asked.length > 0, what)
        t.same(
          asked.flatMap(({ plan }) => plan.filter(isSlow)),
          [],
          what,
        )
      }
      // Groups are counted in a tree of their own; what goes into them is found by index.
      const sums = {
        counts: plansOf((model) => countsOf(model, whose), /FROM/),
        'by rule': plansOf((model) => groupsOf(model, whose, 'rule'), /FROM/),
        'by institution': plansOf((model) => groupsOf(model, whose, 'institution'), /FROM/),
        'by kind': plansOf((model) => groupsOf(model, whose, 'institutionKind'), /FROM/),
        heat: plansOf((model) => heatOf(model, whose), /FROM/),
      }
      for (const [what, asked] of Object.entries(sums)) {
        t.same(
          asked.flatMap(({ plan }) => plan.filter((step) => isSlow(step) && !isOfGroups(step))),
          [],
          what,
        )
        t.ok(
          asked.every(({ plan }) => plan.some((step) => /^SEARCH q USING .*\(scope=\?/.test(step))),
          `${what} begins at its scope`,
        )
      }
    }
    t.end()
  })
}

for (const [name, viewer] of Object.entries(viewers)) {
  t.test(`a calendar that ${name} asks for is read in its order, by scope and year`, (t) => {
    const after = { limit: 20, after: { key: '2015-01-01', id: 'agreement-x review ' } }
    for (const filter of [
      {},
      { municipalityCode: '0510' },
      { institutionId },
      { municipalityCode: '0510', kind: 'review' as const },
    ]) {
      for (const paging of [first, after]) {
        const query = { day, until: '2016-03-31', viewer, ...filter }
        const asked = plansOf((model) => calendarOn(model, query, paging), /FROM calendar_entry/)
        const steps = asked.flatMap(({ plan }) => plan)
        t.same(
          steps.filter((step) => isSlow(step) && step !== 'SCAN over'),
          [],
          JSON.stringify(filter),
        )
        const searches = steps.filter((step) => step.startsWith('SEARCH q'))
        t.ok(searches.length > 0)
        t.same(
          searches.filter(
            (step) => !/ PRIMARY KEY \(scope=\? AND until_year=\? AND .*on_day/.test(step),
          ),
          [],
        )
      }
    }
    t.end()
  })
}

t.test(
  'what is replaced is found by stream, and what an event touches by what it is made from',
  (t) => {
    const journals = findings.joined?.journals ?? []
    for (const table of Object.keys(findings.tables)) {
      if (journals.includes(table)) continue
      const [step] = model.all(`EXPLAIN QUERY PLAN DELETE FROM ${table} WHERE stream = $stream`, {
        stream: 'x',
      })
      t.match(textOf(step ?? {}, 'detail'), /^SEARCH .* \(stream=\?\)/, table)
    }
    const sql = 'SELECT stream FROM input WHERE input = $input ORDER BY stream'
    const touched = model.all(`EXPLAIN QUERY PLAN ${sql}`, { input: 'x' })
    t.same(
      touched.map((row) => textOf(row, 'detail')),
      ['SEARCH input USING COVERING INDEX input_by_input (input=?)'],
    )
    model.close()
    t.end()
  },
)
