import assert from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { HttpError } from '#src/api/http-error.ts'
import { parseJsonBody } from '#src/api/json-body.ts'
import { exactly } from '../domain/exactly.ts'

const read = (text: string): unknown => parseJsonBody(Buffer.from(text))

/** Texts that look like names, quotes and escapes where they are none. */
const tricky = fc.oneof(
  fc.string(),
  fc.constantFrom('":', '\\', '\\"', '"', ': "', '{"a":1}', '\\\\"a":', 'a"', ' :', '', 'aa'),
)
const name = tricky.filter((text) => text !== '__proto__')
/** The reader of V8 14 takes some names with an escape for others. */
const plainName = name.filter((text) => JSON.stringify(text) === `"${text}"`)
const { value: json } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    tricky,
    fc.integer(),
    fc.constantFrom(null, true),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(plainName, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))
const space = fc.constantFrom('', ' ', '\n', '\t', '\r\n')

/** As somebody might have written it, with spaces wherever they may be. */
const written = (value: unknown, gap: string): string => {
  if (Array.isArray(value)) {
    return `[${gap}${value.map((item) => written(item, gap)).join(`${gap},${gap}`)}${gap}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(
    ([key, item]) => `${gap}${JSON.stringify(key)}${gap}:${gap}${written(item, gap)}`,
  )
  return `{${fields.join(`${gap},`)}${gap}}`
}

const escapedUnits = (text: string): string =>
  Array.from(
    { length: text.length },
    (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('')

t.test('reads whatever JSON.parse reads', (t) => {
  fc.assert(
    fc.property(json, space, (value, gap) => {
      exactly(read(written(value, gap)), value)
    }),
    { numRuns: 2000 },
  )
  t.pass()
  t.end()
})

t.test('refuses a field that is there twice, however it is written', (t) => {
  fc.assert(
    fc.property(name, json, json, space, (twice, one, other, gap) => {
      const escaped = `"${escapedUnits(twice)}"`
      const text = `[${written(other, gap)},{${JSON.stringify(twice)}${gap}:${written(one, gap)},${gap}${escaped}:${gap}1}]`
      assert.throws(() => read(text), HttpError)
    }),
    { numRuns: 500 },
  )
  t.pass()
  t.end()
})

t.test('goes through lists as deep as a body can be', (t) => {
  const deep = 100_000
  t.doesNotThrow(() => read('['.repeat(deep) + ']'.repeat(deep)))
  t.throws(() => read(`${'['.repeat(deep)}{"a":1,"a":2}${']'.repeat(deep)}`), {
    code: 'field-twice',
  })
  t.end()
})
