import { z } from 'zod'
import { AccessKind } from '#schemas/access/access-noted.v1.ts'
import { LocalDate } from '#schemas/values.ts'
import { before, cursorWith } from '../lists/address.ts'

/** A day, today where it is left out; and what is shown of it. */
export const AccessLogAsked = z.object({
  day: LocalDate.optional(),
  kind: AccessKind.optional(),
})

export const AccessLogAddress = AccessLogAsked.extend({
  cursor: cursorWith(z.string().regex(/^\d{1,12}\.\d{1,12}$/)),
  before,
})
export type AccessLogAddress = z.infer<typeof AccessLogAddress>
