import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { RequestValidationError } from 'fastify-zod-openapi'
import type { Problem, ProblemError, RecordedChange } from '#schemas/views/problem.ts'
import { Refusal } from '#domain/refusal.ts'
import { IdempotencyKeyReusedError, RevisionMismatchError } from '#src/commands/errors.ts'
import { outageIn, type Outage } from '#src/commands/outage.ts'
import { AppendTooLargeError } from '#src/event-store/errors.ts'
import { MomentError } from '#src/read-side/known-moment.ts'
import { languageFrom, type Language } from '#src/texts/language.ts'
import { problemText, type ProblemCode } from '#src/texts/problem-text.ts'
import { TooManyRequestsError } from '#src/too-many-requests.ts'
import { HttpError } from './http-error.ts'
import { statusOf } from './status.ts'
import { errorsFrom, type FoundError } from '#src/texts/zod-issues.ts'

/** A problem before it is put into words. */
interface Found {
  readonly status: number
  readonly code: ProblemCode
  readonly params?: Readonly<Record<string, string>>
  readonly errors?: readonly FoundError[]
  readonly changes?: readonly RecordedChange[]
  /** Seconds; left out where the same is not to be sent again unseen. */
  readonly retryAfter?: number
}

/** Answers every error of the API with problem+json (RFC 9457); 5xx reveal nothing. */
export const sendProblem = (
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  const found = foundIn(error, request)
  if (found.status >= 500) request.log.error(error)
  if (found.status === 401 && !reply.hasHeader('www-authenticate')) {
    reply.header('www-authenticate', 'Bearer realm="samspil"')
  }
  if (found.retryAfter !== undefined) reply.header('retry-after', String(found.retryAfter))
  const language = languageFrom(request.headers['accept-language'])
  return reply
    .status(found.status)
    .header('content-language', language)
    .header('vary', 'accept-language')
    .type('application/problem+json')
    .send(inWords(found, language))
}

const inWords = (
  { status, code, params, errors, changes }: Found,
  language: Language,
): Problem => ({
  type: `urn:samspil:problem:${code}`,
  status,
  code,
  ...problemText(language, code, params ?? {}),
  ...(errors === undefined || errors.length === 0
    ? {}
    : { errors: errors.slice(0, mostErrors).map((one) => errorInWords(one, language)) }),
  ...(changes === undefined ? {} : { changes: [...changes] }),
})

const errorInWords = ({ pointer, code, params }: FoundError, language: Language): ProblemError => ({
  pointer,
  code,
  detail: problemText(language, code, params).detail,
})

const foundIn = (error: unknown, request: FastifyRequest): Found => {
  if (error instanceof Refusal) return refused(error)
  if (error instanceof HttpError) return httpProblem(error)
  if (error instanceof RevisionMismatchError) {
    return { status: 412, code: 'revision-mismatch', changes: error.changes }
  }
  if (error instanceof IdempotencyKeyReusedError) {
    return { status: 422, code: 'idempotency-key-reused' }
  }
  if (error instanceof TooManyRequestsError) return tooMany(error)
  if (error instanceof MomentError) {
    const { code } = error
    return { status: 400, code, errors: [{ pointer: '/query/recordedAt', code, params: {} }] }
  }
  // Within the limit of a body, and beyond it when normalised and written out.
  if (error instanceof AppendTooLargeError) return { status: 413, code: 'body-too-large' }
  const outage = outageIn(error)
  if (outage !== null) return unanswered(outage, request)
  return isFastifyError(error) ? transportProblem(error, request) : internal
}

/** Programs send again by themselves where they are told when: without a key, that may record it twice. */
const unanswered = (code: Outage, { headers }: FastifyRequest): Found => {
  const found = { status: 503, code, retryAfter: code === 'not-caught-up' ? 1 : 5 }
  if (code !== 'outcome-unknown') return found
  const key = headers['idempotency-key']
  return typeof key === 'string' ? { ...found, params: { key } } : { status: 503, code }
}

const tooMany = ({ retryAfter }: TooManyRequestsError): Found => ({
  status: 429,
  code: 'too-many-requests',
  params: { seconds: String(retryAfter) },
  retryAfter,
})

/** A body can hold a hundred thousand mistakes; nobody mends more than these at once. */
const mostErrors = 100

const internal: Found = { status: 500, code: 'internal-error' }

const refused = ({ code, fields }: Refusal): Found => ({
  status: statusOf(code),
  code,
  params: fields[0]?.params ?? {},
  // A refusal of the whole points at no field.
  errors: fields.filter(({ pointer }) => pointer !== '/'),
})

const httpProblem = ({ status, code, pointer, params }: HttpError): Found => ({
  status,
  code,
  params,
  errors: pointer === '' ? [] : [{ pointer, code, params }],
})

const isFastifyError = (error: unknown): error is FastifyError =>
  error instanceof Error && 'statusCode' in error

const transportProblem = (error: FastifyError, request: FastifyRequest): Found => {
  if (error.validation !== undefined) return invalid(error, request)
  const known = transportCodes[error.code]
  if (known !== undefined) return known
  const status = error.statusCode ?? 500
  return status >= 400 && status < 500 ? { status, code: 'bad-request' } : internal
}

const transportCodes: Partial<Record<string, Found>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: 'malformed-json' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'malformed-json' },
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'body-too-large' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, code: 'unsupported-media-type' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { status: 400, code: 'bad-request' },
  FST_ERR_BAD_URL: { status: 400, code: 'invalid-url' },
}

/** What the schemas of a route refused; an If-Match that is missing has a status of its own. */
const invalid = (
  { validation = [], validationContext = 'body' }: FastifyError,
  request: FastifyRequest,
): Found => {
  const place = places[validationContext] ?? body
  const sent = place.sent(request)
  const errors = validation.flatMap((one) =>
    one instanceof RequestValidationError ? errorsFrom(one.params.issue, { ...place, sent }) : [],
  )
  const [first] = errors
  if (first?.pointer === '/headers/if-match' && first.code === 'required') {
    return { status: 428, code: 'if-match-required' }
  }
  const code = place === body ? 'invalid-body' : 'bad-request'
  return { status: 400, code, errors: firstOfEachField(errors) }
}

/** What is no date at all has no unusual year besides. */
const firstOfEachField = (errors: readonly FoundError[]): FoundError[] => {
  const pointers = new Set<string>()
  return errors.filter(({ pointer }) => pointers.size < pointers.add(pointer).size)
}

interface Place {
  /** What pointers into it begin with. */
  readonly at: string
  readonly sent: (request: FastifyRequest) => unknown
}

const body: Place = { at: '', sent: (request) => request.body }
const places: Partial<Record<string, Place>> = {
  body,
  params: { at: '/path', sent: (request) => request.params },
  querystring: { at: '/query', sent: (request) => request.query },
  headers: { at: '/headers', sent: (request) => request.headers },
}
