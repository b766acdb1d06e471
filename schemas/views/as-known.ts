import { Instant, LogPosition, Uuid } from '../values.ts'

/** As of which event an answer was given: everything up to it was known, and nothing after it. */
export const asKnown = {
  /** When that event was recorded, in UTC; null before the first. */
  recordedAt: Instant.nullable(),
  /** Names the moment wherever the events are copied to; null before the first. */
  lastEventId: Uuid.nullable(),
  position: LogPosition,
}

/** The same, as a type. */
export interface AsKnown {
  readonly recordedAt: string | null
  readonly lastEventId: string | null
  readonly position: string
}
