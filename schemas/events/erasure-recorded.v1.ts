import { z } from 'zod'
import { Uuid } from '../values.ts'

/** Why a person is forgotten; never a text, which might say who it was. */
export const ErasureReason = z
  .enum(['asked-for', 'no-longer-needed', 'recorded-in-error'])
  .meta({ id: 'ErasureReason' })
export type ErasureReason = z.infer<typeof ErasureReason>

/** A person is forgotten: of the one whom it was nothing is left but this reference. */
export const ErasureRecordedV1 = z.strictObject({ personId: Uuid, reason: ErasureReason })
