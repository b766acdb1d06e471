import { z } from 'zod'
import { ErasureReason } from '../events/erasure-recorded.v1.ts'

export const ForgetPerson = z.strictObject({ reason: ErasureReason }).meta({ id: 'ForgetPerson' })
export type ForgetPerson = z.infer<typeof ForgetPerson>
