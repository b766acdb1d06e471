import { z } from 'zod'

/** A word of the query that was found nowhere, and the one that was looked for in its place. */
export const Correction = z
  .strictObject({ typed: z.string(), used: z.string() })
  .meta({ id: 'WordCorrection', outputId: 'WordCorrection' })
export type Correction = z.infer<typeof Correction>

/** Empty where every word was found as typed, or nothing was searched for. */
export const corrected = z
  .array(Correction)
  .meta({ description: 'Words that were found nowhere, and those looked for in their place' })
