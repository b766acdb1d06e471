import { isDeepStrictEqual } from 'node:util'
import type { FastifySerializerCompiler } from 'fastify'
import { createSerializerCompiler } from 'fastify-zod-openapi'

/** An answer that was JSON before it came to the API. */
class Written {
  readonly json: string

  constructor(json: string) {
    this.json = json
  }
}

/** Has an answer's JSON sent as it is, in place of the answer. */
export const written = (json: string): unknown => new Written(json)

/** Writes an answer as its handler, whose type is that of the schema, gave it. */
export const writeAnswers: FastifySerializerCompiler<unknown> = () => writeJson

/**
 * Writes the same, and refuses what the route's schema does not say: a field that it does not have
 * as much as one of another kind. Reading each answer once more costs more than making it
 * (docs/decisions/0016): this is for tests.
 */
export const checkAnswers: FastifySerializerCompiler<unknown> = (route) => {
  const asTheSchemaSays = checked(route)
  return (answer) => {
    const sent = writeJson(answer)
    const said: unknown = answer instanceof Written ? JSON.parse(sent) : answer
    // Zod drops what it does not know of an object that is not strict.
    if (isDeepStrictEqual(JSON.parse(sent), JSON.parse(asTheSchemaSays(said)))) return sent
    throw new Error(`${route.method} ${route.url} answered with more than its schema has: ${sent}`)
  }
}

const writeJson = (answer: unknown): string =>
  answer instanceof Written ? answer.json : JSON.stringify(answer)

const checked = createSerializerCompiler({
  stringify: writeJson,
}) as FastifySerializerCompiler<unknown>
