import type { ModelStep } from '#schemas/views/model-over-time.ts'
import type { Cell } from '#schemas/views/movements.ts'

export type CellName =
  'formalOwnProduction' | 'formalCoProduction' | 'informalOwnProduction' | 'informalCoProduction'

/** Of all, or of what one row of a grouping counts. */
export type DayCounts = Pick<ModelStep, CellName | 'validAt' | 'total'>

interface NamedCell {
  readonly name: CellName
  readonly cell: Cell
}

/** In the order of the model: row by row. */
export const namedCells: readonly NamedCell[] = [
  { name: 'formalOwnProduction', cell: { formality: 'formal', production: 'own-production' } },
  { name: 'formalCoProduction', cell: { formality: 'formal', production: 'co-production' } },
  { name: 'informalOwnProduction', cell: { formality: 'informal', production: 'own-production' } },
  { name: 'informalCoProduction', cell: { formality: 'informal', production: 'co-production' } },
]

/**
 * The lowest first. Active citizenship stands on the axis, where its growth is seen; what is informal is
 * striped and lies between what is full, so that neighbours differ in black and white.
 */
export const stackedCells: readonly NamedCell[] = [
  { name: 'formalCoProduction', cell: { formality: 'formal', production: 'co-production' } },
  { name: 'informalCoProduction', cell: { formality: 'informal', production: 'co-production' } },
  { name: 'informalOwnProduction', cell: { formality: 'informal', production: 'own-production' } },
  { name: 'formalOwnProduction', cell: { formality: 'formal', production: 'own-production' } },
]
