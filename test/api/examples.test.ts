import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import t from 'tap'
import { ruleWhys } from '#schemas/boundaries/why.ts'
import { committedDocument } from './conformance.ts'

interface Media {
  readonly schema: Schema
}
interface Schema {
  readonly $ref?: string
  readonly anyOf?: readonly Schema[]
  readonly examples?: readonly unknown[]
}
interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> }
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, Media>> }>
  >
}

const document = committedDocument() as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}
const { schemas } = document.components

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(document, 'openapi')

/** What is wrong with an example of a schema of the document; nothing where it is one. */
const faults = (name: string, example: unknown): string[] => {
  const validate = ajv.compile({ $ref: `openapi#/components/schemas/${name}` })
  return validate(example)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`)
}

t.test('every example is what its schema says', (t) => {
  const withExamples = Object.entries(schemas).filter(([, { examples }]) => examples !== undefined)
  t.plan(withExamples.length + 2)
  for (const [name, { examples = [] }] of withExamples) {
    t.strictSame(
      examples.flatMap((example) => faults(name, example)),
      [],
      name,
    )
  }
  t.ok(withExamples.length > 20)
  t.ok(faults('WithdrawExemption', { reason: '' }).length > 0, 'a wrong one is found out')
})

/** Rules and reasons wherever an example names the two together. */
const reasonsIn = (value: unknown): { ruleId: string; why: string }[] => {
  if (typeof value !== 'object' || value === null) return []
  const own =
    'ruleId' in value && 'why' in value
      ? [{ ruleId: String(value.ruleId), why: String(value.why) }]
      : []
  return [...own, ...Object.values(value).flatMap(reasonsIn)]
}

t.test('the reasons in examples are those of the rules', (t) => {
  t.plan(2)
  const whys: Readonly<Partial<Record<string, readonly string[]>>> = ruleWhys
  const told = Object.values(schemas).flatMap(({ examples = [] }) => examples.flatMap(reasonsIn))
  t.ok(told.length > 3)
  t.strictSame(
    told.filter(({ ruleId, why }) => whys[ruleId]?.includes(why) !== true),
    [],
  )
})

/** Schemas of a body, by name. */
const named = ({ $ref, anyOf = [] }: Schema): string[] =>
  $ref === undefined ? anyOf.flatMap(named) : [$ref.slice($ref.lastIndexOf('/') + 1)]

t.test('every operation on boundaries shows what is sent and what is answered', (t) => {
  const operations = Object.values(document.paths)
    .flatMap((path) => Object.values(path))
    .filter(({ tags }) => tags.includes('boundaries'))
  t.plan(operations.length + 1)
  for (const { operationId, requestBody, responses } of operations) {
    const answered = Object.entries(responses).filter(([status]) => status.startsWith('2'))
    const bodies = [requestBody, ...answered.map(([, response]) => response)].flatMap((body) =>
      named(body?.content?.['application/json']?.schema ?? {}),
    )
    const without = bodies.filter((name) => schemas[name]?.examples === undefined)
    t.strictSame([bodies.length > 0, without], [true, []], operationId)
  }
  t.equal(operations.length, 16)
})
