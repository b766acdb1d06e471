import { z } from 'zod'
import { Instant, LogPosition, Uuid } from '#schemas/values.ts'
import type { AskedMoment } from '#projections/moments/moment.ts'

export const RecordedQuery = {
  recordedAt: z.union([Instant, Uuid, LogPosition]).optional().meta({
    description:
      'As it was known then: an instant in UTC, the id of an event, or a position in the log; as known now where left out',
  }),
}

/** What was asked for, told by its form. */
export const askedMoment = (recordedAt: string): AskedMoment => {
  if (/^\d+$/.test(recordedAt)) return { position: Number(recordedAt) }
  return Uuid.safeParse(recordedAt).success ? { eventId: recordedAt } : { instant: recordedAt }
}
