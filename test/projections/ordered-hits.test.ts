import fc from 'fast-check'
import { join } from 'node:path'
import t from 'tap'
import { searchableAgreements } from '#projections/agreement-register/search.ts'
import { numberOf, textOf, type ReadModel } from '#projections/projection.ts'
import { registry } from '#projections/registry.ts'
import { allHits, type HitsAsked } from '#projections/search/hits-page.ts'
import { orderedHits } from '#projections/search/ordered-hits.ts'
import { byIndex } from '#projections/search/searchable.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type { ModelFile } from '#src/read-side/model-file.ts'
import { ModelFolder } from '#src/read-side/model-folder.ts'
import { rebuild } from '#src/read-side/rebuild.ts'
import { exactly } from '../domain/exactly.ts'
import { newFolder, newStore } from '../stores.ts'
import { histories, type History } from './histories.ts'
import { feed } from './models.ts'
import { tries } from '../tries.ts'

const asOften = tries(12, 500)
const path = newFolder()
let made = 0

const append = async (store: EventStore, events: History['events']): Promise<void> => {
  for (const { stream, revision, id, type, data, metadata } of events) {
    const expected = revision === 0 ? 'no-stream' : revision - 1
    await store.append(stream, expected, [{ id, type, data, metadata }])
  }
}

/** Filled at once with the first of the events, and followed with the others. */
const builtAndFollowed = async (
  { events }: Pick<History, 'events'>,
  share: number,
): Promise<{ model: ModelFile; close: () => Promise<void> }> => {
  const store = await newStore()
  const first = Math.floor(events.length * share)
  await append(store, events.slice(0, first))
  const folder = new ModelFolder(join(path, String((made += 1))))
  await rebuild({ store, folder, projection: registry, onProgress: () => undefined })
  const model = folder.open(registry, folder.current(registry) ?? '')
  await append(store, events.slice(first))
  feed(model, [await Array.fromAsync(store.readAll({ after: model.checkpoint() }))])
  return {
    model,
    close: async () => {
      model.close()
      await store.close()
    },
  }
}

const words = ['a', 'b', 'd', 'e', 'f', 'h', 'l', 'm', 's', 'v']
const days = ['2022-06-01', '2024-03-01', '2026-11-01']

interface Query {
  readonly day: string
  readonly words: readonly string[]
  readonly direction: 'ASC' | 'DESC'
}

const wantedOf = ({ day, direction }: Query, limit: number): HitsAsked => ({
  asked: [searchableAgreements(day, { role: 'analyst' }).seen],
  order: { column: 'title_order', id: 'stream', direction },
  limit,
  after: null,
})

/** All pages, one after the other. */
const paged = (model: ReadModel, query: Query, isCounted: boolean): [string[], unknown] => {
  const searchable = searchableAgreements(query.day, { role: 'analyst' })
  const streams: string[] = []
  let after: HitsAsked['after'] = null
  for (;;) {
    const wanted: HitsAsked = { ...wantedOf(query, 3), after }
    const asked = { ...wanted, isCounted, mostRecent: 1000 }
    const page = orderedHits(model, { searchable, words: query.words }, asked)
    if (page?.rows == null) throw new Error('Too many were written since')
    const last = page.rows.at(-1)
    if (last === undefined) return [streams, isCounted ? page.total : null]
    streams.push(...page.rows.map((row) => textOf(row, 'stream')))
    after = { key: textOf(last, 'sort_key'), id: textOf(last, 'id') }
  }
}

t.test('the index in the order of the list finds what all that it has comes to', async (t) => {
  let found = 0
  let inOrder = 0
  await fc.assert(
    fc.asyncProperty(
      histories({ minLength: 60, maxLength: 140 }),
      fc.constantFrom(0, 0.5, 0.9, 1),
      async (history, share) => {
        const { model, close } = await builtAndFollowed(history, share)
        for (const day of days)
          for (const direction of ['ASC', 'DESC'] as const)
            for (const word of words) {
              const query: Query = { day, words: [word], direction }
              const searchable = searchableAgreements(day, { role: 'analyst' })
              const all = allHits(model, byIndex(searchable, [word]), wantedOf(query, 1000))
              const expected = (all.rows ?? []).map((row) => textOf(row, 'stream'))
              const said = `${word} ${day} ${direction}`
              exactly(paged(model, query, true), [expected, all.total], said)
              exactly(paged(model, query, false), [expected, null], said)
              found += expected.length
            }
        const numbered = model
          .all('SELECT id FROM agreement_text WHERE id < 0 ORDER BY sort_key, stream, id', {})
          .map((row) => numberOf(row, 'id'))
        exactly(
          numbered,
          numbered.toSorted((a, b) => a - b),
          'numbered in the order',
        )
        inOrder += numbered.length
        await close()
      },
    ),
    { ...asOften, endOnFailure: true },
  )
  t.ok(found > 100, 'often something')
  t.ok(inOrder > 100, 'of what was there at first')
})

t.test(
  'the index hands hits over in the order of the list, as many as are asked for',
  async (t) => {
    const { model, close } = await builtAndFollowed({ events: [] }, 1)
    const plans: string[][] = []
    const watched: ReadModel = {
      document: (stream) => model.document(stream),
      all: (sql, parameters) => {
        const steps = model.all(`EXPLAIN QUERY PLAN ${sql}`, parameters)
        plans.push(steps.map((step) => textOf(step, 'detail')))
        return model.all(sql, parameters)
      },
    }
    const query: Query = { day: '2024-03-01', words: ['a'], direction: 'DESC' }
    const searchable = searchableAgreements(query.day, { role: 'analyst' })
    const asked = { ...wantedOf(query, 50), isCounted: true, mostRecent: 1000 }
    orderedHits(watched, { searchable, words: query.words }, asked)
    const steps = plans.at(-1) ?? []
    t.same(steps.slice(0, steps.indexOf('SCAN hit')), [
      'CO-ROUTINE c',
      'MATERIALIZE hit',
      'SCAN f VIRTUAL TABLE INDEX 192:M1<',
      'SEARCH i USING PRIMARY KEY (id=? AND from_day<?)',
    ])
    await close()
  },
)
