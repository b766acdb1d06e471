import { z } from 'zod'
import { LocalDate, Uuid } from '#schemas/values.ts'
import { before, cursorWith, ModelAddress, readAddress } from '../lists/address.ts'
import type { Visit } from '../visit.ts'

const MovementsAddress = ModelAddress.omit({ groupBy: true, validAt: true }).extend({
  /** It is told as known now, and nothing else may seem to be. */
  recordedAt: z.never().optional(),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  cursor: cursorWith(Uuid),
  before,
})
type MovementsAddress = z.infer<typeof MovementsAddress>

/** What is asked for; two days that were written the wrong way round are one period all the same. */
export const movementsAsked = ({ asked }: Visit): MovementsAddress => {
  const read = readAddress(MovementsAddress, asked)
  const { from, to } = read
  const isTurned = from !== undefined && to !== undefined && to < from
  return isTurned ? { ...read, from: to, to: from } : read
}
