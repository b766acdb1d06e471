import fc from 'fast-check'
import t from 'tap'
import { Terms } from '#schemas/terms/terms.ts'
import { changes } from '#domain/difference.ts'
import { mergedTerms } from '#src/web/drafts/merged-terms.ts'
import {
  aFundingLine,
  anInstitutionParty,
  aNetworkParty,
  aTask,
  aTerms,
  friends,
  id,
  walkers,
  walkersId,
} from '../../domain/build.ts'
import { canonical } from '../../domain/exactly.ts'
import { anyTerms } from '../forms/any-terms.ts'

const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** Top fields of the terms of which one side takes some, and the other side others. */
const fields = Object.keys(Terms.shape) as (keyof Terms)[]
const someFields = fc.subarray(fields)

const taken = (seen: Terms, other: Terms, some: readonly (keyof Terms)[]): Terms => ({
  ...seen,
  ...Object.fromEntries(some.map((key) => [key, other[key]])),
})

const isUnchangedHere = (seen: Terms, mine: Terms, pointer: string): boolean =>
  !changes(seen, mine).some((one) => one.pointer === pointer)

t.test('where one side changed nothing, the other stands', (t) => {
  t.plan(3)
  fc.assert(
    fc.property(anyTerms(), anyTerms(), (seen, mine) =>
      isSame(mergedTerms(seen, mine, seen), mine),
    ),
    { numRuns: 50 },
  )
  t.pass('only mine')
  fc.assert(
    fc.property(anyTerms(), anyTerms(), (seen, theirs) =>
      isSame(mergedTerms(seen, seen, theirs), theirs),
    ),
    { numRuns: 50 },
  )
  t.pass('only theirs')
  fc.assert(
    fc.property(anyTerms(), anyTerms(), (seen, both) =>
      isSame(mergedTerms(seen, both, both), both),
    ),
    { numRuns: 50 },
  )
  t.pass('both the same')
})

t.test('fields that only one side changed are both kept', (t) => {
  t.plan(1)
  fc.assert(
    fc.property(anyTerms(), anyTerms(), anyTerms(), someFields, (seen, a, b, some) => {
      const rest = fields.filter((key) => !some.includes(key))
      const mine = taken(seen, a, some)
      const theirs = taken(seen, b, rest)
      return isSame(mergedTerms(seen, mine, theirs), taken(theirs, a, some))
    }),
    { numRuns: 80 },
  )
  t.pass()
})

t.test('where both changed a field, what was written here stands', (t) => {
  t.plan(1)
  fc.assert(
    fc.property(anyTerms(), anyTerms(), anyTerms(), (seen, mine, theirs) => {
      const merged = mergedTerms(seen, mine, theirs)
      // Ids are of no use here: every list is of other items.
      return changes(mine, merged).every(
        ({ pointer }) =>
          /^\/(?:parties|funding)/.test(pointer) || isUnchangedHere(seen, mine, pointer),
      )
    }),
    { numRuns: 80 },
  )
  t.pass()
})

const reading = aTask()
const singing = aTask({ id: id('task singing'), title: 'Sang' })
const dancing = aTask({ id: id('task dancing'), title: 'Dans' })
const walkersParty = aNetworkParty({ id: walkers, networkId: walkersId, tasks: [] })
const institution = anInstitutionParty()

const of = (tasks: readonly (typeof reading)[], more: Parameters<typeof aTerms>[0] = {}) =>
  aTerms({ parties: [institution, aNetworkParty({ tasks: [...tasks] })], ...more })
const titles = (terms: Terms): string[] =>
  terms.parties.flatMap(({ tasks }) => tasks.map(({ title }) => title))

t.test('items are matched by their ids', (t) => {
  const read = { ...reading, title: 'Læse højt' }
  const cases: readonly (readonly [string, Terms, Terms, Terms, readonly string[]])[] = [
    [
      'each added one',
      of([reading]),
      of([reading, singing]),
      of([reading, dancing]),
      ['Højtlæsning', 'Dans', 'Sang'],
    ],
    [
      'I took one away',
      of([reading, singing]),
      of([singing]),
      of([reading, singing, dancing]),
      ['Sang', 'Dans'],
    ],
    [
      'they took one away',
      of([reading, singing]),
      of([reading, singing, dancing]),
      of([singing]),
      ['Sang', 'Dans'],
    ],
    ['both took the same away', of([reading, singing]), of([singing]), of([singing]), ['Sang']],
    [
      'each took another away',
      of([reading, singing, dancing]),
      of([reading, dancing]),
      of([singing, dancing]),
      ['Dans'],
    ],
    [
      'I changed one, they another',
      of([reading, singing]),
      of([read, singing]),
      of([reading, { ...singing, title: 'Kor' }]),
      ['Læse højt', 'Kor'],
    ],
    [
      'they moved it, which is no change; I changed it',
      of([reading, singing]),
      of([read, singing]),
      of([singing, reading]),
      ['Læse højt', 'Sang'],
    ],
    [
      'I took away what they changed',
      of([reading, singing]),
      of([singing]),
      of([read, singing]),
      ['Læse højt', 'Sang'],
    ],
  ]
  t.plan(cases.length)
  for (const [name, seen, mine, theirs, expected] of cases) {
    t.strictSame(titles(mergedTerms(seen, mine, theirs)), expected, name)
  }
})

t.test('a task: who does it changed there, what it is called here', (t) => {
  t.plan(1)
  const merged = mergedTerms(
    of([reading]),
    of([{ ...reading, title: 'Læse højt' }]),
    of([{ ...reading, performedBy: 'staff' }]),
  )
  t.match(merged.parties[1]?.tasks, [{ title: 'Læse højt', performedBy: 'staff' }])
})

t.test('a party more on each side, and one that left', (t) => {
  t.plan(3)
  const organisation = {
    kind: 'organisation',
    id: id('party bank'),
    name: 'Banken',
    role: 'funder',
  } as const
  const two = [institution, aNetworkParty()]
  const ids = (terms: Terms) => terms.parties.map((party) => party.id)
  const merged = mergedTerms(
    aTerms({ parties: two }),
    aTerms({ parties: [...two, organisation] }),
    aTerms({ parties: [...two, walkersParty] }),
  )
  t.strictSame(ids(merged), [institution.id, friends, walkers, organisation.id])
  const left = mergedTerms(
    aTerms({ parties: [...two, walkersParty] }),
    aTerms({ parties: [...two, walkersParty, organisation] }),
    aTerms({ parties: [institution, walkersParty] }),
  )
  t.strictSame(ids(left), [institution.id, walkers, organisation.id])
  t.ok(Terms.safeParse(merged).success)
})

t.test('money and lists of lines', (t) => {
  t.plan(2)
  const line = aFundingLine()
  const merged = mergedTerms(
    of([reading], { funding: [line], places: ['Vojens'] }),
    of([reading], { funding: [{ ...line, amountDkk: 30_000 }], places: ['Vojens', 'Gram'] }),
    of([reading], { funding: [{ ...line, per: 'once' }], places: ['Jels'] }),
  )
  t.strictSame(merged.funding, [{ ...line, amountDkk: 30_000, per: 'once' }])
  t.strictSame(merged.places, ['Vojens', 'Gram'], 'lines have no ids: what was written here stands')
})

t.test('what is merged is terms', (t) => {
  t.plan(1)
  fc.assert(
    fc.property(anyTerms(), anyTerms(), anyTerms(), (seen, mine, theirs) => {
      const merged = mergedTerms(seen, mine, theirs)
      return merged.parties.length > 20 || Terms.safeParse(merged).success
    }),
    { numRuns: 80 },
  )
  t.pass()
})
