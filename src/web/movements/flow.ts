import { sankey, sankeyLinkHorizontal, type SankeyLink, type SankeyNode } from 'd3-sankey'
import type { Cell, MovementCount } from '#schemas/views/movements.ts'
import { directionOf, type Direction } from './cell-words.ts'

/** A cell before or after, as it stands in the chart. */
interface Place {
  readonly side: 'before' | 'after'
  readonly cell: Cell
  readonly key: string
}

interface Ribbon {
  readonly direction: Direction
  readonly count: MovementCount
}

type Node = SankeyNode<Place, Ribbon>
type Link = SankeyLink<Place, Ribbon>

/** Where everything of the chart stands, in units of its own. */
export interface Flow {
  readonly nodes: readonly (Place & Record<'x0' | 'x1' | 'y0' | 'y1', number>)[]
  readonly ribbons: readonly (Ribbon & {
    readonly path: string
    readonly width: number
    /** Where its number stands. */
    readonly y: number
  })[]
}

/** As wide as a telephone is; labels stand beside. */
export const flowSize = { width: 360, height: 330, side: 104, top: 30 } as const

const keyOf = (side: Place['side'], { formality, production }: Cell): string =>
  `${side} ${formality} ${production}`

/** The chart's geometry: cells in the order of the model, none without a movement. */
export const flowOf = (counts: readonly MovementCount[]): Flow => {
  const moved = counts.filter(({ count }) => count > 0)
  const places = new Map<string, Place>()
  const put = (side: Place['side'], cell: Cell): void => {
    const key = keyOf(side, cell)
    places.set(key, { side, cell, key })
  }
  for (const { from } of counts)
    if (moved.some((one) => isSame(one.from, from))) put('before', from)
  for (const { from: to } of counts) if (moved.some((one) => isSame(one.to, to))) put('after', to)
  const { width, height, side, top } = flowSize
  const layout = sankey<Place, Ribbon>()
    .nodeId(({ key }) => key)
    .nodeSort(() => 0)
    .nodeWidth(10)
    .nodePadding(40)
    .extent([
      [side, top],
      [width - side, height - 20],
    ])
  const { nodes, links } = layout({
    nodes: [...places.values()],
    links: moved.map((count) => ({
      source: keyOf('before', count.from),
      target: keyOf('after', count.to),
      value: count.count,
      direction: directionOf(count),
      count,
    })),
  })
  return { nodes: nodes.map(placed), ribbons: links.map(drawn) }
}

const isSame = (a: Cell, b: Cell): boolean =>
  a.formality === b.formality && a.production === b.production

const placed = ({ side, cell, key, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }: Node) => ({
  side,
  cell,
  key,
  x0,
  x1,
  y0,
  y1,
})

const drawn = (link: Link): Flow['ribbons'][number] => ({
  direction: link.direction,
  count: link.count,
  path: sankeyLinkHorizontal<Place, Ribbon>()(link) ?? '',
  width: Math.max(1, link.width ?? 1),
  y: link.y0 ?? 0,
})
