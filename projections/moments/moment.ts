import type { AsKnown } from '#schemas/views/as-known.ts'
import { numberOf, textOf, type ReadModel, type ResultRow } from '../projection.ts'

/** A moment in the record: everything up to an event was known, and nothing after it. */
export interface Moment {
  /** 0 before the first event. */
  readonly position: number
  /** Null before the first event. */
  readonly lastEventId: string | null
  /** When the event was recorded, in UTC; null before the first. */
  readonly recordedAt: string | null
}

/** What a moment is named by: an instant in UTC, an event, or a position of the log. */
export type AskedMoment =
  { readonly instant: string } | { readonly eventId: string } | { readonly position: number }

/** The last event up to what is asked for; null where there is no such event. */
export const momentOf = (model: ReadModel, asked: AskedMoment): Moment | null => {
  if ('eventId' in asked) {
    const [found] = model.all(`${select} WHERE event_id = $eventId`, asked)
    return found === undefined ? null : momentFrom(found)
  }
  const [found] =
    'position' in asked
      ? model.all(`${select} WHERE position <= $position ORDER BY position DESC LIMIT 1`, asked)
      : model.all(
          `${select} WHERE recorded_at <= $instant
           ORDER BY recorded_at DESC, position DESC LIMIT 1`,
          { instant: comparable(asked.instant) },
        )
  return found === undefined ? beforeAll : momentFrom(found)
}

/** When the first event was recorded, in UTC; null where there is none. */
export const beginOfRecord = (model: ReadModel): string | null => {
  const [first] = model.all(`${select} WHERE position > 0 ORDER BY position LIMIT 1`, {})
  return first === undefined ? null : momentFrom(first).recordedAt
}

/** As answers tell it. */
export const asKnown = ({ position, lastEventId, recordedAt }: Moment): AsKnown => ({
  recordedAt,
  lastEventId,
  position: String(position),
})

/** What an answer tells that is as known at a position, which it bears. */
export const asKnownAt = (model: ReadModel, position: string): AsKnown => ({
  ...asKnown(momentOf(model, { position: Number(position) }) ?? beforeAll),
  position,
})

const beforeAll: Moment = { position: 0, lastEventId: null, recordedAt: null }

const momentFrom = (row: ResultRow): Moment => ({
  position: numberOf(row, 'position'),
  lastEventId: textOf(row, 'event_id'),
  recordedAt: Temporal.Instant.from(textOf(row, 'recorded_at')).toString(),
})

const select = 'SELECT position, event_id, recorded_at FROM recorded_event'

/** Of one length, so that texts compare as instants do. */
export const comparable = (instant: string): string =>
  Temporal.Instant.from(instant).toString({ fractionalSecondDigits: 9 })
