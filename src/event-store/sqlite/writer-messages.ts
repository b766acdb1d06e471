import {
  EventIdReusedError,
  RevisionConflictError,
  StoreUnusableError,
  StreamDeletedError,
  type EventStoreError,
} from '../errors.ts'
import type { AppendResult, ExpectedRevision } from '../port.ts'
import type { Answer } from './committer.ts'

/** What the thread that writes is begun with. */
export interface WriterData {
  readonly path: string
}

/** An answer as threads can tell it to one another: errors lose their class on the way. */
export type ToldAnswer =
  | { readonly kind: 'appended'; readonly result: AppendResult }
  | { readonly kind: 'deleted'; readonly stream: string }
  | { readonly kind: 'reused'; readonly stream: string; readonly eventId: string }
  | {
      readonly kind: 'conflict'
      readonly stream: string
      readonly expected: ExpectedRevision
      readonly actual: ExpectedRevision
    }
  | { readonly kind: 'unusable'; readonly message: string; readonly cause: string }

export const tell = (answer: Answer): ToldAnswer => {
  if (!(answer instanceof Error)) return { kind: 'appended', result: answer }
  if (answer instanceof StreamDeletedError) return { kind: 'deleted', stream: answer.stream }
  if (answer instanceof EventIdReusedError) {
    return { kind: 'reused', stream: answer.stream, eventId: answer.eventId }
  }
  if (answer instanceof RevisionConflictError) {
    const { stream, expected, actual } = answer
    return { kind: 'conflict', stream, expected, actual }
  }
  return { kind: 'unusable', message: answer.message, cause: String(answer.cause) }
}

export const heard = (told: ToldAnswer): AppendResult | EventStoreError => {
  switch (told.kind) {
    case 'appended':
      return told.result
    case 'deleted':
      return new StreamDeletedError(told.stream)
    case 'reused':
      return new EventIdReusedError(told.stream, told.eventId)
    case 'conflict':
      return new RevisionConflictError(told.stream, told.expected, told.actual)
    case 'unusable':
      return new StoreUnusableError(told.message, { cause: told.cause })
  }
}
