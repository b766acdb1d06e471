import { z } from 'zod'
import { Uuid } from '../values.ts'

export const ClosingReason = z.enum(['closed', 'merged', 'duplicate']).meta({ id: 'ClosingReason' })

/** Why a party closed; a successor inherits the right to act on its agreements. */
export const Closing = z.strictObject({
  reason: ClosingReason,
  successorId: Uuid.nullable().default(null),
})
