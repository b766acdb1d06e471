import { randomUUID } from 'node:crypto'
import type { PersonRecordedV1 } from '#schemas/persons/person-recorded.v1.ts'
import type { PersonReceipt } from '#schemas/views/person.ts'
import { personalDataIn } from '#domain/people/personal-data.ts'
import { refuse, refuseAll } from '#domain/refusal.ts'
import { nowInstant } from '#src/clock.ts'
import {
  EventIdReusedError,
  RevisionConflictError,
  StreamDeletedError,
} from '#src/event-store/errors.ts'
import type { ExpectedRevision } from '#src/event-store/port.ts'
import type { CommandContext } from './context.ts'
import { IdempotencyKeyReusedError, RevisionMismatchError } from './errors.ts'
import { metadataOf } from './handle.ts'
import { idSource } from './ids.ts'
import type { CreateRequest, Untold } from './request.ts'

interface Recording {
  readonly expected: ExpectedRevision
  readonly person: PersonRecordedV1
}

/**
 * Says in a person's own stream who it is. What was recorded meanwhile is told by its revision alone: it is
 * personal data.
 * @throws Refusal, RevisionMismatchError, IdempotencyKeyReusedError, EventStoreError
 */
export const recordPerson = async (
  context: CommandContext,
  request: CreateRequest<unknown>,
  { expected, person }: Recording,
): Promise<Untold<PersonReceipt>> => {
  // Mail and telephone have a place of their own; other numbers have none.
  refuseAll(personalDataIn({ name: person.details.name }, ''))
  const metadata = metadataOf(context, request, [])
  const eventId = request.idempotency === undefined ? randomUUID() : idSource(request).event(0)
  const recordedAt = nowInstant(context.clock)
  if (request.isTrial === true) {
    const revision = expected === 'no-stream' ? 0 : expected + 1
    return receiptOf(person, { revision, recordedAt })
  }
  try {
    const recording = { expected, eventId, person, metadata }
    const revision = await context.persons.record(recording)
    return receiptOf(person, { revision, recordedAt })
  } catch (error) {
    if (error instanceof StreamDeletedError) return refuse('not-found', '/')
    throw toldOf(error)
  }
}

const receiptOf = (
  { signInStream, ...person }: PersonRecordedV1,
  at: Pick<PersonReceipt, 'revision' | 'recordedAt'>,
): Untold<PersonReceipt> => ({ ...person, signsIn: signInStream !== null, ...at, warnings: [] })

const toldOf = (error: unknown): unknown => {
  if (error instanceof EventIdReusedError) {
    return new IdempotencyKeyReusedError('The Idempotency-Key was used for another request')
  }
  if (!(error instanceof RevisionConflictError)) return error
  const { expected, actual } = error
  return new RevisionMismatchError(Number(expected), Number(actual), [])
}
