import t from 'tap'
import { z } from 'zod'
import { Terms } from '#schemas/terms/terms.ts'
import { enumsInDanish } from '#src/texts/terms/enums.da.ts'
import { enumsInEnglish } from '#src/texts/terms/enums.en.ts'
import { termsInDanish } from '#src/texts/terms/terms.da.ts'
import { termsInEnglish } from '#src/texts/terms/terms.en.ts'
import { pathOf } from '#src/web/terms/path-of.ts'
import { termKinds, type TermKind } from '#src/web/terms/term-kinds.ts'

type Json = {
  readonly $ref?: string
  readonly anyOf?: readonly Json[]
  readonly oneOf?: readonly Json[]
  readonly properties?: Readonly<Record<string, Json>>
  readonly items?: Json
  readonly maxLength?: number
  readonly maxItems?: number
  readonly enum?: readonly string[]
  readonly type?: string
}

const whole = z.toJSONSchema(Terms) as Json & { readonly $defs: Readonly<Record<string, Json>> }

/** A schema without references, without null, and every branch of a union for itself. */
const branches = (schema: Json): readonly Json[] => {
  const named = schema.$ref?.split('/').at(-1)
  const found = named === undefined ? schema : whole.$defs[named]
  const options = found?.anyOf ?? found?.oneOf
  if (found === undefined || found.type === 'null') return []
  return options === undefined ? [found] : options.flatMap(branches)
}

/** Every field with its schema, by the path that the catalogue calls it. */
const leaves = (schema: Json, path: string): readonly (readonly [string, Json])[] =>
  branches(schema).flatMap((one) => {
    const { properties } = one
    if (properties !== undefined) {
      return Object.entries(properties).flatMap(([key, inner]) =>
        leaves(inner, path === '' ? key : `${path}.${key}`),
      )
    }
    const ofObjects = branches(one.items ?? {}).some((item) => item.properties !== undefined)
    return ofObjects ? leaves(one.items ?? {}, `${path}.*`) : [[path, one] as const]
  })

const leftOut = /\.\*\.id$|^parties\.\*\.kind$/
const fields = new Map(leaves(whole, '').filter(([path]) => !leftOut.test(path)))

/** Path, what the kind says, what the schema says. */
const limits = (path: string, kind: TermKind): readonly [string, number, number | undefined][] => {
  const schema = fields.get(path)
  if (kind.kind === 'lines') {
    return [
      [path, kind.mostItems, schema?.maxItems],
      [path, kind.most, branches(schema?.items ?? {})[0]?.maxLength],
    ]
  }
  // The pattern of a KLE code is its length.
  if (path === 'kleCode' || (kind.kind !== 'line' && kind.kind !== 'text')) return []
  return [[path, kind.most, schema?.maxLength]]
}

t.test('every field of the terms has words in both languages, and a kind', (t) => {
  t.plan(5)
  const paths = [...fields.keys()].toSorted()
  t.ok(paths.length > 100, 'fields are found')
  t.strictSame(Object.keys(termKinds).toSorted(), paths)
  t.strictSame(Object.keys(termsInDanish), Object.keys(termsInEnglish))
  t.strictSame(Object.keys(termsInDanish).toSorted(), paths)
  const keysOf = (words: object): readonly string[] => Object.keys(words).toSorted()
  const differ = Object.entries(termsInDanish).filter(([path, words]) => {
    const inEnglish = Object.entries(termsInEnglish).find(([other]) => other === path)?.[1] ?? {}
    return keysOf(words).join() !== keysOf(inEnglish).join()
  })
  t.strictSame(differ, [])
})

t.test('a kind holds as much as the schema takes', (t) => {
  const written = Object.entries(termKinds).flatMap(([path, kind]) => limits(path, kind))
  t.plan(written.length * 2)
  for (const [path, most, limit] of written) {
    const allowed = limit ?? 0
    t.ok(allowed > 0, `${path} has a limit`)
    t.equal(most, allowed, path)
  }
})

t.test('choices are those of the schema', (t) => {
  const chosen = Object.entries(termKinds).filter(([, { kind }]) => kind === 'choice')
  t.plan(chosen.length)
  for (const [path, kind] of chosen) {
    const words = kind.kind === 'choice' ? enumsInDanish.choice[kind.of] : {}
    t.strictSame(Object.keys(words), fields.get(path)?.enum, path)
  }
})

t.test('a pointer into the terms names its field', (t) => {
  const pointers: readonly (readonly [string, string | null])[] = [
    ['/title', 'title'],
    ['/parties/0/tasks/12/title', 'parties.*.tasks.*.title'],
    ['/places', 'places'],
    ['/places/3', 'places'],
    ['/boundaries/exclusions/0', 'boundaries.exclusions'],
    ['/period/notice/length', 'period.notice.length'],
    ['/period/notice', null],
    ['/parties/0', null],
    ['/parties/0/id', null],
    ['/parties/0/tasks/1', null],
    ['/funding/0', null],
    ['/toString', null],
    ['/title/0/0', null],
    ['', null],
    ['/', null],
  ]
  t.plan(pointers.length)
  for (const [pointer, path] of pointers) t.equal(pathOf(pointer), path, pointer)
})

t.test('no words are empty, and the two languages differ', (t) => {
  t.plan(2)
  const said = [termsInDanish, termsInEnglish].flatMap((catalogue) =>
    Object.values(catalogue).flatMap((words) => Object.values(words)),
  )
  t.strictSame(
    said.filter((text) => text.trim() === ''),
    [],
  )
  t.not(enumsInDanish.known.unknown, enumsInEnglish.known.unknown)
})
