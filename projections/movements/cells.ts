import { Formality, Production } from '#schemas/terms/classification.ts'
import type { Cell } from '#schemas/views/movements.ts'

/** In the order of the model: row by row. */
export const cells: readonly Cell[] = Formality.options.flatMap((formality) =>
  Production.options.map((production) => ({ formality, production })),
)

/** As stored. */
export const codeOfCell = ({ formality, production }: Cell): string =>
  formality.charAt(0) + production.charAt(0)

/** @throws Error where no cell has that code. */
export const cellFrom = (code: string): Cell => {
  const cell = cells.find((one) => codeOfCell(one) === code)
  if (cell === undefined) throw new Error(`No cell ${code}`)
  return cell
}
