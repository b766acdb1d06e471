import fc from 'fast-check'
import t from 'tap'
import type { ModelFile } from '#src/read-side/model-file.ts'
import { line } from '#schemas/values.ts'
import type { RegistryEvent } from '#schemas/events/catalogue.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { intervalOn } from '#domain/agreements/timeline.ts'
import type { Viewer } from '#projections/agreement-register/filters.ts'
import { listAgreements } from '#projections/agreement-register/list.ts'
import { searchableAgreements } from '#projections/agreement-register/search.ts'
import { agreementIdOf } from '#projections/agreement-register/stream.ts'
import { listInstitutions } from '#projections/institutions/queries.ts'
import { listNetworks } from '#projections/networks/queries.ts'
import { textOf } from '#projections/projection.ts'
import { neighbours } from '#projections/search/neighbours.ts'
import { search } from '#projections/search/search.ts'
import { holdsAll, type Reading } from '#projections/search/searchable.ts'
import { queryWords } from '#projections/search/query-words.ts'
import { allOf } from '#projections/sql.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import {
  anInstitution,
  anInstitutionParty,
  aNetwork,
  aNetworkParty,
  anOrganisationParty,
  aTask,
  aTerms,
  agreed,
  careHomeId,
  friendsId,
  id,
  proposed,
} from '../domain/build.ts'
import { exactly, isTrue } from '../domain/exactly.ts'
import { histories, plusDays, type History } from './histories.ts'
import { modelsOf } from './models.ts'
import { naiveAgreements } from './naive.ts'
import { tries } from '../tries.ts'

const everything = { limit: 100_000, after: null }
const day = '2024-06-15'
const analyst: Viewer = { role: 'analyst' }

/** Events as a store would hand them out. */
const told = (events: readonly (readonly [stream: string, event: RegistryEvent])[]) => {
  const revisions = new Map<string, number>()
  return events.map(([stream, { type, data }], index): StoredEvent => {
    const revision = (revisions.get(stream) ?? -1) + 1
    revisions.set(stream, revision)
    return {
      id: id(`event ${String(index)}`),
      stream,
      revision,
      position: BigInt(index + 1),
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
  })
}

type Said = readonly [string, RegistryEvent]

const institution = (name: string, more: Parameters<typeof anInstitution>[0] = {}): Said => {
  const institutionId = name === 'Plejecenter Skovbo' ? careHomeId : id(name)
  const details = anInstitution({ name, ...more })
  return [
    `institution-${institutionId}`,
    { type: 'institution-registered.v1', data: { institutionId, details } },
  ]
}

const network = (name: string, more: Parameters<typeof aNetwork>[0] = {}): Said => {
  const networkId = name === 'Læsevennerne' ? friendsId : id(name)
  const details = aNetwork({ name, ...more })
  return [`network-${networkId}`, { type: 'network-registered.v1', data: { networkId, details } }]
}

const renamed = (networkId: string, name: string, effectiveOn: string): Said => [
  `network-${networkId}`,
  { type: 'network-updated.v1', data: { networkId, details: aNetwork({ name }), effectiveOn } },
]

const proposal = (title: string, more: Parameters<typeof aTerms>[0] = {}): Said => {
  const agreementId = id(title)
  const terms = aTerms({ title, purpose: 'Fælles.', ...more })
  return [`agreement-${agreementId}`, proposed({ agreementId, terms })]
}

const agreement = (title: string, more: Parameters<typeof aTerms>[0] = {}): Said[] => {
  const agreementId = id(title)
  return [proposal(title, more), [`agreement-${agreementId}`, agreed({ agreementId })]]
}

const between = (name: string, other: string) => ({
  parties: [
    anInstitutionParty({ institutionId: name === 'Plejecenter Skovbo' ? careHomeId : id(name) }),
    aNetworkParty({ networkId: other === 'Læsevennerne' ? friendsId : id(other) }),
  ],
})

const skovbo = between('Plejecenter Skovbo', 'Læsevennerne')
const registry: readonly Said[] = [
  institution('Plejecenter Skovbo', { place: 'Aabenraa', centre: 'Sundhed og Ældre' }),
  institution('Hjortebroskolen', { place: 'Åbenrå' }),
  network('Læsevennerne'),
  network('Ældre Sagen', { cvr: '10150817', places: ['Sønderjylland'] }),
  network('Café Kløver', { places: ['Kløvervej'] }),
  ...agreement('Åben Skole', between('Hjortebroskolen', 'Café Kløver')),
  ...agreement('Besøg på Skovbo', between('Plejecenter Skovbo', 'Ældre Sagen')),
  ...agreement('Mor-barn-café på Kløvervej', { ...skovbo, places: ['Kløvervej'] }),
  ...agreement('Natur i Sønderjylland', { ...skovbo, caseNumber: '24/1234', kleCode: '27.36.00' }),
  ...agreement('Penge fra § 18', {
    parties: [...skovbo.parties, anOrganisationParty({ name: 'Müllers Fond' })],
  }),
  ...agreement('Gåture i Aabenraa', {
    parties: [
      skovbo.parties[0] ?? anInstitutionParty(),
      aNetworkParty({
        tasks: [aTask({ title: 'Rollatortur', description: 'Til Æblehaven', place: 'Gågaden' })],
      }),
    ],
  }),
  ...agreement('Sang 😀 for alle', {
    ...skovbo,
    purpose: 'Vi mødes',
    targetGroup: { description: 'Enlige' },
  }),
]

const models = modelsOf(told(registry))
t.teardown(() => {
  models.close()
})

const titles = (q: string, viewer = analyst, of: ModelFile = models, on = day): string[] =>
  listAgreements(of, { day: on, viewer, sort: 'title', q }, everything).items.map(
    ({ title }) => title,
  )

const all = titles('')

t.test('agreements are found by the beginnings of their words', (t) => {
  const bySkovbo = all.filter((title) => title !== 'Åben Skole')
  const aabning = ['Gåture i Aabenraa', 'Åben Skole']
  const table: Record<string, string[]> = {
    skole: ['Åben Skole'],
    'Åben Skole': ['Åben Skole'],
    'åb skol': ['Åben Skole'],
    'skole åben': ['Åben Skole'],
    ÅBEN: aabning,
    aaben: aabning,
    'A\u030aben': aabning,
    // An å is no a.
    abe: [],
    kol: [],
    Aabenraa: ['Gåture i Aabenraa'],
    Åbenrå: ['Gåture i Aabenraa'],
    åbenraa: ['Gåture i Aabenraa'],
    gaature: ['Gåture i Aabenraa'],
    // An organisation, a task, what is told of it, and where it is done.
    'müllers fond': ['Penge fra § 18'],
    Myller: ['Penge fra § 18'],
    rollator: ['Gåture i Aabenraa'],
    æblehaven: ['Gåture i Aabenraa'],
    aeblehaven: ['Gåture i Aabenraa'],
    gågade: ['Gåture i Aabenraa'],
    sønderjyll: ['Natur i Sønderjylland'],
    soenderjylland: ['Natur i Sønderjylland'],
    '24/1234': ['Natur i Sønderjylland'],
    '27.36.00': ['Natur i Sønderjylland'],
    '27.36': ['Natur i Sønderjylland'],
    cafe: ['Mor-barn-café på Kløvervej', 'Åben Skole'],
    CAFÉ: ['Mor-barn-café på Kløvervej', 'Åben Skole'],
    Kløvervej: ['Mor-barn-café på Kløvervej'],
    kloevervej: ['Mor-barn-café på Kløvervej'],
    'mor-barn': ['Mor-barn-café på Kløvervej'],
    'barn mor': ['Mor-barn-café på Kløvervej'],
    '§ 18': ['Penge fra § 18'],
    '§18': ['Penge fra § 18'],
    '😀 sang': ['Sang 😀 for alle'],
    enlige: ['Sang 😀 for alle'],
    mødes: ['Sang 😀 for alle'],
    // Names of parties, and words of both.
    'Ældre Sagen': ['Besøg på Skovbo'],
    'aeldre sagen': ['Besøg på Skovbo'],
    'sagen skovbo besøg': ['Besøg på Skovbo'],
    hjortebro: ['Åben Skole'],
    skovbo: bySkovbo,
    'læsev sang': ['Sang 😀 for alle'],
    // Neither the place of a party nor its centre: those are searched among institutions.
    sundhed: [],
    'skole sang': [],
    '': all,
    '   ': all,
  }
  t.plan(Object.keys(table).length + 1)
  t.equal(all.length, 7)
  for (const [query, expected] of Object.entries(table)) t.same(titles(query), expected, query)
})

t.test('signs are nothing but signs', (t) => {
  const signs = ['§', '"', '*', '😀', '- -', '""', '(', "'", ':', '^', '\u0000', '\ud800', '*"*']
  const around = [
    '"skole"',
    'skole*',
    'skole -',
    '(skole',
    'skole)',
    '^skole',
    '{skole} :',
    "skole'",
    '+skole',
  ]
  const words = ['åben AND', 'åben OR skole', 'NOT åben', 'NEAR(åben skole)', 'folded:åben']
  t.plan(signs.length + around.length + words.length)
  for (const query of signs) t.same(titles(query), [], 'signs alone find nothing')
  for (const query of around) t.same(titles(query), ['Åben Skole'], query)
  for (const query of words) t.same(titles(query), [], 'no syntax: a word as any other')
})

const corrected = (q: string, viewer = analyst) =>
  listAgreements(models, { day, viewer, sort: 'title', q }, everything).corrected

t.test('one wrong letter is forgiven where nothing is found as typed', (t) => {
  const forgiven: Record<string, string> = {
    skloe: 'skole',
    skoole: 'skole',
    naturr: 'natur',
    ntur: 'natur',
    xatur: 'natur',
    Sønderjyland: 'sønderjylland',
    soenderjyland: 'sønderjylland',
    kløvevej: 'kløvervej',
    hjortebrosklen: 'hjortebroskolen',
    aldre: 'ældre',
    åbennrå: 'aabenraa',
    kole: 'skole',
    aben: 'åben',
  }
  const refused = [
    'skx',
    'sxk',
    'nat ur x',
    'ntru',
    'skoelxx',
    '27.36.01',
    '24/1235',
    '123x',
    'qqqq',
  ]
  t.plan(Object.keys(forgiven).length * 2 + refused.length + 3)
  for (const [typed, used] of Object.entries(forgiven)) {
    t.same(corrected(typed), [{ typed, used }], typed)
    t.same(titles(typed), titles(used), 'found as if typed so')
  }
  for (const typed of refused) t.same(corrected(typed), [], typed)
  t.same(titles('åben skloe'), ['Åben Skole'])
  t.same(corrected('skole'), [], 'found as typed')
  t.same(corrected('AÅben skloe naturr'), [
    { typed: 'AÅben', used: 'åben' },
    { typed: 'skloe', used: 'skole' },
    { typed: 'naturr', used: 'natur' },
  ])
})

t.test('institutions and networks are found by their own words', (t) => {
  const institutions = (q: string) =>
    listInstitutions(models, { day, q }, everything).items.map(({ details }) => details.name)
  const networks = (q: string) =>
    listNetworks(models, { day, q }, everything).items.map(({ details }) => details.name)
  const both = ['Hjortebroskolen', 'Plejecenter Skovbo']
  t.same(institutions('åbenrå'), both)
  t.same(institutions('aabenraa'), both)
  t.same(institutions('plejecetner'), ['Plejecenter Skovbo'])
  t.same(institutions('sundhed aabenraa'), ['Plejecenter Skovbo'])
  t.same(institutions('§'), [])
  t.same(networks('10150817'), ['Ældre Sagen'])
  t.same(networks('sønderjylland'), ['Ældre Sagen'])
  t.same(networks('kløver'), ['Café Kløver'])
  t.same(networks('10150818'), [])
  t.same(networks('10 15 08 17'), ['Ældre Sagen'], 'however it is grouped')
  t.same(networks(' 1015-0817 '), ['Ældre Sagen'])
  t.same(networks('10 15 08 18'), [])
  t.same(listNetworks(models, { day, q: 'kløvre' }, everything).corrected, [
    { typed: 'kløvre', used: 'kløver' },
  ])
  t.end()
})

t.test('a party is found by the name that it has on the day', (t) => {
  const sagen = id('Ældre Sagen')
  const events = [...registry, renamed(sagen, 'Seniorklubben', '2024-06-01')]
  const models = modelsOf(told(events))
  const found = (q: string, on: string) => titles(q, analyst, models, on)
  t.same(found('ældre sagen', '2024-05-31'), ['Besøg på Skovbo'])
  t.same(found('seniorklub', '2024-05-31'), [])
  t.same(found('ældre sagen', '2024-06-01'), [])
  t.same(found('seniorklub', '2024-06-01'), ['Besøg på Skovbo'])
  models.close()
  t.end()
})

t.test('a proposal of others is neither found nor told of', (t) => {
  const hidden = proposal('Gådefuldt besøg', { ...skovbo, purpose: 'Hemmeligheden' })
  const models = modelsOf(told([...registry, hidden]))
  const ask = (q: string, viewer: Viewer) =>
    listAgreements(models, { day, viewer, sort: 'title', q }, everything)
  const others: Viewer[] = [
    { role: 'institution-leader', institutionIds: [id('Hjortebroskolen')] },
    { role: 'coordinator', municipalityCode: '0540' },
  ]
  const own: Viewer[] = [
    analyst,
    { role: 'institution-leader', institutionIds: [careHomeId] },
    { role: 'coordinator', municipalityCode: '0510' },
  ]
  for (const viewer of own) {
    t.same(ask('hemmeligheden', viewer).total, 1)
    t.same(ask('hemmelighedn', viewer).corrected, [
      { typed: 'hemmelighedn', used: 'hemmeligheden' },
    ])
  }
  const withoutIt = modelsOf(told(registry))
  const before = (q: string, viewer: Viewer) =>
    listAgreements(withoutIt, { day, viewer, sort: 'title', q }, everything)
  const queries = [
    'hemmeligheden',
    'hemmelighedn',
    'gådefuldt',
    'besøg',
    'læsevennerne',
    'gåde',
    'gådure',
  ]
  for (const viewer of others)
    for (const query of queries) {
      t.same(ask(query, viewer), before(query, viewer), `${query}: as if it were not there`)
    }
  models.close()
  withoutIt.close()
  t.end()
})

/** What can be searched for, told apart by hand. */
const textsOf = (terms: Terms): string[] =>
  [
    terms.title,
    terms.purpose,
    terms.targetGroup.description,
    ...terms.places,
    terms.kleCode,
    terms.caseNumber,
    ...terms.parties.flatMap((party) => [
      party.kind === 'organisation' ? party.name : null,
      ...party.tasks.flatMap(({ title, description, place }) => [title, description, place]),
    ]),
  ].filter((text) => text !== null)

const wordsOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).filter((word) => word !== '')

const plain = (word: string): string =>
  word
    .toLocaleLowerCase('da')
    .replaceAll('ä', 'æ')
    .replaceAll('ö', 'ø')
    .replaceAll('ü', 'y')
    .replaceAll('é', 'e')

const lower = (word: string): string =>
  plain(word).replace(/aa/g, 'å').replace(/ae/g, 'æ').replace(/oe/g, 'ø')

const lastDayOf = ({ events }: History): string =>
  (events.at(-1)?.metadata as { recordedAt: string }).recordedAt.slice(0, 10)

const agreementsOn = ({ world }: History, on: string) =>
  naiveAgreements(world, { day: on, viewer: analyst, sort: 'title' })

/** All words of every agreement on a day, by its id. */
const wordsOn = (history: History, on: string): Map<string, string[]> =>
  new Map(
    agreementsOn(history, on).map(({ agreementId, parties }) => {
      const state = history.world.agreements.get(agreementId)
      const terms = state === undefined ? [] : [versionTerms(history, agreementId, on)]
      return [agreementId, wordsOf([...terms.flatMap(textsOf), ...parties.map(({ name }) => name)])]
    }),
  )

const versionTerms = ({ world }: History, agreementId: string, on: string): Terms => {
  const state = world.agreements.get(agreementId)
  const interval = state === undefined ? null : intervalOn(state, on)
  if (interval === null) throw new Error('Listed on a day when it was not')
  return interval.version.terms
}

/** Few hits are read by the index and many in order, once they are counted: they are the same. */
const everyWay = (model: ModelFile, on: string, q: string, expected: readonly string[]) => {
  const searchable = searchableAgreements(on, analyst)
  const { byIndex, inOrder, corrections } = search(model, searchable, q)
  const read = ({ from, conditions }: Reading): string[] => {
    const asked = allOf([searchable.seen, ...conditions])
    return model
      .all(`SELECT i.stream FROM ${from} WHERE ${asked.sql}`, asked.parameters)
      .map((row) => agreementIdOf(textOf(row, 'stream')))
      .toSorted()
  }
  exactly(read(byIndex), expected.toSorted(), 'by the index')
  exactly(read(inOrder), expected.toSorted(), 'in order')
  const words = queryWords(q).map(({ folded }) => folded)
  if (corrections.length > 0 || words.length === 0) return
  const byReading = { from: inOrder.from, conditions: [holdsAll(searchable, words)] }
  exactly(read(byReading), expected.toSorted(), 'in order, where very many have them')
}

t.test('what is found is what looking at every word would find', (t) => {
  let found = 0
  fc.assert(
    fc.property(
      histories({ minLength: 60, maxLength: 140 }),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: -400, max: 100 }),
      (history, picks, days) => {
        const on = plusDays(lastDayOf(history), days)
        const words = wordsOn(history, on)
        const anyWord = [...words.values()].flat()
        fc.pre(anyWord.length > 0)
        // Short beginnings: those are never taken for others.
        const asked = picks.map(([pick, length]) =>
          Array.from(anyWord[pick % anyWord.length] ?? '')
            .slice(0, length)
            .join(''),
        )
        const expected = [...words]
          .filter(([, own]) =>
            asked.every((one) =>
              own.some(
                (word) => plain(word).startsWith(plain(one)) || lower(word).startsWith(lower(one)),
              ),
            ),
          )
          .map(([agreementId]) => agreementId)
        const models = modelsOf(history.events)
        const q = asked.join(' ')
        const page = listAgreements(
          models,
          { day: on, viewer: analyst, sort: 'title', q },
          everything,
        )
        exactly(page.items.map(({ agreementId }) => agreementId).toSorted(), expected.toSorted(), q)
        exactly(page.total, expected.length, 'the total')
        everyWay(models, on, q, expected)
        found += expected.length
        models.close()
      },
    ),
    { ...tries(12, 1000), endOnFailure: true },
  )
  t.ok(found > 20, 'often something')
  t.end()
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 14 }),
  fc.string({ unit: 'binary', maxLength: 14 }),
  fc.string({ unit: fc.constantFrom(...Array.from('aAåÅæøeEoéüß Σσς-"*1ı\u0301')), maxLength: 20 }),
)

const registered = (institutionId: string, name: string): Said => [
  `institution-${institutionId}`,
  { type: 'institution-registered.v1', data: { institutionId, details: anInstitution({ name }) } },
]

/** Of a word with a letter in it: a mark by itself is none. */
const beginnings = (word: string): string[] =>
  Array.from(word, (_, index) =>
    Array.from(word)
      .slice(0, index + 1)
      .join(''),
  ).filter((one) => /[\p{L}\p{N}]/u.test(one))

t.test('any beginning of any word finds what it stands in, in every script', (t) => {
  let tried = 0
  const names = fc.array(
    anyText.filter((text) => line(200).safeParse(text).success),
    { minLength: 1, maxLength: 5 },
  )
  fc.assert(
    fc.property(names, (names) => {
      const models = modelsOf(told(names.map((name, index) => registered(id(String(index)), name))))
      for (const [index, name] of names.map((name) => line(200).parse(name)).entries())
        for (const word of name.split(/[^\p{L}\p{N}\p{M}]+/u))
          for (const beginning of beginnings(word)) {
            const q = beginning
            const { items, corrected } = listInstitutions(models, { day, q }, everything)
            isTrue(
              items.some((item) => item.id === id(String(index))),
              `${beginning} of ${name}`,
            )
            exactly(corrected, [], 'as typed')
            tried += 1
          }
      models.close()
    }),
    { ...tries(25, 1000), endOnFailure: true },
  )
  t.ok(tried > 100, 'many words')
  t.end()
})

t.test('no query breaks it', (t) => {
  const queries = fc.oneof(
    anyText,
    fc.string({ unit: fc.constantFrom('"', '*', 'AND', ' ', 'å', '-', '^', ':', 'x') }),
  )
  fc.assert(
    fc.property(queries, (q) => {
      const asked = { day, viewer: analyst, sort: 'title', q } as const
      for (const { items, total } of [
        listAgreements(models, asked, everything),
        listInstitutions(models, { day, q }, everything),
        listNetworks(models, { day, q }, everything),
      ])
        exactly(items.length, total, 'the total is that of the list')
    }),
    { ...tries(200, 20_000), endOnFailure: true },
  )
  t.pass('for any text')
  t.end()
})

/** Optimal string alignment, by the book. */
const distance = (a: string, b: string): number => {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity
      const row = rows[i] ?? []
      row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost, swap)
    }
  return at(a.length, b.length)
}

t.test('neighbours differ by one letter, and there are no others', (t) => {
  const words = fc.string({
    unit: fc.constantFrom(...Array.from('abcå')),
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(words, words, (word, other) => {
      exactly(neighbours(word).includes(other), distance(word, other) === 1, `${word} ${other}`)
    }),
    { numRuns: 3000 },
  )
  t.ok(neighbours('skole').every((one) => distance('skole', one) === 1))
  t.end()
})
