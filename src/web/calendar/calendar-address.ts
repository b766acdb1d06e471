import { z } from 'zod'
import { MunicipalityCode } from '#schemas/values.ts'
import { before, cursorWith } from '../lists/address.ts'

/** Days ahead that can be chosen: three months, a year, three years. */
export const ahead = [90, 365, 1096] as const
export type Ahead = (typeof ahead)[number]
const aheadAtFirst: Ahead = 365

/** What is chosen, on the page and in its files. */
export const CalendarAsked = z.object({
  within: z.coerce.number().pipe(z.literal(ahead)).default(aheadAtFirst),
  municipalityCode: MunicipalityCode.optional(),
})

export const CalendarAddress = CalendarAsked.extend({
  // Entries are told apart by several ids in one line.
  cursor: cursorWith(z.string().max(400)),
  before,
})

/** As it stands in an address. */
export const withinAsked = (within: Ahead): string | null =>
  within === aheadAtFirst ? null : String(within)
