import type { Parking } from '../parking.ts'
import type { AnsweredAt, AskedWith, QuestionName } from './questions.ts'

/** What the thread is begun with. */
export interface ThreadData {
  /** Address of the event store, as `openStore` takes it; not in memory. */
  readonly store: string
  /** Folder of the read models. */
  readonly modelsFolder: string
}

/** To the thread. */
export type ToThread =
  | {
      readonly kind: 'ask'
      readonly id: number
      readonly name: QuestionName
      readonly asked: AskedWith<QuestionName>
    }
  | { readonly kind: 'close' }

/** From the thread. */
export type FromThread =
  | { readonly kind: 'position'; readonly position: bigint; readonly parked: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answered: AnsweredAt<QuestionName> }
  | { readonly kind: 'no-answer'; readonly id: number; readonly error: Error }
  | { readonly kind: 'parked'; readonly projection: string; readonly parking: Parking }
  | { readonly kind: 'failure'; readonly error: Error }
  /** Of the thread's connection to the store. */
  | { readonly kind: 'reconnected' | 'dropped' }

/**
 * An error as a message can carry it, its cause with it: what a store's client throws may hold what
 * cannot be copied between threads.
 */
export const copyable = (error: unknown): Error => {
  if (!(error instanceof Error)) return new Error(String(error))
  const { message, stack, cause } = error
  const copy = new Error(message, cause instanceof Error ? { cause: copyable(cause) } : {})
  return Object.assign(copy, { stack })
}
