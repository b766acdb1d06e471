import type { Parking } from '../parking.ts'

/** What a thread is begun with. */
export interface ThreadData {
  /** Address of the event store, as `openStore` takes it; not in memory. */
  readonly store: string
  /** Folder of the read models. */
  readonly modelsFolder: string
}

/** To any thread that keeps a model. */
export interface CloseMessage {
  readonly kind: 'close'
}

/** How far a thread came. */
export interface Progress {
  readonly kind: 'position'
  readonly position: bigint
  /** The build that it folds into. */
  readonly file: string
  readonly parked: number
  /** Whether everything stored was folded at some time since the thread began. */
  readonly hasCaughtUp: boolean
}

/** From any thread that keeps a model. */
export type FromModelThread =
  | Progress
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
