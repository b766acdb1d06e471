import fc from 'fast-check'
import t from 'tap'
import type { RegistryEvent } from '#schemas/events/catalogue.ts'
import { armsOf } from '#projections/agreement-listing/arms.ts'
import { armsAsked } from '#projections/agreement-listing/asked.ts'
import { classesOf } from '#projections/agreement-listing/classes.ts'
import {
  countsIn,
  countsInEach,
  countsInEachOfMany,
  type Counts,
} from '#projections/agreement-listing/counts.ts'
import { listAgreements } from '#projections/agreement-register/list.ts'
import { registry } from '#projections/registry.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import { applyBatch } from '#src/read-side/apply.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { readStored } from '#src/read-side/read-event.ts'
import {
  agreed,
  anInstitution,
  anInstitutionParty,
  aNetwork,
  aNetworkParty,
  aTerms,
  id,
  proposed,
} from '../domain/build.ts'
import { exactly } from '../domain/exactly.ts'
import { histories, plusDays } from './histories.ts'
import { modelsOf, openModels } from './models.ts'
import { tries } from '../tries.ts'

const day = '2024-06-15'
const classes = [...classesOf({}).keys()]

/** Tells a model one thing after another. */
const teller = (model: ModelFile) => {
  const revisions = new Map<string, number>()
  let position = 0n
  const stored = (stream: string, { type, data }: RegistryEvent): StoredEvent => {
    const revision = (revisions.get(stream) ?? -1) + 1
    revisions.set(stream, revision)
    position += 1n
    return {
      id: id(`event ${String(position)}`),
      stream,
      revision,
      position,
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
    }
  }
  return (...said: [stream: string, event: RegistryEvent][]): void => {
    const parkings = applyBatch(
      model,
      said.map(([stream, event]) => readStored(stored(stream, event))),
    )
    exactly(parkings, [], 'nothing is parked')
  }
}

const school = id('school')
const library = id('library')
const friends = id('friends')

const registered = (institutionId: string, municipalityCode = '0510'): [string, RegistryEvent] => [
  `institution-${institutionId}`,
  {
    type: 'institution-registered.v1',
    data: { institutionId, details: anInstitution({ name: 'Skolen', municipalityCode }) },
  },
]
const updated = (
  institutionId: string,
  details: Parameters<typeof anInstitution>[0],
  effectiveOn: string,
): [string, RegistryEvent] => [
  `institution-${institutionId}`,
  {
    type: 'institution-updated.v1',
    data: { institutionId, details: anInstitution(details), effectiveOn },
  },
]
const network: [string, RegistryEvent] = [
  `network-${friends}`,
  {
    type: 'network-registered.v1',
    data: { networkId: friends, details: aNetwork({ kind: 'association' }) },
  },
]
const agreementId = id('reading')
const reading = (parties = [school, library]): [string, RegistryEvent][] => [
  [
    `agreement-${agreementId}`,
    proposed({
      agreementId,
      terms: aTerms({
        title: 'Læsevenner',
        parties: [
          ...parties.map((institutionId) =>
            anInstitutionParty({ id: id(`party ${institutionId}`), institutionId, tasks: [] }),
          ),
          aNetworkParty({ networkId: friends }),
        ],
        themes: ['visibility'],
        places: ['Ribe'],
      }),
    }),
  ],
  [`agreement-${agreementId}`, agreed({ agreementId })],
]

const stretchesIn = (model: ModelFile, scope: string): string[] =>
  model
    .all(
      `SELECT from_day || ' to ' || to_day AS days, class FROM agreement_listing
       WHERE scope = $scope ORDER BY from_day`,
      { scope },
    )
    .map((row) => `${String(row.class).slice(0, 1)} ${String(row.days)}`)

t.test('an agreement is listed where its parties are, as long as they are there', (t) => {
  const model = openModels()
  const tell = teller(model)
  tell(registered(school, '0510'), registered(library, '0540'), network, ...reading())
  const whole = stretchesIn(model, '*')
  t.ok(whole.length > 0)
  for (const scope of [
    'm0510',
    'm0540',
    'kassociation',
    'tvisibility',
    'pRibe',
    `i${school}`,
    `i${library}`,
    `n${friends}`,
  ])
    t.same(stretchesIn(model, scope), whole, scope)
  tell(updated(school, { name: 'Skolen', municipalityCode: '0540' }, '2024-03-01'))
  t.same(
    stretchesIn(model, 'm0510').at(-1)?.slice(-10),
    '2024-03-01',
    'the days after are not there any more',
  )
  t.same(stretchesIn(model, 'm0540'), whole, 'where two are it is once')
  tell(updated(library, { name: 'Biblioteket', municipalityCode: '0573' }, '2024-05-01'))
  t.same(stretchesIn(model, 'm0540'), whole, 'and while one of them is')
  t.same(stretchesIn(model, 'm0573'), ['f 2024-05-01 to 9999-12-31'])
  model.close()
  t.end()
})

/** Keeps the names of the tables that rows are written to and removed from. */
class Watched extends ModelFile {
  readonly written: string[] = []

  override insert(...[stream, row]: Parameters<ModelFile['insert']>): void {
    this.written.push(row.table)
    super.insert(stream, row)
  }

  override remove(...[stream, row]: Parameters<ModelFile['remove']>): void {
    this.written.push(row.table)
    super.remove(stream, row)
  }
}

t.test('only what differs is written', (t) => {
  const model = new Watched(':memory:', registry)
  const tell = teller(model)
  tell(registered(school), registered(library), network, ...reading())
  const writtenBy = (...said: [string, RegistryEvent][]): string[] => {
    model.written.length = 0
    tell(...said)
    return model.written.filter((table) => table.startsWith('agreement'))
  }
  t.same(
    [
      ...new Set(
        writtenBy(updated(school, { name: 'Ny Skole', municipalityCode: '0510' }, '2024-02-01')),
      ),
    ],
    ['agreement_text'],
    'a name is what an agreement is found by, and not what it is listed by',
  )
  t.same(
    writtenBy(updated(school, { name: 'Ny Skole', municipalityCode: '0573' }, '2024-04-01')),
    ['agreement_listing'],
    'the one row that is new: the library is where both were',
  )
  model.close()
  t.end()
})

t.test('parties that nobody had registered bring it where they are, once they are', (t) => {
  const model = openModels()
  const tell = teller(model)
  tell(...reading())
  t.same(stretchesIn(model, 'm0510'), [])
  tell(registered(school, '0510'))
  t.same(stretchesIn(model, 'm0510'), stretchesIn(model, '*'))
  model.close()
  t.end()
})

/** By looking at every row. */
const counted = (model: ModelFile, on: string): Map<string, Map<string, number>> => {
  const counts = new Map<string, Map<string, number>>()
  const rows = model.all(
    `SELECT scope, class, count(*) AS count FROM agreement_listing
     WHERE from_day <= $on AND to_day > $on GROUP BY scope, class`,
    { on },
  )
  for (const { scope, class: one, count } of rows) {
    const own = counts.get(String(scope)) ?? new Map<string, number>()
    counts.set(String(scope), own.set(String(one), Number(count)))
  }
  return counts
}

const plain = (counts: Counts) =>
  [...counts].map(([scope, own]) => [scope, [...own].toSorted(byFirst)] as const).toSorted(byFirst)
const byFirst = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

t.test('counts are what counting would give, in every scope and on every day', (t) => {
  let seen = 0
  fc.assert(
    fc.property(histories({ minLength: 60, maxLength: 140 }), ({ events }) => {
      const model = modelsOf(events)
      const turns = model
        .all(
          'SELECT from_day AS day FROM agreement_listing UNION SELECT to_day FROM agreement_listing',
          {},
        )
        .map((row) => String(row.day))
        .filter((one) => one < '9999')
      const days = ['1900-01-01', '2199-12-31', ...turns, ...turns.map((one) => plusDays(one, -1))]
      for (const on of days) {
        const expected = counted(model, on)
        seen += expected.size
        exactly(
          plain(countsIn(model, [...expected.keys(), 'm9999'], { day: on, classes })),
          plain(expected),
          on,
        )
        for (const kind of ['i', 'm', 'k', 't', 'p']) {
          const own = plain(new Map([...expected].filter(([scope]) => scope.startsWith(kind))))
          exactly(plain(countsInEach(model, kind, { day: on, classes })), own, 'each')
          exactly(plain(countsInEachOfMany(model, kind, { day: on, classes })), own, 'of many')
        }
      }
      exactly(
        model.all('SELECT 1 FROM listing_count WHERE change = 0', {}).length,
        0,
        'no row for nothing',
      )
      model.close()
    }),
    tries(6, 300),
  )
  t.ok(seen > 100)
  t.end()
})

/** Agreements with these institutions, agreed or proposed to this day. */
const many = (
  model: ModelFile,
  institutions: readonly string[],
  names: readonly string[],
): void => {
  teller(model)(
    ...institutions.map((institutionId): [string, RegistryEvent] => [
      `institution-${institutionId}`,
      {
        type: 'institution-registered.v1',
        data: { institutionId, details: anInstitution({ name: 'Naturskolen' }) },
      },
    ]),
    ...names.flatMap((title, index): [string, RegistryEvent][] => {
      const one = id(title)
      const parties = [
        ...institutions.map((institutionId) =>
          anInstitutionParty({ id: id(`${title} ${institutionId}`), institutionId, tasks: [] }),
        ),
        aNetworkParty(),
      ]
      const terms = aTerms({ title, parties, places: index % 30 === 0 ? ['Ribe'] : [] })
      const event = proposed({ agreementId: one, terms })
      return [[`agreement-${one}`, event]]
    }),
  )
}

t.test('of proposals that are not to be seen none is gone through', (t) => {
  const model = openModels()
  many(model, [school], ['Den ene', 'Den anden', 'Den tredje'])
  const asOf = (viewer: Parameters<typeof armsAsked>[2]['viewer']) =>
    armsAsked(model, { status: 'proposed' }, { day, viewer })
  t.same(asOf({ role: 'institution-leader', institutionIds: [library] }), [])
  t.same(asOf({ role: 'coordinator', municipalityCode: '0573' }), [])
  t.same(
    asOf({ role: 'institution-leader', institutionIds: [school] }).map(({ scope, most, tests }) => [
      scope,
      most,
      tests.length,
    ]),
    [[`i${school}`, 3, 0]],
    'the own are known, and counted already',
  )
  t.same(
    asOf({ role: 'analyst' }).map(({ scope, most }) => [scope, most]),
    [['*', 3]],
  )
  model.close()
  t.end()
})

t.test('what is asked for is begun where the fewest are', (t) => {
  const model = openModels()
  const tell = teller(model)
  tell(registered(school), network, ...reading([school]))
  const asked = { day, classes, name: 'any' }
  const scopes = (...groups: [string, ...string[]][]): string[] =>
    armsOf(model, groups, asked).map(({ scope }) => scope)
  t.same(scopes(['m0510'], ['pNowhere']), [], 'nothing is in a place where nothing is')
  t.same(scopes(), ['*'])
  t.same(scopes(['m0510']), ['m0510'])
  t.equal(armsOf(model, [['m0510'], ['pRibe']], asked)[0]?.tests.length, 1)
  model.close()
  t.end()
})

t.test('a word that many more have is looked for in what is asked for', (t) => {
  const model = openModels()
  const names = Array.from({ length: 270 }, (_, index) => `Aften ${String(index + 100)}`)
  many(model, [school], names)
  const statements: string[] = []
  const page = listAgreements(
    {
      document: (stream) => model.document(stream),
      all: (sql, parameters) => {
        statements.push(sql)
        return model.all(sql, parameters)
      },
    },
    { day, viewer: { role: 'analyst' }, sort: '-title', place: 'Ribe', q: 'naturskolen' },
    { limit: 3, after: null },
  )
  t.equal(page.total, 9)
  t.same(
    page.items.map(({ title }) => title),
    ['Aften 340', 'Aften 310', 'Aften 280'],
  )
  t.notOk(
    statements.some((sql) => sql.includes('WITH hit')),
    'its hits were not put together',
  )
  model.close()
  t.end()
})
