import type { AnsweredAt, AskedWith, QuestionName } from './questions.ts'

/** Whoever keeps the findings up with the log and answers for them: this thread or another. */
export interface FindingsKeeper {
  /** Begins to follow; once, however often it is called. */
  start(): void
  /** How far it came, 0n before it began. */
  readonly position: bigint
  /** Resolves to whether it reached the position in time. */
  waitFor(position: bigint, timeoutMs: number): Promise<boolean>
  ask<Name extends QuestionName>(name: Name, asked: AskedWith<Name>): Promise<AnsweredAt<Name>>
  /** Streams parked. */
  parked(): number
  close(): Promise<void>
}
