import fc from 'fast-check'
import t from 'tap'
import { TermsInput, type Terms } from '#schemas/terms/terms.ts'
import { languages } from '#src/web/paths.ts'
import { nameOf } from '#src/web/forms/question.ts'
import { readForm } from '#src/web/forms/read-form.ts'
import { typeValue } from '#src/web/forms/type-value.ts'
import { typedIn, type Typed } from '#src/web/sent.ts'
import { termKindAt } from '#src/web/drafts/term-question.ts'
import { canonical } from '../../domain/exactly.ts'
import { anyTerms } from './any-terms.ts'

const typed = (language: 'da' | 'en', terms: Terms): Typed =>
  typeValue(language, terms, { at: '/terms', kindAt: termKindAt })

/** Sent by a browser: every line ends with CR and LF, and a theme each has a box of its own. */
const sent = (form: Typed): Typed =>
  typedIn(
    Object.fromEntries(
      Object.entries(form).map(([name, text]) => [
        name,
        name === 'terms-themes' ? text.split('\n') : text.replaceAll('\n', '\r\n'),
      ]),
    ),
  )

/** Milliseconds that it took. */
const timed = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return performance.now() - start
}

t.test('terms as typed are read back as they were, in both languages', (t) => {
  t.plan(languages.length)
  for (const language of languages) {
    fc.assert(
      fc.property(anyTerms(), (terms) => {
        const { terms: read } = readForm(sent(typed(language, terms)), termKindAt)
        return canonical(TermsInput.parse(read)) === canonical(terms)
      }),
      { numRuns: 150 },
    )
    t.pass(language)
  }
})

t.test('what is typed in one language is read in the other', (t) => {
  t.plan(1)
  fc.assert(
    fc.property(anyTerms(), (terms) => {
      const da = canonical(readForm(typed('da', terms), termKindAt))
      return da === canonical(readForm(typed('en', terms), termKindAt))
    }),
    { numRuns: 50 },
  )
  t.pass()
})

t.test('numbers as people write them', (t) => {
  const kind = () => ({ kind: 'kroner' }) as const
  const cases: readonly (readonly [string, number | string])[] = [
    ['600.000 kr.', 600_000],
    ['600.000 kr', 600_000],
    ['600 000', 600_000],
    ['600\u00a0000 DKK', 600_000],
    ['600,000', 600_000],
    ['1.200.300', 1_200_300],
    ['600000', 600_000],
    ['  0 ', 0],
    ['-5', -5],
    // No whole numbers, and left for the schema to refuse.
    ['12,50', '12,50'],
    ['1.5000', '1.5000'],
    ['ca. 600', 'ca. 600'],
    ['600.000 kr. om året', '600.000 kr. om året'],
    ['1e6', '1e6'],
    ['0x10', '0x10'],
    ['99999999999999999999', '99999999999999999999'],
    ['kr.', 'kr.'],
  ]
  t.plan(cases.length + 1)
  for (const [text, value] of cases) t.strictSame(readForm({ a: text }, kind), { a: value }, text)
  t.ok(Object.is(readForm({ a: '-0' }, kind).a, 0), 'nothing is less than none')
})

t.test('lines, boxes and marks', (t) => {
  t.plan(5)
  const lines = () => ({ kind: 'lines' }) as const
  t.strictSame(readForm(typedIn({ a: ' et \r\n\r\nto\r\n' }), lines), { a: ['et', 'to'] })
  t.strictSame(
    readForm(typedIn({ a: ['x', 'y'] }), () => ({ kind: 'several' })),
    { a: ['x', 'y'] },
  )
  t.strictSame(
    readForm({ a: 'yes', b: '' }, () => ({ kind: 'mark' })),
    { a: true },
  )
  t.strictSame(readForm({ a: ' \n ' }, lines), {}, 'nothing is left out')
  t.strictSame(
    readForm({ 'a-b': '', 'a-c': ' ' }, () => null),
    {},
    'and so is a group of nothing',
  )
})

t.test('rows stand in the order of their numbers, whatever these are', (t) => {
  t.plan(4)
  const name = (index: string) => nameOf(`/terms/funding/${index}/source`)
  const far = { [name('999999999')]: 'sidst', [name('10')]: 'ti', [name('9')]: 'ni' }
  const rows = [{ source: 'ni' }, { source: 'ti' }, { source: 'sidst' }]
  t.strictSame(readForm(far, termKindAt), { terms: { funding: rows } })
  t.ok(timed(() => readForm(far, termKindAt)) < 100, 'and none are made in between')
  const beyond = { [name('99999999999')]: 'sidst', [name('9999999999')]: 'først' }
  const inOrder = { terms: { funding: [{ source: 'først' }, { source: 'sidst' }] } }
  t.strictSame(readForm(beyond, termKindAt), inOrder, 'which no list of JavaScript could have')
  const longest = { [name('9'.repeat(100))]: 'x' }
  t.strictSame(readForm(longest, termKindAt), { terms: { funding: [{ source: 'x' }] } })
})

t.test('names that clash, and names that are nobody’s', (t) => {
  t.plan(8)
  const read = (form: Record<string, string>) => readForm(typedIn(form), () => null)
  t.strictSame(read({ a: 'x', 'a-b': 'y' }), { a: 'x' })
  t.strictSame(read({ 'a-b': 'y', a: 'x' }), { a: 'x' })
  t.strictSame(read({ 'a-b': 'y', 'a-b-c': 'x', 'a-0': 'z' }), { a: { b: 'y', 0: 'z' } })
  const polluting = JSON.parse(
    '{"__proto__":"x","__proto__-polluted":"x","a-__proto__-polluted":"x","constructor-prototype-polluted":"x"}',
  ) as Record<string, string>
  const body = readForm(polluting, () => null)
  t.equal(({} as Record<string, unknown>).polluted, undefined)
  t.equal(Object.getPrototypeOf(body), Object.prototype)
  t.strictSame(Object.keys(body).toSorted(), ['a', 'constructor'])
  t.strictSame(read({ 'toString-x': 'y', hasOwnProperty: 'z' }), {
    toString: { x: 'y' },
    hasOwnProperty: 'z',
  })
  t.strictSame(read({ '': 'x', '-': 'y', '-a': 'z' }), { '': 'x' })
})

t.test('a name as deep as a whole form is no name, and takes no time', (t) => {
  t.plan(2)
  const deep = { ['a-'.repeat(200_000)]: 'x', a: 'y' }
  t.ok(
    timed(() =>
      t.strictSame(
        readForm(deep, () => null),
        { a: 'y' },
      ),
    ) < 1000,
  )
})

t.test('a value as long as a whole form takes no time, however it is read', (t) => {
  const kinds = ['kroner', 'count', 'date', 'day', 'lines', 'several', 'text', 'known'] as const
  const values = [
    `1${' '.repeat(400_000)}x`,
    '1.000'.repeat(80_000),
    '- '.repeat(200_000),
    '\n'.repeat(400_000) + 'x',
  ]
  t.plan(kinds.length)
  for (const kind of kinds) {
    const ms = timed(() => values.map((value) => readForm({ a: value }, () => ({ kind }))))
    t.ok(ms < 1000, `${kind}: ${ms.toFixed()} ms`)
  }
})

t.test('nothing throws, whatever is sent', (t) => {
  t.plan(1)
  const part = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      'terms',
      'parties',
      'tasks',
      '0',
      '1',
      '__proto__',
      'constructor',
      'length',
      '',
    ),
  )
  const name = fc.array(part, { maxLength: 6 }).map((parts) => parts.join('-'))
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string(), { maxLength: 3 }))
  fc.assert(
    fc.property(fc.dictionary(name, value), fc.boolean(), (form, isTerms) => {
      const body = readForm(typedIn(form), isTerms ? termKindAt : () => ({ kind: 'date' }))
      TermsInput.safeParse(body.terms)
      return Object.getPrototypeOf(body) === Object.prototype || Array.isArray(body)
    }),
    { numRuns: 500 },
  )
  t.pass()
})
