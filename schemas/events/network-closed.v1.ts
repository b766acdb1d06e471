import { z } from 'zod'
import { ClosingReason } from '../parties/closing.ts'
import { LocalDate, Uuid } from '../values.ts'

export const NetworkClosedV1 = z.strictObject({
  networkId: Uuid,
  reason: ClosingReason,
  /** Inherits the right to act on the agreements. */
  successorId: Uuid.nullable(),
  effectiveOn: LocalDate,
})
