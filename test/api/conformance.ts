import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** An answer as it came over the wire. */
export interface Answer {
  readonly method: string
  /** With its query, without the origin. */
  readonly path: string
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

interface Response {
  readonly headers?: Readonly<Record<string, unknown>>
  readonly content?: Readonly<Record<string, { readonly schema: unknown }>>
}

interface Operation {
  readonly operationId: string
  readonly responses: Readonly<Record<string, Response>>
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** Headers that every file carries, and no answer in JSON. */
const headersOfFiles = ['Content-Disposition', 'Samspil-Valid-At', 'Samspil-Position']

/** Headers that are only sent where the document says so. */
const toldHeaders = ['ETag', 'Location', 'Link', ...headersOfFiles]

/** Those that a described answer always carries; Link is there where a page follows. */
const alwaysThere = new Set(['ETag', 'Location'])

export const committedDocument = (): OpenApi =>
  JSON.parse(
    readFileSync(new URL('../../schemas/generated/openapi.json', import.meta.url), 'utf8'),
  ) as OpenApi

/** Holds answers against an OpenAPI document, and remembers which operations were called. */
export class Conformance {
  readonly document: OpenApi
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true })
  readonly #validators = new Map<string, ValidateFunction>()
  /** Statuses seen, by operationId. */
  readonly seen = new Map<string, Set<number>>()

  constructor(document: OpenApi) {
    this.document = document
    formats.default(this.#ajv)
    this.#ajv.addSchema(document, 'openapi')
  }

  operations(): string[] {
    return Object.values(this.document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
  }

  /** Everything that is not as the document says; nothing for what it does not describe. */
  problems(answer: Answer): string[] {
    const found = this.#find(answer)
    if (found === null) return []
    const { template, method, operation } = found
    const statuses = this.seen.get(operation.operationId) ?? new Set()
    this.seen.set(operation.operationId, statuses.add(answer.status))
    const response = operation.responses[String(answer.status)]
    if (response === undefined) return [`status ${answer.status} is not declared`]
    const at = ['paths', template, method, 'responses', String(answer.status)]
    return [...headerProblems(response, answer), ...this.#bodyProblems(response, answer, at)]
  }

  #find({ method, path }: Answer) {
    const [bare = ''] = path.split('?')
    // As OpenAPI has it, a path without parameters is matched before those that have some.
    const inOrder = Object.entries(this.document.paths).toSorted(
      ([a], [b]) => Number(a.includes('{')) - Number(b.includes('{')),
    )
    for (const [template, operations] of inOrder) {
      const pattern = new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`)
      const operation = operations[method.toLowerCase()]
      if (!pattern.test(bare) || operation === undefined) continue
      return { template, method: method.toLowerCase(), operation }
    }
    return null
  }

  #bodyProblems({ content = {} }: Response, answer: Answer, at: readonly string[]): string[] {
    const type = typeOf(answer)
    const declared = content[type]
    if (declared === undefined) return [`content type ${type} is not declared`]
    if (type === 'text/csv') return tableProblems(declared.schema, answer)
    const pointer = [...at, 'content', type, 'schema'].map(escaped).join('/')
    const validate = this.#validator(`openapi#/${pointer}`)
    return bodiesOf(type, answer).flatMap((body) => {
      if (validate(JSON.parse(body))) return []
      return (validate.errors ?? []).map(
        ({ instancePath, message = '' }) => `body ${instancePath} ${message}`,
      )
    })
  }

  #validator(ref: string): ValidateFunction {
    const known = this.#validators.get(ref) ?? this.#ajv.compile({ $ref: ref })
    this.#validators.set(ref, known)
    return known
  }
}

const escaped = (key: string): string =>
  encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))

const typeOf = ({ headers }: Answer): string =>
  (headers.get('content-type') ?? '').split(';')[0] ?? ''

const isFile = (answer: Answer): boolean =>
  ['text/csv', 'application/x-ndjson'].includes(typeOf(answer))

/** Of lines, each by itself; what does not end its last one is not whole. */
const bodiesOf = (type: string, { text }: Answer): string[] => {
  if (type !== 'application/x-ndjson') return [text]
  const lines = text.split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : ['"the last line does not end"']
}

const tableProblems = (schema: unknown, { text }: Answer): string[] => {
  const { examples = [] } = schema as { examples?: readonly string[] }
  const [header = ''] = text.split('\r\n')
  return [
    ...(examples.includes(header) ? [] : [`header ${header} is not declared`]),
    ...(text.endsWith('\r\n') ? [] : ['the last row does not end']),
  ]
}

const headerProblems = ({ headers = {} }: Response, answer: Answer): string[] =>
  toldHeaders.flatMap((name) => {
    const isTold = name in headers
    const isThere = answer.headers.has(name)
    if (headersOfFiles.includes(name) && isTold && isThere !== isFile(answer)) {
      return [`header ${name} is ${isThere ? 'there' : 'missing'}`]
    }
    if (isThere && !isTold) return [`header ${name} is not declared`]
    return isTold && !isThere && alwaysThere.has(name) ? [`header ${name} is missing`] : []
  })
