/** How long is waited for a server; in milliseconds. */
export interface Timings {
  /** For the answer to one attempt at an append or a deletion. */
  readonly attemptMs: number
  /** For the next part of an answer that is read, and for a subscription to be confirmed. */
  readonly readMs: number
  /** For a server out of reach, all attempts together, before the caller is told. */
  readonly patienceMs: number
}

export const defaultTimings: Timings = { attemptMs: 4_000, readMs: 5_000, patienceMs: 10_000 }
