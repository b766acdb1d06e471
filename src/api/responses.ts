import type { z } from 'zod'
import { Problem } from '#schemas/views/problem.ts'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
})

/** What every read can answer with besides its view. */
/** Who changes something sends a token, or in a demo says who it is. */
export const byWriters: Readonly<Record<string, readonly string[]>>[] = [
  { accessToken: [] },
  { demoRole: [] },
]

// Made anew for each operation: the document loses a schema that two responses share.
export const readProblems = () => ({
  400: problem('What was sent cannot be read; `errors` names each field'),
  401: problem('The Authorization header is missing, of an unknown form, or no longer valid'),
  403: problem(
    'The role may not see this; or the sign-in gives none, or not the one that Samspil-Role names',
  ),
  404: problem('There is no such thing, or none that the role may know of'),
  429: problem('Too much was asked in a minute; Retry-After says when to ask again'),
  500: problem('A fault of ours, which was noted'),
  503: problem(
    'The answer is not ready yet, there is more to do than can be done, or the store or the issuer of tokens is out of reach; try again',
  ),
})

export const createProblems = () => ({
  ...readProblems(),
  503: problem(
    'Nothing was recorded, try again; or, with the code outcome-unknown, that cannot be told now: ' +
      'the same with the same Idempotency-Key is recorded once',
  ),
  403: problem('The role may not do this, or the sign-in does not give it'),
  409: problem('The record stands in the way'),
  413: problem('The body is larger than 512 KiB'),
  415: problem('The body is not application/json'),
  422: problem('A rule says no; `errors` names each field'),
})

/** Problems without those that an operation cannot come to. */
export const except = <Problems extends object, Status extends keyof Problems>(
  problems: Problems,
  ...statuses: readonly Status[]
): Omit<Problems, Status> => {
  const left = Object.entries(problems).filter(
    ([status]) => !statuses.some((one) => String(one) === status),
  )
  return Object.fromEntries(left) as Omit<Problems, Status>
}

export const changeProblems = () => ({
  ...createProblems(),
  412: problem('It changed since the revision named by If-Match; `changes` says how'),
  428: problem('If-Match is missing'),
})

// Headers are plain JSON Schema: the plugin wraps them itself.
const etag = { type: 'string' as const, description: 'The revision, for If-Match' }
const location = { type: 'string' as const, description: 'Where it can be read' }
const next = { type: 'string' as const, description: 'The next page, rel="next"; none on the last' }
const headersOfFiles = {
  'Content-Disposition': { type: 'string' as const, description: 'The name of a file' },
  'Samspil-Valid-At': { type: 'string' as const, description: 'The day that a file is for' },
  'Samspil-Position': {
    type: 'string' as const,
    description: 'Position in the log of events where the making of a file began',
  },
}

/** A JSON answer with its revision as ETag. */
export const revised = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  headers: { ETag: etag },
  content: { 'application/json': { schema } },
})

/** As `revised`, with where the new thing can be read. */
export const created = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  headers: { ETag: etag, Location: location },
  content: { 'application/json': { schema } },
})

/** As `created`, of what no If-Match ever names. */
export const recorded = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  headers: { Location: location },
  content: { 'application/json': { schema } },
})

/** A page of a list, with where the next one is. */
export const page = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  headers: { Link: next },
  content: { 'application/json': { schema } },
})

export const answer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})

interface Answered<Content> {
  readonly description: string
  readonly headers?: Readonly<Record<string, { type: 'string'; description: string }>>
  readonly content: Content
}

/** What is answered in JSON, or else as a file. */
export const orFile = <Content, Files>(
  { description, headers, content }: Answered<Content>,
  files: Files,
) => ({
  description,
  headers: { ...headers, ...headersOfFiles },
  content: { ...content, ...files },
})
