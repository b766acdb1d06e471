import { z } from 'zod'
import { count, LocalDate, LogPosition } from '../values.ts'
import { ModelGrouping } from './collaboration-model.ts'

/**
 * What is measured: the days from proposal to agreement; the life of what has ended; and how long what is
 * in force has been so.
 */
export const DurationMeasure = z
  .enum(['proposal-to-agreement', 'ended', 'in-force'])
  .meta({ id: 'DurationMeasure' })
export type DurationMeasure = z.infer<typeof DurationMeasure>

const days = z.int().nullable()

/**
 * How days are spread. A quartile is by nearest rank, the value of an agreement: of n in order, the one
 * in place n/4, n/2 or 3n/4, rounded up. Null where there are none.
 */
export const DurationSpread = z
  .strictObject({
    measure: DurationMeasure,
    /** Agreements that it is measured of. */
    count,
    lowerQuartileDays: days,
    medianDays: days,
    upperQuartileDays: days,
    /** Share of co-production among them, 0 to 1; null where there are none. */
    activeCitizenshipShare: z.number().min(0).max(1).nullable(),
  })
  .meta({ id: 'DurationSpread' })
export type DurationSpread = z.infer<typeof DurationSpread>

export const DurationRow = z
  .strictObject({
    /** Id or code of what the row is about; what names none of its kind stands in no row. */
    key: z.string(),
    /** Name of an institution or a place; null where the key speaks for itself. */
    name: z.string().nullable(),
    ...DurationSpread.shape,
  })
  .meta({ id: 'DurationRow' })
export type DurationRow = z.infer<typeof DurationRow>

/**
 * How long things take, as known now. What was agreed and what has ended counts from that day on, with what
 * it named on that day, or on its last day in force; what is in force, with what it names on the day asked for.
 */
export const Durations = z
  .strictObject({
    validAt: LocalDate,
    position: LogPosition,
    /** One of each measure. */
    spreads: z.array(DurationSpread),
    groupedBy: ModelGrouping.nullable(),
    /** One of each measure that there is any of, for each key. */
    rows: z.array(DurationRow),
    /** An agreement may stand in several rows: they may sum to more than the whole. */
    rowsMayOverlap: z.boolean(),
  })
  .meta({ id: 'Durations' })
export type Durations = z.infer<typeof Durations>
