import { z } from 'zod'
import { LocalDate, text, Uuid } from '../values.ts'

export const BoundariesExemptionWithdrawnV1 = z.strictObject({
  agreementId: Uuid,
  exemptionId: Uuid,
  reason: text(2000),
  /** From this day on it holds no more. */
  withdrawnOn: LocalDate,
})
