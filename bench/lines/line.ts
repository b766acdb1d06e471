import type { DataSets } from '../data-sets.ts'
import type { Figure } from '../measures.ts'

/** What a line measures on. */
export interface Bench {
  /** Agreements, rising. */
  readonly sizes: readonly [number, ...number[]]
  readonly data: DataSets
}

export type Figures = AsyncGenerator<Figure, void>

/** A part of the run that can be run by itself. */
export interface Line {
  readonly name: string
  readonly about: string
  readonly figures: (bench: Bench) => Figures
}

export const smallest = ({ sizes }: Bench): number => sizes[0]
export const largest = ({ sizes }: Bench): number => sizes.at(-1) ?? sizes[0]

/** The largest that whole runs over it end within minutes. */
export const standard = (bench: Bench): number =>
  bench.sizes.findLast((size) => size <= 100_000) ?? smallest(bench)
