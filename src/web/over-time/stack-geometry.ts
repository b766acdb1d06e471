import { scaleBand, scaleLinear, type ScaleBand, type ScaleLinear } from 'd3-scale'
import { area, stack } from 'd3-shape'
import type { ModelStepLength } from '#schemas/views/model-over-time.ts'
import type { Cell } from '#schemas/views/movements.ts'
import { stackedCells, type CellName, type DayCounts } from './stacked-cells.ts'

/** Where everything of the picture stands, in units of its own. */
export interface StackGeometry {
  /** The lowest first; a cell in which there is nothing on any of the dates is left out. */
  readonly layers: readonly { readonly cell: Cell; readonly path: string }[]
  readonly levels: readonly { readonly y: number; readonly count: number }[]
  readonly dates: readonly { readonly x: number; readonly day: string }[]
  /** Above its bar; none where bars are too narrow for numbers. */
  readonly totals: readonly { readonly x: number; readonly y: number; readonly count: number }[]
}

export interface StackSize {
  /** The count at the top: pictures that are to be compared share it. */
  readonly most: number
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Bars stand apart up to here: years, or the months of two years and a bit. */
const mostApart = 31

/** Units from one level to the next, more or less. */
const forLevel = 65

/** Units that a number above a bar needs. */
const leastForTotal = 30

/**
 * The counts of the cells on each of the dates on top of each other, active citizenship lowest. Bars stand
 * for what was counted on their date; nothing is drawn between two dates that was not counted.
 */
export const stackGeometry = (
  steps: readonly DayCounts[],
  step: ModelStepLength,
  size: StackSize,
): StackGeometry => {
  const { most, width, height, left, right, top, bottom } = size
  const days = steps.map(({ validAt }) => validAt)
  const isApart = steps.length <= mostApart
  const x = scaleBand(days, [left, width - right]).padding(isApart ? 0.25 : 0)
  const y = scaleLinear([0, Math.max(1, most)], [height - bottom, top])
  const middle = (day: string): number => rounded((x(day) ?? 0) + x.bandwidth() / 2)
  return {
    layers: layersOf(steps, { x, y, isApart }),
    levels: y
      .ticks(Math.round(height / forLevel))
      .filter(Number.isInteger)
      .map((count) => ({ y: rounded(y(count)), count })),
    dates: everySo(days, step, (width - left - right) / leastForDate[step]).map((day) => ({
      x: middle(day),
      day,
    })),
    totals:
      x.step() < leastForTotal
        ? []
        : steps.map((one) => {
            const { validAt, total: count } = one
            return { x: middle(validAt), y: rounded(y(count)) - 5, count }
          }),
  }
}

interface Scales {
  readonly x: ScaleBand<string>
  readonly y: ScaleLinear<number, number>
  readonly isApart: boolean
}

/** The left or right end of a bar's layer. */
interface Edge {
  readonly x: number
  readonly from: number
  readonly to: number
}

const layersOf = (
  steps: readonly DayCounts[],
  { x, y, isApart }: Scales,
): StackGeometry['layers'] => {
  const outline = area<Edge>(
    ({ x: at }) => at,
    ({ from }) => rounded(y(from)),
    ({ to }) => rounded(y(to)),
  )
  const names = stackedCells.map(({ name }) => name)
  const stacked = stack<unknown, DayCounts, CellName>().keys(names)(steps)
  return stackedCells.flatMap(({ cell }, at) => {
    const bars = (stacked[at] ?? []).map(([from, to], index): Edge[] => {
      const left = x(steps[index]?.validAt ?? '') ?? 0
      return [left, left + x.bandwidth()].map((end) => ({ x: rounded(end), from, to }))
    })
    const some = bars.filter((edges) => edges.some(({ from, to }) => to > from))
    if (some.length === 0) return []
    const outlines = isApart ? some : [bars.flat()]
    return [{ cell, path: outlines.map((edges) => outline(edges) ?? '').join('') }]
  })
}

/** Units that a date needs beneath. */
const leastForDate: Readonly<Record<ModelStepLength, number>> = {
  year: 40,
  quarter: 72,
  month: 72,
  day: 88,
}

/** How many dates on: whole years where that can be, and whole weeks. */
const strides: Readonly<Record<ModelStepLength, readonly number[]>> = {
  year: [1, 2, 5, 10, 20, 50, 100],
  quarter: [1, 2, 4, 8, 20, 40, 80],
  month: [1, 2, 3, 6, 12, 24, 60, 120],
  day: [1, 7, 14, 28, 56, 112],
}

/** The first of the days and as many others as there is room for, equally far from each other. */
const everySo = (days: readonly string[], step: ModelStepLength, room: number): string[] => {
  const stride = strides[step].find((one) => days.length / one <= room) ?? days.length
  return days.filter((_, at) => at % stride === 0)
}

/** To a tenth. */
const rounded = (value: number): number => Math.round(value * 10) / 10
