import type { FastifyRequest } from 'fastify'
import type { Untold } from '#src/commands/request.ts'
import { languageFrom } from '#src/texts/language.ts'
import { isProblemCode, problemText } from '#src/texts/problem-text.ts'

/** An answer with its warnings in the language of the request. */
export const told = <Receipt extends Untold<{ warnings: unknown }>>(
  receipt: Receipt,
  { headers }: FastifyRequest,
) => {
  const language = languageFrom(headers['accept-language'])
  const warnings = receipt.warnings.map(({ code, pointer }) => ({
    code,
    pointer,
    detail: isProblemCode(code) ? problemText(language, code).detail : code,
  }))
  return { ...receipt, warnings }
}
