import fc from 'fast-check'
import t from 'tap'
import {
  addLegalBasisExample,
  boundaryQuestionExample,
  changeRulebookExample,
  correctLegalBasisExample,
  exemptionExample,
  reviewExample,
} from '#schemas/commands/boundary-examples.ts'
import {
  consentsOf,
  coordinator,
  institutionBody,
  networkBody,
  proposed,
  running,
  termsBody,
  town,
} from './bodies.ts'
import { runningApp } from './running-app.ts'
import { isLong } from '../tries.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const runs = isLong ? 3000 : 100

const app = await runningApp(t)
const here = await town(app)
const proposal = await proposed(app, here.leader, termsBody(here))
const inForce = await running(app, here.leader, termsBody(here))

const at = (id: string, name: string, ifMatch: string) => ({
  path: `/v1/agreements/${id}/${name}`,
  role: here.leader,
  headers: { 'if-match': ifMatch },
})

const byCoordinator = (path: string, ifMatch?: string) => {
  const headers: Record<string, string> = ifMatch === undefined ? {} : { 'if-match': ifMatch }
  return { path, role: coordinator, headers }
}

/** Right by themselves; what is sent is one of them, mutated. */
const valid = [
  { path: '/v1/agreements', role: here.leader, body: { terms: proposal.terms, consents: [] } },
  { path: '/v1/institutions', role: coordinator, body: institutionBody({ place: 'Vojens' }) },
  { path: '/v1/networks', role: here.leader, body: networkBody({ memberOf: [here.friendsId] }) },
  {
    ...at(proposal.agreementId, 'agree', '"0"'),
    body: { consents: consentsOf(proposal), signedOn: '2024-01-02', period: { from: '2024' } },
  },
  {
    ...at(inForce.agreementId, 'revise', '"1"'),
    body: {
      kind: 'amendment',
      terms: inForce.terms,
      effectiveFrom: '2024-02-01',
      reason: 'Fordi',
      consents: consentsOf(inForce),
    },
  },
  {
    ...at(inForce.agreementId, 'revise', '"1"'),
    body: {
      kind: 'correction',
      replacesVersion: 2,
      terms: inForce.terms,
      reason: 'Tastefejl',
      mendedConsents: null,
      end: { kind: 'change', reason: 'breach', endedOn: '2024-05-01' },
    },
  },
  {
    ...at(inForce.agreementId, 'revise', '"1"'),
    body: {
      kind: 'party-left',
      partyId: inForce.terms.parties[1]?.id ?? '',
      effectiveFrom: '2024-02-01',
      reason: 'Stoppede',
    },
  },
  {
    ...at(inForce.agreementId, 'end', '"1"'),
    body: { reason: 'duplicate', duplicateOf: proposal.agreementId, note: 'x' },
  },
  { ...byCoordinator('/v1/rulebooks/0510/change', '"0"'), body: changeRulebookExample },
  { ...byCoordinator('/v1/rulebooks/0510/change?dryRun=true', '"0"'), body: changeRulebookExample },
  { ...byCoordinator('/v1/legal-bases'), body: addLegalBasisExample },
  { ...byCoordinator('/v1/legal-bases/sel-83/correct', '"0"'), body: correctLegalBasisExample },
  { ...byCoordinator(`/v1/agreements/${inForce.agreementId}/reviews`), body: reviewExample },
  { ...byCoordinator(`/v1/agreements/${inForce.agreementId}/exemptions`), body: exemptionExample },
  { ...byCoordinator('/v1/boundary-questions'), body: boundaryQuestionExample },
] as const

/** All but what is only asked. */
const mayWrite = (path: string): boolean =>
  !path.endsWith('?dryRun=true') && path !== '/v1/boundary-questions'

/** What is only asked, and what names no revision: it may say what was said before. */
const maySayNothingNew = (path: string): boolean =>
  !mayWrite(path) || /\/(reviews|exemptions|legal-bases)$/.test(path)

const nasty = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom<Json>(
    '\ud800',
    '\u0000',
    '__proto__',
    'constructor',
    '2024-02-31',
    '0000-00-00',
    '2199-12-31',
    '1800',
    'negotiation',
    'party-left',
    'undo',
    'unknown',
    here.libraryId,
    inForce.agreementId,
    inForce.terms.parties[0]?.id ?? '',
    1e308,
    -0,
    2 ** 53,
    [],
    {},
    null,
    '010170-1234',
    '\u{1d160}'.repeat(50),
  ),
)

/** Every place in a value, as a path of keys. */
const places = (value: Json, path: (string | number)[] = []): (string | number)[][] => {
  if (typeof value !== 'object' || value === null) return [path]
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [path, ...entries.flatMap(([key, item]) => places(item, [...path, key]))]
}

type Mutation = (value: Json, path: readonly (string | number)[], other: Json) => Json

const replaced: Mutation = (value, [key, ...rest], other) => {
  if (key === undefined) return other
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === key ? replaced(item, rest, other) : item))
  }
  if (typeof value !== 'object' || value === null) return value
  return { ...value, [key]: replaced(value[key] ?? null, rest, other) }
}

const removed: Mutation = (value, [key, ...rest], other) => {
  if (key === undefined) return value
  if (Array.isArray(value)) {
    return rest.length === 0
      ? value.filter((_, index) => index !== key)
      : value.map((item, index) => (index === key ? removed(item, rest, other) : item))
  }
  if (typeof value !== 'object' || value === null) return value
  if (rest.length > 0) return { ...value, [key]: removed(value[key] ?? null, rest, other) }
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
}

/** Beside itself in a list, under another name in an object. */
const doubled: Mutation = (value, [key, ...rest], other) => {
  if (key === undefined) return [value, value]
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      if (index !== key) return [item]
      return rest.length === 0 ? [item, item] : [doubled(item, rest, other)]
    })
  }
  if (typeof value !== 'object' || value === null) return value
  if (rest.length > 0) return { ...value, [key]: doubled(value[key] ?? null, rest, other) }
  return { ...value, [`${key}2`]: value[key] ?? null }
}

const mutations: readonly Mutation[] = [replaced, replaced, replaced, removed, doubled]

const mutated = fc
  .record({
    which: fc.nat(),
    steps: fc.array(fc.record({ place: fc.nat(), how: fc.nat(), other: nasty }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ which, steps }) => {
    const base = valid[which % valid.length] ?? valid[0]
    const body = steps.reduce<Json>(
      (value, { place, how, other }) => {
        const all = places(value)
        const mutate = mutations[how % mutations.length] ?? replaced
        return mutate(value, all[place % all.length] ?? [], other)
      },
      structuredClone(base.body) as Json,
    )
    return { ...base, body }
  })

t.test('random mutations: never a 5xx, and what is refused writes nothing', async (t) => {
  t.plan(1)
  const statuses = new Map<number, number>()
  let head = await app.head()
  await fc.assert(
    fc.asyncProperty(mutated, async (request) => {
      const before = head
      const { status, text } = await app.raw(request.path, request)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      head = await app.head()
      if (status >= 500) throw new Error(`${status} ${text}`)
      if (status >= 400 && head !== before) throw new Error(`${status} wrote`)
      const isAllowed =
        head === before
          ? maySayNothingNew(request.path)
          : mayWrite(request.path) && (await app.eventsAfter(before)) === 1
      if (status < 300 && !isAllowed) throw new Error(`${status} ${request.path}`)
    }),
    { numRuns: runs * 10 },
  )
  t.comment(JSON.stringify(Object.fromEntries(statuses)))
  t.ok([...statuses.keys()].includes(400) && [...statuses.keys()].includes(422))
})

t.test('random bytes and queries', async (t) => {
  t.plan(3)
  const before = await app.head()
  const bytes = fc.uint8Array({ maxLength: 400 }).map((one) => Buffer.from(one))
  const snipped = fc
    .record({ at: fc.nat(400), gone: fc.nat(5), put: fc.string({ unit: 'binary', maxLength: 3 }) })
    .map(({ at, gone, put }) => {
      const text = JSON.stringify({ terms: 1, x: [1, { '"': '\\' }, 'æ', -1.5e-7, true, null] })
      const from = at % text.length
      return Buffer.from(text.slice(0, from) + put + text.slice(from + gone))
    })
  await fc.assert(
    fc.asyncProperty(fc.oneof(bytes, snipped), async (body) => {
      const { status } = await app.raw('/v1/agreements', { role: here.leader, body })
      if (status < 400 || status >= 500) throw new Error(String(status))
    }),
    { numRuns: runs },
  )
  t.equal(await app.head(), before)
  const names = [
    'limit',
    'cursor',
    'place',
    'sort',
    'status',
    'theme',
    'institutionId',
    '',
    'x',
  ].concat('ruleId', 'severity', 'state', 'kind', 'groupBy', 'format', 'validAt')
  const pairs = fc.array(
    fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'grapheme', maxLength: 30 })),
    { maxLength: 4 },
  )
  const written = pairs.map((all) =>
    all.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&'),
  )
  const raw = fc.string({
    unit: fc.constantFrom(
      '%',
      '0',
      '9',
      'a',
      'F',
      'Z',
      '&',
      '=',
      '?',
      '+',
      ';',
      '/',
      '[',
      '.',
      '~',
    ),
    maxLength: 60,
  })
  const lists = fc.constantFrom('/v1/agreements', '/v1/findings', '/v1/rulebooks')
  await fc.assert(
    fc.asyncProperty(lists, fc.oneof(written, raw), async (list, query) => {
      const { status, text } = await app.raw(`${list}?${query}`)
      if (status >= 500) throw new Error(text)
    }),
    { numRuns: runs * 2 },
  )
  await fc.assert(
    fc.asyncProperty(raw, async (path) => {
      const { status, text } = await app.raw(`/v1/${path}`)
      if (status >= 500) throw new Error(text)
    }),
    { numRuns: runs },
  )
  t.pass('no query and no path is a 5xx')
  const cursors = fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))
  await fc.assert(
    fc.asyncProperty(cursors, fc.constantFrom('title', '-from', null), async (pair, sort) => {
      const cursor = Buffer.from(JSON.stringify(pair)).toString('base64url')
      const list = sort === null ? '/v1/findings?' : `/v1/agreements?sort=${sort}&`
      const { status, text } = await app.raw(`${list}cursor=${cursor}`)
      if (status >= 500) throw new Error(text)
    }),
    { numRuns: runs },
  )
  t.pass('nor is a cursor')
})
