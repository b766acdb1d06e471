import type { z } from 'zod'
import { isProblemCode, type ProblemCode } from './problem-text.ts'
import { pointerFrom } from './pointer.ts'

/** One thing wrong with what was sent, before the text for it is found. */
export interface FoundError {
  readonly pointer: string
  readonly code: ProblemCode
  readonly params: Readonly<Record<string, string>>
}

type Issue = z.core.$ZodIssue

/** The part of a request that was checked. */
export interface Checked {
  /** What pointers into it begin with: empty for the body, `/query` or `/headers` else. */
  readonly at: string
  readonly sent: unknown
}

/**
 * What zod found, under stable codes. Our own checks carry their code as message; zod's are named
 * here.
 */
export const errorsFrom = (issue: Issue, { at, sent }: Checked): FoundError[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: at + pointerFrom([...issue.path, key]),
      code: 'unknown-field',
      params: { name: key },
    }))
  }
  const meant = isMissing(issue, sent) ? named('required') : meaning(issue)
  return [{ pointer: at + pointerFrom(issue.path), ...meant }]
}

const meaning = (issue: Issue): Omit<FoundError, 'pointer'> => {
  switch (issue.code) {
    case 'invalid_type':
      return named('wrong-type', { expected: issue.expected })
    case 'too_big':
      return named(ownCode(issue) ?? 'too-large', { most: String(issue.maximum) })
    case 'too_small':
      return named(ownCode(issue) ?? 'too-small', { least: String(issue.minimum) })
    case 'invalid_value':
      return named('not-allowed-value', { allowed: issue.values.map(String).join(', ') })
    case 'invalid_union':
      return unionMeaning(issue)
    default:
      return named(ownCode(issue) ?? 'invalid-format')
  }
}

const unionMeaning = (issue: Extract<Issue, { code: 'invalid_union' }>) => {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : []
  return options.length > 0
    ? named('not-allowed-value', { allowed: options.map(String).join(', ') })
    : named(ownCode(issue) ?? 'invalid-format')
}

/** zod does not tell what it was given, and says of a field left out that it is of a wrong type. */
const isMissing = ({ path }: Issue, sent: unknown): boolean =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Partial<Record<PropertyKey, unknown>>)[key]
        : undefined,
    sent,
  ) === undefined

/** Messages of our own checks are codes; zod's are sentences. */
const ownCode = ({ message }: Issue): ProblemCode | null =>
  isProblemCode(message) ? message : null

const named = (
  code: ProblemCode,
  params: Readonly<Record<string, string>> = {},
): Omit<FoundError, 'pointer'> => ({ code, params })
