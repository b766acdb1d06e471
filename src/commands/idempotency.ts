import type { Recorded } from '#schemas/events/catalogue.ts'
import { isSame } from '#domain/difference.ts'
import { IdempotencyKeyReusedError } from './errors.ts'
import type { IdempotencyKey } from './request.ts'

/**
 * The events up to the one that this key led to, so that the first answer can be given again,
 * whatever the revision is now; null where the key is new to the stream.
 * @throws IdempotencyKeyReusedError where it came with another request.
 */
export const answerOfRepeat = (
  past: readonly Recorded[],
  eventId: (index: number) => string,
  idempotency: IdempotencyKey | undefined,
): readonly Recorded[] | null => {
  if (idempotency === undefined) return null
  const index = past.findIndex(({ id }) => id === eventId(0))
  const event = past[index]
  if (event === undefined) return null
  const { method, path, bodyHash } = idempotency
  if (!isSame(event.metadata.request, { method, path, bodyHash })) {
    throw new IdempotencyKeyReusedError('The Idempotency-Key was used for another request')
  }
  let end = index + 1
  while (past[end] !== undefined && past[end]?.id === eventId(end - index)) end += 1
  return past.slice(0, end)
}
