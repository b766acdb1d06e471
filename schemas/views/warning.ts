import { z } from 'zod'

/** What a registrar should know and may still go on with, in the language of the request. */
export const WarningInWords = z
  .strictObject({
    code: z.string(),
    /** JSON pointer into the body. */
    pointer: z.string(),
    detail: z.string(),
  })
  .meta({ id: 'Warning' })
