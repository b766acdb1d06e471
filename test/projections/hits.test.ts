import t from 'tap'
import type { RegistryEvent } from '#schemas/events/catalogue.ts'
import { listAgreements } from '#projections/agreement-register/list.ts'
import { listInstitutions, type InstitutionQuery } from '#projections/institutions/queries.ts'
import type { Paging } from '#projections/page.ts'
import type { ReadModel } from '#projections/projection.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import type { ModelFile } from '#src/read-side/model-file.ts'
import {
  agreed,
  anInstitution,
  anInstitutionParty,
  aNetworkParty,
  aTerms,
  id,
  proposed,
} from '../domain/build.ts'
import { feed, openModels } from './models.ts'

const day = '2024-06-15'
const first: Paging = { limit: 50, after: null }
const many = { moreThan: 1000 }

/** As a store would hand it out. */
const told = (stream: string, { type, data }: RegistryEvent, at: number): StoredEvent => ({
  id: id(`event ${String(at)}`),
  stream,
  revision: type === 'agreement-agreed.v1' ? 1 : 0,
  position: BigInt(at),
  type,
  data,
  metadata: {
    actor: { role: 'analyst', personId: null },
    recordedAt: '2023-11-01T09:00:00Z',
    correlationId: id('correlation'),
    causationId: null,
    request: null,
    warnings: [],
  },
})

let position = 0
/** Schools "Skole 0001" and on; every second is in another municipality. */
const addSchools = (models: ModelFile, numbers: readonly number[]): void => {
  const events = numbers.map((number) => {
    const institutionId = id(`school ${String(number)}`)
    const details = anInstitution({
      name: `Skole ${String(number).padStart(4, '0')}`,
      municipalityCode: number % 2 === 0 ? '0510' : '0540',
    })
    const event = { type: 'institution-registered.v1', data: { institutionId, details } } as const
    return told(`institution-${institutionId}`, event, (position += 1))
  })
  feed(models, [events])
}
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** The statements that a question asks. */
const asked = (model: ModelFile, ask: (model: ReadModel) => unknown): string[] => {
  const statements: string[] = []
  ask({
    document: (stream) => model.document(stream),
    all: (sql, parameters) => {
      statements.push(sql)
      return model.all(sql, parameters)
    },
  })
  return statements
}

const countsAny = (statements: readonly string[]): boolean =>
  statements.some((sql) => sql.includes('count('))

t.test('hits are counted to a thousand', (t) => {
  const models = openModels()
  const totalOf = (query: Omit<InstitutionQuery, 'day'>, paging = first) =>
    listInstitutions(models, { day, ...query }, paging).total
  addSchools(models, numbered(1, 1000))
  t.equal(totalOf({}), 1000)
  t.equal(totalOf({ q: 'skole' }), 1000)
  addSchools(models, numbered(1001, 1003))
  t.same(totalOf({}), many)
  t.same(totalOf({ q: 'skole' }), many)
  t.equal(totalOf({ municipalityCode: '0510' }), 501, 'of what is asked for alone')
  t.equal(totalOf({ q: 'skole', municipalityCode: '0540' }), 502)
  t.equal(totalOf({ q: 'skole 1003' }), 1)
  const pages = [listInstitutions(models, { day }, { limit: 200, after: null })]
  for (let page = pages[0]; page?.next != null; pages.push(page))
    page = listInstitutions(models, { day }, { limit: 200, after: page.next })
  t.same(
    pages.map(({ items, total }) => [items.length, total]),
    [...Array<unknown>(5).fill([200, many]), [3, many]],
    'on every page',
  )
  models.close()
  t.end()
})

t.test('what is found in its own words and by its party counts once', (t) => {
  const models = openModels()
  const institutionId = id('Naturskolen')
  const details = anInstitution({ name: 'Naturskolen' })
  const school = { type: 'institution-registered.v1', data: { institutionId, details } } as const
  const parties = [anInstitutionParty({ institutionId }), aNetworkParty()]
  const agreements = numbered(1, 600).flatMap((number) => {
    const title = `Natur ${String(number)}`
    const agreementId = id(title)
    const terms = aTerms({ title, parties })
    return [proposed({ agreementId, terms }), agreed({ agreementId })].map((event) =>
      told(`agreement-${agreementId}`, event, (position += 1)),
    )
  })
  feed(models, [[told(`institution-${institutionId}`, school, (position += 1)), ...agreements]])
  const page = listAgreements(
    models,
    { day, viewer: { role: 'analyst' }, sort: 'title', q: 'natur' },
    first,
  )
  t.equal(page.total, 600)
  t.equal(page.items.length, 50)
  models.close()
  t.end()
})

t.test('more than a thousand are found in the order of the list, page by page', (t) => {
  const models = openModels()
  const titles = numbered(1, 1003).map((number) => `Natur ${String(number).padStart(4, '0')}`)
  const events = titles.toReversed().map((title) => {
    const agreementId = id(title)
    return told(
      `agreement-${agreementId}`,
      proposed({ agreementId, terms: aTerms({ title }) }),
      (position += 1),
    )
  })
  feed(models, [events])
  for (const sort of ['title', '-title'] as const) {
    const query = { day, viewer: { role: 'analyst' }, sort, q: 'natur' } as const
    const page = (paging: Paging) => listAgreements(models, query, paging)
    for (const withoutTotal of [false, true]) {
      const found: string[] = []
      let after: Paging['after'] = null
      do {
        const { items, total, next } = page({ limit: 200, after, withoutTotal })
        if (!withoutTotal) t.same(total, many)
        found.push(...items.map(({ title }) => title))
        after = next
      } while (after !== null)
      t.same(found, sort === 'title' ? titles : titles.toReversed())
    }
  }
  models.close()
  t.end()
})

t.test('whoever reads on to the end has nothing counted', (t) => {
  const models = openModels()
  addSchools(models, numbered(1, 60))
  const withoutTotal: Paging = { ...first, withoutTotal: true }
  const listed = (paging: Paging) => (model: ReadModel) => listInstitutions(model, { day }, paging)
  t.equal(countsAny(asked(models, listed(first))), true)
  t.equal(countsAny(asked(models, listed(withoutTotal))), false)
  const page = listed(withoutTotal)(models)
  t.same(page.items, listed(first)(models).items)
  t.same(page.total, { moreThan: 50 }, 'what the page itself tells')
  t.same(listed({ ...withoutTotal, after: page.next })(models).total, { moreThan: 10 })
  t.equal(listed({ ...withoutTotal, limit: 60 })(models).total, 60)
  models.close()
  t.end()
})

t.test('a page of many hits is read in order until it is full, of few from the index', (t) => {
  const models = openModels()
  addSchools(models, numbered(1, 5001))
  const readsIndex = (query: Omit<InstitutionQuery, 'day'>, withoutTotal = false): boolean => {
    const statements = asked(models, (model) =>
      listInstitutions(model, { day, ...query }, { ...first, withoutTotal }),
    )
    return statements.at(-1)?.includes('MATCH') ?? false
  }
  t.equal(readsIndex({ q: 'skole' }), false)
  t.equal(readsIndex({ q: 'skole' }, true), false)
  t.equal(readsIndex({ q: 'skole 1' }), true, 'one of its words is rare')
  t.equal(readsIndex({ q: 'skole 1' }, true), true)
  t.equal(readsIndex({ q: 'skole', kind: 'library' }), true, 'they were counted, and are few')
  t.equal(readsIndex({ q: 'skole', kind: 'library' }, true), false, 'nobody knows how many')
  models.close()
  t.end()
})
