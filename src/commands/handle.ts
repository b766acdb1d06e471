import { randomUUID } from 'node:crypto'
import type { Recorded } from '#schemas/events/catalogue.ts'
import type { Metadata, Warning } from '#schemas/events/metadata.ts'
import { nowInstant } from '#src/clock.ts'
import {
  EventIdReusedError,
  OutcomeUnknownError,
  RevisionConflictError,
  StoreUnavailableError,
} from '#src/event-store/errors.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type { CommandContext } from './context.ts'
import type { Handling, Outcome } from './handling.ts'
import { answerOfRepeat } from './idempotency.ts'
import { idSource } from './ids.ts'
import { readEvents } from './read-stream.ts'
import type { ChangeRequest, CreateRequest } from './request.ts'
import { mismatch } from './revision-mismatch.ts'

/** A command that another one overtook is decided again this often; one with If-Match is refused. */
const attempts = 3

/**
 * Read, fold, decide, append at the version read; a trial stops before that. A caller that names
 * the revision it saw is never retried: it gets the conflict and what changed.
 * @throws Refusal, RevisionMismatchError, IdempotencyKeyReusedError, EventStoreError
 */
export const handle = async <State>(
  context: CommandContext,
  request: CreateRequest<unknown> | ChangeRequest<unknown>,
  handling: Handling<State>,
): Promise<Outcome<State>> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(context, request, handling)
    } catch (error) {
      if (!isOvertaken(error) || attempt === attempts) throw error
    }
  }
}

const once = async <State>(
  context: CommandContext,
  request: CreateRequest<unknown> | ChangeRequest<unknown>,
  handling: Handling<State>,
): Promise<Outcome<State>> => {
  // 1. Read and 2. fold.
  const past = await readEvents(context.store, handling.stream)
  const ids = idSource(request)
  const repeat = answerOfRepeat(past, ids.event, request.idempotency)
  if (repeat !== null) return outcome(repeat, handling)
  const state = past.reduce(handling.evolve, handling.initial)

  // 3. Decide, for who may, on what the caller saw.
  await handling.authorise(state)
  if ('ifMatch' in request) refuseStale(request.ifMatch, past, handling)
  const { events, warnings } = await handling.decide(state)
  if (events.length === 0) return outcome(past, handling)

  // 4. Append at the version read, or, on trial, answer as if that were done.
  const metadata = metadataOf(context, request, warnings)
  const toAppend = events.map((event, index) => ({ ...event, id: ids.event(index), metadata }))
  const outcomeAt = (position: bigint): Outcome<State> => {
    const appended = toAppend.map((event, index) => ({
      ...event,
      stream: handling.stream,
      revision: past.length + index,
      position,
    }))
    return outcome([...past, ...appended], handling)
  }
  if (request.isTrial === true) return outcomeAt(past.at(-1)?.position ?? 0n)
  const expected = past.length === 0 ? 'no-stream' : past.length - 1
  const { position } = await context.store.append(handling.stream, expected, toAppend)
  const first = await answerToTwins(context, request, handling)
  if (first !== null) return first
  return outcomeAt(position)
}

/**
 * Two requests of one key may have been under way at once: both get what is stored, which is the
 * answer of the one that came first.
 */
const answerToTwins = async <State>(
  { store }: CommandContext,
  request: CreateRequest<unknown>,
  handling: Handling<State>,
): Promise<Outcome<State> | null> => {
  if (request.idempotency === undefined) return null
  const stored = await readAppended(store, handling.stream)
  const repeat = answerOfRepeat(stored, idSource(request).event, request.idempotency)
  return repeat === null ? null : outcome(repeat, handling)
}

/** It is recorded, and "nothing was changed" must not be said of it. @throws OutcomeUnknownError */
const readAppended = async (store: EventStore, stream: string): Promise<readonly Recorded[]> => {
  try {
    return await readEvents(store, stream)
  } catch (error) {
    if (error instanceof StoreUnavailableError) throw new OutcomeUnknownError(stream, error)
    throw error
  }
}

/** By a change of the same revision, or by another request with the same key. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof RevisionConflictError || error instanceof EventIdReusedError

const outcome = <State>(
  events: readonly Recorded[],
  { initial, evolve }: Handling<State>,
): Outcome<State> => {
  const last = events.at(-1)
  if (last === undefined) throw new Error('A command was answered without an event')
  return { state: events.reduce(evolve, initial), last }
}

const refuseStale = <State>(
  seen: number,
  past: readonly Recorded[],
  handling: Handling<State>,
): void => {
  if (seen !== past.length - 1) throw mismatch(seen, past, handling)
}

/** What is told of an event besides what it says. */
export const metadataOf = (
  { clock }: Pick<CommandContext, 'clock'>,
  { actor, idempotency }: CreateRequest<unknown>,
  warnings: readonly Warning[],
): Metadata => ({
  actor,
  recordedAt: nowInstant(clock),
  correlationId: randomUUID(),
  causationId: null,
  request:
    idempotency === undefined
      ? null
      : { method: idempotency.method, path: idempotency.path, bodyHash: idempotency.bodyHash },
  warnings: [...warnings],
})
