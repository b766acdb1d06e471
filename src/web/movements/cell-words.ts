import type { Cell } from '#schemas/views/movements.ts'
import type { Visit } from '../visit.ts'

/** "Formelt, egenproduktion". */
export const cellWords = ({ texts }: Visit, { formality, production }: Cell): string =>
  `${texts.formality[formality]}, ${texts.production[production].toLowerCase()}`

/** Where a movement leads, as far as active citizenship goes. */
export type Direction = 'towards' | 'away' | 'neither'

export const directionOf = ({ from, to }: { from: Cell; to: Cell }): Direction => {
  if (from.production === to.production) return 'neither'
  return to.production === 'co-production' ? 'towards' : 'away'
}
