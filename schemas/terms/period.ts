import { z } from 'zod'
import { count, optionalDate, optionalLine, optionalText, PartialDate } from '../values.ts'

/** `until` is the last day the terms apply; null is open-ended. */
export const Period = z
  .strictObject({
    from: PartialDate,
    until: PartialDate.nullable().default(null),
    notice: z
      .strictObject({
        length: count.nullable().default(null),
        unit: z.enum(['days', 'weeks', 'months', 'years']).default('months'),
        note: optionalText(1000),
      })
      .nullable()
      .default(null),
    renewal: z
      .strictObject({
        kind: z.enum(['none', 'automatic', 'option', 'renegotiate', 'unknown']).default('unknown'),
        /** Renegotiated, or the option used, no later than. */
        by: optionalDate,
        note: optionalLine(),
      })
      .prefault({}),
    changeRule: optionalText(1000),
  })
  .meta({ id: 'PeriodInput', outputId: 'Period' })
export type Period = z.infer<typeof Period>
