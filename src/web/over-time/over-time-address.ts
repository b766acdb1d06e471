import { z } from 'zod'
import { LocalDate } from '#schemas/values.ts'
import { ModelStepLength } from '#schemas/views/model-over-time.ts'
import { KnownAddress } from '../as-known/known.ts'
import { ModelAddress, readAddress } from '../lists/address.ts'
import type { Visit } from '../visit.ts'

const OverTimeAddress = ModelAddress.omit({ validAt: true }).extend({
  ...KnownAddress.shape,
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  step: ModelStepLength.optional(),
})
export type OverTimeAddress = z.infer<typeof OverTimeAddress>

/**
 * What is asked for; two days that were written the wrong way round are one period all the same.
 * @throws BadAddressError
 */
export const overTimeAsked = ({ asked }: Visit): OverTimeAddress => {
  const read = readAddress(OverTimeAddress, asked)
  const { from, to } = read
  const isTurned = from !== undefined && to !== undefined && to < from
  return isTurned ? { ...read, from: to, to: from } : read
}
