import { z } from 'zod'
import { AccessEntry, AccessKind } from '../access/access-noted.v1.ts'
import { count, LocalDate } from '../values.ts'

const AccessCount = z
  .strictObject({
    kind: AccessKind,
    count,
    notWritten: count.meta({
      description:
        'Of these, how many are not among the entries: where too many come at once, the rest is counted',
    }),
  })
  .meta({ id: 'AccessCount' })

/** Who signed in, was refused and took lists away on a day, as far as it was noted by now. */
export const AccessLogDay = z
  .strictObject({
    day: LocalDate,
    counts: z
      .array(AccessCount)
      .meta({ description: 'Kinds of which there is something that day' }),
    total: count.meta({ description: 'Entries, on all pages' }),
    items: z.array(AccessEntry).meta({ description: 'The latest first' }),
    next: z
      .string()
      .nullable()
      .meta({ description: 'Send as `cursor` for the next page; null on the last' }),
  })
  .meta({ id: 'AccessLogDay' })
