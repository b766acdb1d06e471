import fc from 'fast-check'
import t from 'tap'
import type { ModelFile } from '#src/read-side/model-file.ts'
import { agreementSorts, listAgreements } from '#projections/agreement-register/list.ts'
import { listInstitutions } from '#projections/institutions/queries.ts'
import { listNetworks } from '#projections/networks/queries.ts'
import type { PageOf, Paging } from '#projections/page.ts'
import type { Hits } from '#schemas/views/hits.ts'
import { exactly, isTrue } from '../domain/exactly.ts'
import { histories, type History } from './histories.ts'
import { feed, modelsOf, openModels } from './models.ts'
import { tries } from '../tries.ts'

const asOften = tries(8, 300)
const everything = { limit: 100_000, after: null }

type List = (paging: Paging) => PageOf<unknown, Hits>

/** Every list that is paged, in every order. */
const lists = (models: ModelFile, day: string): Record<string, List> => ({
  ...Object.fromEntries(
    agreementSorts.map((sort) => [
      `agreements by ${sort}`,
      (paging: Paging) =>
        listAgreements(models, { day, sort, viewer: { role: 'analyst' } }, paging),
    ]),
  ),
  ...Object.fromEntries(
    agreementSorts.map((sort) => [
      `a leader's agreements by ${sort}`,
      (paging: Paging) =>
        listAgreements(
          models,
          {
            day,
            sort,
            municipalityCode: '0510',
            viewer: { role: 'coordinator', municipalityCode: '0540' },
          },
          paging,
        ),
    ]),
  ),
  institutions: (paging) => listInstitutions(models, { day }, paging),
  'institutions of a municipality': (paging) =>
    listInstitutions(models, { day, municipalityCode: '0510' }, paging),
  networks: (paging) => listNetworks(models, { day }, paging),
})

const dayOf = ({ events }: History): string => {
  const { recordedAt } = (events.at(-1)?.metadata ?? {}) as { recordedAt: string }
  return recordedAt.slice(0, 10)
}

const read = (list: List, limit: number, between: () => void = () => undefined) => {
  const items: unknown[] = []
  const totals: Hits[] = []
  let after: Paging['after'] = null
  do {
    const page = list({ limit, after })
    isTrue(page.items.length <= limit, 'no page is too long')
    isTrue(page.next === null || page.items.length === limit, 'none but the last is short')
    items.push(...page.items)
    totals.push(page.total)
    after = page.next
    if (after !== null) between()
    isTrue(totals.length < 1000, 'it comes to an end')
  } while (after !== null)
  return { items, totals }
}

t.test('pages make up the list, without gap or repeat, in every order', (t) => {
  fc.assert(
    fc.property(
      histories({ minLength: 60, maxLength: 140 }),
      fc.integer({ min: 1, max: 7 }),
      (history, limit) => {
        const models = modelsOf(history.events)
        for (const [name, list] of Object.entries(lists(models, dayOf(history)))) {
          const whole = list(everything)
          const { items, totals } = read(list, limit)
          exactly(items, whole.items, name)
          isTrue(
            totals.every((total) => total === whole.total),
            'one total',
          )
          exactly(list({ limit: Math.max(1, items.length), after: null }).next, null, 'just enough')
        }
        models.close()
      },
    ),
    asOften,
  )
  t.pass('for random histories')
  t.end()
})

t.test('the other way round it is the same list', (t) => {
  fc.assert(
    fc.property(histories(), (history) => {
      const models = modelsOf(history.events)
      const all = lists(models, dayOf(history))
      for (const sort of ['title', 'from']) {
        const up = all[`agreements by ${sort}`]?.(everything).items ?? []
        const down = all[`agreements by -${sort}`]?.(everything).items ?? []
        exactly(down, up.toReversed(), sort)
      }
      models.close()
    }),
    asOften,
  )
  t.pass('for random histories')
  t.end()
})

const idOf = (item: unknown): string => {
  const { agreementId, id } = item as { agreementId?: string; id?: string }
  return agreementId ?? id ?? ''
}

t.test('while rows are added, what stood there all along comes once, in order', (t) => {
  fc.assert(
    fc.property(
      histories({ minLength: 60, maxLength: 140 }),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom(...agreementSorts),
      (history, limit, sort) => {
        const { events } = history
        const day = dayOf(history)
        // Streams that begin late are added while the pages are read; the others stand.
        const streams = [...new Set(events.map(({ stream }) => stream))].filter((stream) =>
          stream.startsWith('agreement-'),
        )
        const late = new Set(streams.filter((_, index) => index % 2 === 1))
        const models = openModels()
        feed(models, [events.filter(({ stream }) => !late.has(stream))])
        const list = lists(models, day)[`agreements by ${sort}`]
        if (list === undefined) return
        const before = list(everything).items.map(idOf)
        const waiting = [...late]
        const { items } = read(list, limit, () => {
          const stream = waiting.shift()
          // At positions after the checkpoint, as live events are.
          const added = events.filter((event) => event.stream === stream)
          feed(models, [
            added.map((event) => ({ ...event, position: event.position + 1_000_000n })),
          ])
        })
        const ids = items.map(idOf)
        exactly(ids.length, new Set(ids).size, 'nothing comes twice')
        exactly(
          ids.filter((id) => before.includes(id)),
          before,
          'and nothing is left out',
        )
        const after = list(everything).items.map(idOf)
        exactly(
          ids,
          after.filter((id) => ids.includes(id)),
          'in order',
        )
        models.close()
      },
    ),
    { ...asOften, numRuns: asOften.numRuns * 2 },
  )
  t.pass('for random histories')
  t.end()
})
