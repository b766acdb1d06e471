import { isDeepStrictEqual } from 'node:util'
import type { FastifySerializerCompiler } from 'fastify'
import { createSerializerCompiler } from 'fastify-zod-openapi'

/** An answer that was JSON before it came to the API. */
class Written {
  readonly json: string | Buffer

  constructor(json: string | Buffer) {
    this.json = json
  }
}

/** Has an answer's JSON sent as it is, in place of the answer. */
export const written = (json: string): unknown => new Written(json)

/** The same of an answer that is given again as it is: it is written once, and kept as the bytes that are sent. */
export const writtenOnce = (answer: object): unknown => {
  const known = once.get(answer) ?? new Written(Buffer.from(JSON.stringify(answer)))
  once.set(answer, known)
  return known
}

const once = new WeakMap<object, Written>()

/** Writes an answer as its handler, whose type is that of the schema, gave it. */
export const writeAnswers: FastifySerializerCompiler<unknown> = () => sendable

/**
 * Writes the same, and refuses what the route's schema does not say: a field that it does not have
 * as much as one of another kind. Reading each answer once more costs more than making it
 * (docs/decisions/0016): this is for tests.
 */
export const checkAnswers: FastifySerializerCompiler<unknown> = (route) => {
  const asTheSchemaSays = checked(route)
  return (answer) => {
    const told = String(writeJson(answer))
    const said: unknown = answer instanceof Written ? JSON.parse(told) : answer
    // Zod drops what it does not know of an object that is not strict.
    if (isDeepStrictEqual(JSON.parse(told), JSON.parse(asTheSchemaSays(said)))) return told
    throw new Error(`${route.method} ${route.url} answered with more than its schema has: ${told}`)
  }
}

const writeJson = (answer: unknown): string | Buffer =>
  answer instanceof Written ? answer.json : JSON.stringify(answer)

/** Fastify sends bytes as they are, too, which the type of what it calls for them does not say. */
const sendable = writeJson as (answer: unknown) => string

const checked = createSerializerCompiler({
  stringify: sendable,
}) as FastifySerializerCompiler<unknown>
