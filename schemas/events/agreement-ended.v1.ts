import { z } from 'zod'
import { LocalDate, text, Uuid } from '../values.ts'

export const EndReason = z
  .enum([
    'declined',
    'withdrawn',
    'fulfilled',
    'expired',
    'terminated-by-institution',
    'terminated-by-network',
    'mutual-consent',
    'breach',
    'superseded',
    'registered-in-error',
    'duplicate',
  ])
  .meta({ id: 'EndReason' })
export type EndReason = z.infer<typeof EndReason>

export const AgreementEndedV1 = z.strictObject({
  agreementId: Uuid,
  reason: EndReason,
  /** The last day; may lie ahead. */
  endedOn: LocalDate,
  /** The party that ended it, where one did. */
  endedBy: Uuid.nullable(),
  note: text(2000).nullable(),
  supersededBy: Uuid.nullable(),
  duplicateOf: Uuid.nullable(),
})
