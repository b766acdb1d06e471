import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { AppendTooLargeError } from '#src/event-store/errors.ts'
import type { Language } from '#src/texts/language.ts'
import { problemText, type ProblemCode } from '#src/texts/problem-text.ts'
import { errorsFrom, type FoundError } from '#src/texts/zod-issues.ts'

export type { FoundError } from '#src/texts/zod-issues.ts'

/** What was sent, parsed as the API parses it, or what is wrong with it. */
export type Parsed<Value> =
  | { readonly isRight: true; readonly value: Value }
  | { readonly isRight: false; readonly problems: readonly FoundError[] }

export const parseBody = <Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): Parsed<z.output<Schema>> => {
  const parsed = schema.safeParse(body)
  if (parsed.success) return { isRight: true, value: parsed.data }
  const problems = parsed.error.issues.flatMap((issue) => errorsFrom(issue, { at: '', sent: body }))
  return { isRight: false, problems }
}

/**
 * What a rule said no to, by the same codes as in the API.
 * @throws the error itself where it is none of the sender's making.
 */
export const refusedFields = (error: unknown): readonly FoundError[] => {
  if (error instanceof Refusal) return error.fields
  if (error instanceof AppendTooLargeError) {
    return [{ pointer: '/', code: 'body-too-large', params: {} }]
  }
  throw error
}

/** Kept apart, so that two languages never need two rules. */
export const problemSentence = (
  language: Language,
  { code, params }: { code: ProblemCode; params: Readonly<Record<string, string>> },
): string => problemText(language, code, params).detail
