import type { ReadModel } from '#projections/projection.ts'
import type { Lag } from './lag.ts'

/** Whoever keeps a read model up with the log: this thread or another. */
export interface ModelKeeper {
  /** Position that the model has reached. */
  readonly position: bigint
  /** Whether at least everything that was stored at the start is folded. */
  readonly hasCaughtUp: boolean
  /** Answers from one state of the model, that of the position. Not to be kept beyond the call. */
  look<Answer>(answer: (model: ReadModel, position: bigint) => Answer): Answer
  /** Resolves to whether the model reached the position in time. */
  waitFor(position: bigint, timeoutMs: number): Promise<boolean>
  /** How far the model is behind the log, or whoever else follows it and came to a position. */
  lag(position?: bigint): Promise<Lag>
  /** Streams parked. */
  parked(): number
  close(): Promise<void>
}
