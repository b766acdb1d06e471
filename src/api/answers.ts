import { isDeepStrictEqual } from 'node:util'
import type { FastifySerializerCompiler } from 'fastify'
import { createSerializerCompiler } from 'fastify-zod-openapi'

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
    const written = writeJson(answer)
    // Zod drops what it does not know of an object that is not strict.
    if (isDeepStrictEqual(JSON.parse(written), JSON.parse(asTheSchemaSays(answer)))) return written
    throw new Error(
      `${route.method} ${route.url} answered with more than its schema has: ${written}`,
    )
  }
}

const writeJson = (answer: unknown): string => JSON.stringify(answer)

const checked = createSerializerCompiler({
  stringify: writeJson,
}) as FastifySerializerCompiler<unknown>
