import {
  OutcomeUnknownError,
  StoreClosedError,
  StoreUnavailableError,
  StoreUnusableError,
} from '#src/event-store/errors.ts'
import { IssuerUnavailableError } from '#src/identity/issuer-unavailable.ts'
import { OverloadedError } from '#src/overloaded.ts'
import { NotCaughtUpError } from '#src/read-side/up-to-date.ts'

/** Why nothing can be answered at the moment; `outcome-unknown` is of what may have been recorded. */
export type Outage =
  'issuer-unavailable' | 'not-caught-up' | 'outcome-unknown' | 'overloaded' | 'store-unavailable'

/** Null for whatever does not mend itself. */
export const outageIn = (error: unknown): Outage | null => {
  if (error instanceof OverloadedError) return 'overloaded'
  if (error instanceof NotCaughtUpError) return 'not-caught-up'
  if (error instanceof IssuerUnavailableError) return 'issuer-unavailable'
  if (error instanceof OutcomeUnknownError) return 'outcome-unknown'
  return outOfReach.some((kind) => error instanceof kind) ? 'store-unavailable' : null
}

/** What is unusable worked when the program began, and an operator is at it: the log says what it is. */
const outOfReach = [StoreUnavailableError, StoreUnusableError, StoreClosedError]
