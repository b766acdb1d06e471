import { z } from 'zod'
import { LocalDate } from '../values.ts'
import { asKnown } from './as-known.ts'
import { ModelGrouping, ModelRow } from './collaboration-model.ts'

/** How far one date is from the next: a quarter is three months. */
export const ModelStepLength = z
  .enum(['day', 'month', 'quarter', 'year'])
  .meta({ id: 'ModelStepLength' })
export type ModelStepLength = z.infer<typeof ModelStepLength>

const { key, name, ...counts } = ModelRow.shape

/** The model on one of the dates. */
export const ModelStep = z
  .strictObject({
    validAt: LocalDate,
    ...counts,
    /** Share of co-production, 0 to 1; null where nothing is in force. */
    activeCitizenshipShare: z.number().min(0).max(1).nullable(),
  })
  .meta({ id: 'ModelStep' })
export type ModelStep = z.infer<typeof ModelStep>

/** A row of the model on one of the dates. */
export const ModelStepRow = z
  .strictObject({ validAt: LocalDate, key, name, ...counts })
  .meta({ id: 'ModelStepRow' })
export type ModelStepRow = z.infer<typeof ModelStepRow>

/** The collaboration model of Bilag 2 (000) on dates that are equally far from each other. */
export const ModelOverTime = z
  .strictObject({
    ...asKnown,
    /** The first of the dates. */
    from: LocalDate,
    /** As asked for, or today: none of the dates is later. */
    to: LocalDate,
    step: ModelStepLength,
    /** The earliest first. */
    steps: z.array(ModelStep),
    groupedBy: ModelGrouping.nullable(),
    /** By date, and as in the model of that date. */
    rows: z.array(ModelStepRow),
    /** An agreement may stand in several rows of a date: they may sum to more than the total. */
    rowsMayOverlap: z.boolean(),
  })
  .meta({ id: 'ModelOverTime' })
export type ModelOverTime = z.infer<typeof ModelOverTime>
