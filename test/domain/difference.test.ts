import fc from 'fast-check'
import t from 'tap'
import { changes, difference, isSame } from '#domain/difference.ts'
import { aTask, aTerms, anInstitutionParty, aNetworkParty, id } from './build.ts'
import { canonical, cases, exactly, isTrue, type Proof } from './exactly.ts'

/** What JSON can say, but for lists of things with ids, whose order is free. */
const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !/"(id|__proto__)":/.test(text(value)))
const text = (value: unknown): string => JSON.stringify(value)
const read = (value: unknown): unknown => JSON.parse(text(value))

const items = fc.array(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), is: fc.integer({ min: 0, max: 2 }) }),
  { maxLength: 5 },
)
const distinct = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), is: fc.integer({ min: 0, max: 2 }) }),
  { selector: (item) => item.id },
)
const sorted = (list: readonly unknown[]) => list.map(canonical).toSorted()

const assertAlways = (property: fc.IRawProperty<unknown>): Proof => {
  fc.assert(property as fc.IProperty<unknown>, { numRuns: 500 })
  return isTrue(true)
}

t.test('what differs, by pointer', (t) => {
  const is = (before: unknown, after: unknown, ...pointers: string[]) =>
    exactly(difference(before, after), pointers)
  cases(t, {
    'nothing in the same': () => is({ a: [1, { b: null }] }, { a: [1, { b: null }] }),
    'nor in another order of keys': () => is({ a: 1, b: 2 }, { b: 2, a: 1 }),
    'the whole': () => is(1, 2, '/'),
    'a list is not an object': () => is([], {}, '/'),
    'null is not missing': () => is({ a: null }, {}, '/a'),
    'nothing is not an empty list': () => is({ a: null }, { a: [] }, '/a'),
    'each field by itself': () =>
      is({ a: 1, b: { c: 2, d: 3 } }, { a: 0, b: { c: 2, d: 4 } }, '/a', '/b/d'),
    'what is new': () => is({}, { a: 1 }, '/a'),
    'what is gone': () => is({ a: 1 }, {}, '/a'),
    'by place in a list without ids': () => is(['x', 'y'], ['y', 'x'], '/0', '/1'),
    'a longer list': () => is(['x'], ['x', 'y'], '/1'),
    'a shorter list': () => is(['x', 'y'], ['x'], '/1'),
    'a thing moved is not a thing changed': () =>
      is([{ id: 'a' }, { id: 'b' }], [{ id: 'b' }, { id: 'a' }]),
    'a thing moved and changed, where it now is': () =>
      is([{ id: 'a', n: 1 }, { id: 'b' }], [{ id: 'b' }, { id: 'a', n: 2 }], '/1/n'),
    'a thing gone, where it was': () => is([{ id: 'a' }, { id: 'b' }], [{ id: 'b' }], '/0'),
    'a thing in place of another': () => is([{ id: 'a' }], [{ id: 'b' }], '/0'),
    'an id twice is two things': () => is([{ id: 'a' }], [{ id: 'a' }, { id: 'a' }], '/1'),
    'also where it stood twice before': () =>
      is(
        [
          { id: 'a', n: 1 },
          { id: 'a', n: 2 },
        ],
        [
          { id: 'a', n: 2 },
          { id: 'a', n: 2 },
        ],
        '/0/n',
      ),
    'zero has no sign in JSON': () => is({ a: 0 }, { a: -0 }),
    'in terms, a task by its title': () => {
      const terms = (title: string) =>
        aTerms({ parties: [anInstitutionParty(), aNetworkParty({ tasks: [aTask({ title })] })] })
      return is(terms('Højtlæsning'), terms('Sang'), '/parties/1/tasks/0/title')
    },
    'in terms, a party that changed places': () =>
      is(
        aTerms({ parties: [anInstitutionParty(), aNetworkParty()] }),
        aTerms({ parties: [aNetworkParty(), anInstitutionParty({ role: 'partner' })] }),
        '/parties/1/role',
      ),
    'in terms, a task that is new': () =>
      is(
        aTerms(),
        aTerms({
          parties: [
            anInstitutionParty(),
            aNetworkParty({ tasks: [aTask({ id: id('new') }), aTask()] }),
          ],
        }),
        '/parties/1/tasks/0',
      ),
  })
})

t.test('what differs, with what was there and what is', (t) => {
  const is = (before: unknown, after: unknown, ...expected: readonly unknown[]) =>
    exactly(
      changes(before, after).map((one) => [one.pointer, one.before, one.after]),
      expected,
    )
  cases(t, {
    'nothing in the same': () => is({ a: [1] }, { a: [1] }),
    'the whole': () => is(1, null, ['/', 1, null]),
    'another value': () => is({ a: 1 }, { a: [2] }, ['/a', 1, [2]]),
    'what is new, from nothing': () => is({}, { a: 1 }, ['/a', null, 1]),
    'what is gone, to nothing': () => is({ a: { b: 1 } }, {}, ['/a', { b: 1 }, null]),
    'a thing that is new, whole': () =>
      is([{ id: 'a' }], [{ id: 'b', n: 1 }, { id: 'a' }], ['/0', null, { id: 'b', n: 1 }]),
    'a thing that is gone, whole, where it was': () =>
      is([{ id: 'a' }, { id: 'b', n: 1 }], [{ id: 'a' }], ['/1', { id: 'b', n: 1 }, null]),
    'a thing in place of another is both': () =>
      is([{ id: 'a' }], [{ id: 'b' }], ['/0', null, { id: 'b' }], ['/0', { id: 'a' }, null]),
    'a thing moved and changed, where it now is': () =>
      is([{ id: 'a', n: 1 }, { id: 'b' }], [{ id: 'b' }, { id: 'a', n: 2 }], ['/1/n', 1, 2]),
    'by place in a list without ids': () =>
      is(['x', 'y'], ['y'], ['/0', 'x', 'y'], ['/1', 'y', null]),
    'at the same pointers as the difference': () =>
      assertAlways(
        fc.property(json, json, (one, other) => {
          exactly(
            [...new Set(changes(one, other).map(({ pointer }) => pointer))],
            difference(one, other),
          )
        }),
      ),
    'turned round, the same values the other way': () =>
      assertAlways(
        fc.property(items, items, (one, other) => {
          const values = (list: ReturnType<typeof changes>, turned: boolean) =>
            list
              .map(({ before, after }) => canonical(turned ? [after, before] : [before, after]))
              .toSorted()
          exactly(values(changes(one, other), false), values(changes(other, one), true))
        }),
      ),
  })
})

t.test('whatever is compared', (t) => {
  cases(t, {
    'is the same as itself': () =>
      assertAlways(fc.property(json, (value) => isSame(value, read(value)))),
    'differs exactly where its JSON does': () =>
      assertAlways(
        fc.property(json, json, (one, other) => {
          exactly(isSame(one, other), canonical(read(one)) === canonical(read(other)))
        }),
      ),
    'things with ids are the same in any order, and only then': () =>
      assertAlways(
        fc.property(distinct, distinct, (one, other) => {
          exactly(isSame(one, other), text(sorted(one)) === text(sorted(other)))
        }),
      ),
    'never the same where things with ids are others, once or twice': () =>
      assertAlways(
        fc.property(items, items, (one, other) => {
          isTrue(!isSame(one, other) || text(sorted(one)) === text(sorted(other)))
        }),
      ),
    'is told the same both ways': () =>
      assertAlways(
        fc.property(items, items, (one, other) => {
          exactly(isSame(one, other), isSame(other, one))
        }),
      ),
  })
})
