import {
  AppendTooLargeError,
  EventStoreError,
  OutcomeUnknownError,
  StoreUnavailableError,
  StreamDeletedError,
} from '../errors.ts'
import type { StoreObserver } from '../observer.ts'
import { maxAppendBytes } from '../port.ts'
import { denied, troubleOf, wasSent } from './failures.ts'
import type { Patience } from './patience.ts'

export interface SettleOptions<Result> {
  readonly address: string
  readonly stream: string
  readonly patience: Patience
  readonly observer: StoreObserver
  /** `isRetry` where an earlier attempt may have been carried out unanswered. */
  readonly attempt: (isRetry: boolean) => Promise<Result>
  /** Finds out what the stream holds now; called before what failed is tried again. */
  readonly look: () => Promise<void>
}

/** What was begun has an outcome, also while the store is being closed. */
const never = new AbortController().signal

/**
 * Tries until the outcome is known: an attempt without an answer is followed by a look at the stream.
 * @throws the errors of the port only; OutcomeUnknownError where patience ends before that
 */
export const settle = async <Result>(options: SettleOptions<Result>): Promise<Result> => {
  const { address, stream, patience, observer, attempt, look } = options
  let isUnknown = false
  for (let failures = 0; ; failures += 1) {
    try {
      if (failures > 0) await look()
      return await attempt(isUnknown)
    } catch (error) {
      if (isUnknown && error instanceof StoreUnavailableError) {
        throw new OutcomeUnknownError(stream, error)
      }
      refuseWhatWasAnswered(error, { address, stream })
      if (!isUnknown && wasSent(error)) {
        isUnknown = true
        observer.outcomeUnknown()
      }
      if (await patience.allows(never)) continue
      throw isUnknown ? new OutcomeUnknownError(stream, error) : new StoreUnavailableError(error)
    }
  }
}

/** Returns where it may be tried again. */
const refuseWhatWasAnswered = (
  error: unknown,
  { address, stream }: { address: string; stream: string },
): void => {
  if (error instanceof EventStoreError) throw error
  switch (troubleOf(error)) {
    case 'deleted':
      throw new StreamDeletedError(stream)
    case 'denied':
      throw denied(address, error)
    case 'too-large':
      throw new AppendTooLargeError(maxAppendBytes + 1, maxAppendBytes)
    case 'moved':
    case 'missing':
    case 'away':
  }
}
