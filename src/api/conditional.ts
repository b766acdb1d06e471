import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ChangeRequest, IdempotencyKey } from '#src/commands/request.ts'
import { actorOf } from './actor.ts'

/** The ETag of a stream is its revision, for If-Match alone. */
const IfMatchHeader = z
  .string()
  .regex(/^"(0|[1-9]\d{0,14})"$/, 'invalid-if-match')
  .meta({
    description: 'ETag of the revision that you saw; the answer is 412 where it is no longer so',
    examples: ['"0"'],
  })

/** Any printable name of one attempt, of the caller's own making. */
const IdempotencyKeyHeader = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, 'invalid-idempotency-key')
  .optional()
  .meta({
    description: 'Your own name for this attempt: a repeat gets the first answer',
    examples: ['c0ffee-1'],
  })

export const CreateHeaders = z.object({ 'idempotency-key': IdempotencyKeyHeader })
export const ChangeHeaders = z.object({
  'if-match': IfMatchHeader,
  'idempotency-key': IdempotencyKeyHeader,
})

export const setRevision = (reply: FastifyReply, revision: number): void => {
  reply.header('etag', `"${String(revision)}"`)
}

/** What identifies an attempt; the body as the schema read it, so that defaults do not matter. */
export const idempotencyOf = (request: FastifyRequest): { idempotency?: IdempotencyKey } => {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return {}
  const bodyHash = createHash('sha256').update(JSON.stringify(request.body)).digest('hex')
  const path = request.url.replace(/\/?(\?.*)?$/s, '')
  return { idempotency: { key, method: request.method, path, bodyHash } }
}

/** Who changes what, on which revision: everything of a change but its body. */
export const changeOf = (
  request: FastifyRequest,
  id: string,
): Omit<ChangeRequest<unknown>, 'body'> => ({
  actor: actorOf(request),
  id,
  ifMatch: Number((request.headers['if-match'] ?? '').slice(1, -1)),
  ...idempotencyOf(request),
})
