import type { RecordedChange } from '#schemas/views/problem.ts'

/** The caller named a revision that is no longer the stream's; it is told what changed since. */
export class RevisionMismatchError extends Error {
  readonly expected: number
  readonly actual: number
  readonly changes: readonly RecordedChange[]

  constructor(expected: number, actual: number, changes: readonly RecordedChange[]) {
    super(`The revision is ${String(actual)}, not ${String(expected)}`)
    this.expected = expected
    this.actual = actual
    this.changes = changes
  }
}

/** An Idempotency-Key came again with another request. */
export class IdempotencyKeyReusedError extends Error {}
