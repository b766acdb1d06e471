import type { MovementCount } from '#schemas/views/movements.ts'
import { formatNumber } from '#src/texts/numbers.ts'
import { attributes, html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'
import { cellWords, type Direction } from './cell-words.ts'
import { flowOf, flowSize, type Flow } from './flow.ts'

/** From cell to cell as bands; told apart by solid, striped and outlined, not by colour alone. */
export const flowChart = (visit: Visit, counts: readonly MovementCount[]): Html => {
  const { movements: words } = visit.texts
  const { width, height, side, top } = flowSize
  const { nodes, ribbons } = flowOf(counts)
  const said = ribbons.map(({ count }) => moveWords(visit, count))
  return html`<figure class="flow">
    <svg
      ${attributes({ viewBox: `0 0 ${String(width)} ${String(height)}`, role: 'img', 'aria-labelledby': 'flow-title flow-text' })}
    >
      <title id="flow-title">${words.chartTitle}</title>
      <desc id="flow-text">${words.chartText(said.join('. '))}</desc>
      <defs>
        <pattern
          id="flow-stripes"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="flow-stripes-ground" width="6" height="6"></rect>
          <rect class="flow-stripes" width="2.5" height="6"></rect>
        </pattern>
      </defs>
      <text class="flow-head" x="${side}" y="${top - 14}" text-anchor="end">${words.before}</text>
      <text class="flow-head" x="${width - side}" y="${top - 14}">${words.after}</text>
      ${ribbons.map((one) => ribbon(one))} ${nodes.map((node) => cell(visit, node))}
      ${ribbons.map((one) => count(visit, one))}
    </svg>
    ${legend(visit, ribbons)}
  </figure>`
}

const moveWords = (visit: Visit, { from, to, count }: MovementCount): string =>
  visit.texts.movements.move(
    count,
    cellWords(visit, from).toLowerCase(),
    cellWords(visit, to).toLowerCase(),
  )

const ribbon = ({ path, width, direction }: Flow['ribbons'][number]): Html =>
  html`${direction === 'neither' && html`<path ${attributes({ class: 'flow-outline', d: path, 'stroke-width': rounded(width) + 1.5 })}></path>`}
    <path
      ${attributes({
        class: `flow-band flow-${direction}`,
        d: path,
        'stroke-width': rounded(width),
        stroke: direction === 'away' ? 'url(#flow-stripes)' : null,
      })}
    ></path> `

const cell = ({ texts }: Visit, node: Flow['nodes'][number]): Html => {
  const { formality, production } = node.cell
  const isBefore = node.side === 'before'
  const place = {
    x: isBefore ? node.x0 - 6 : node.x1 + 6,
    'text-anchor': isBefore ? 'end' : 'start',
  }
  const middle = rounded((node.y0 + node.y1) / 2)
  return html`<rect
      ${attributes({
        class: `flow-cell flow-cell-${production}`,
        x: rounded(node.x0),
        y: rounded(node.y0),
        width: rounded(node.x1 - node.x0),
        height: rounded(Math.max(1, node.y1 - node.y0)),
      })}
    ></rect>
    <text ${attributes({ class: 'flow-formality', y: middle - 3, ...place })}>
      ${texts.formality[formality]}
    </text>
    <text ${attributes({ class: 'flow-production', y: middle + 10, ...place })}>
      ${texts.production[production]}
    </text> `
}

/** Units that a number needs; where a band is thinner, the table tells it. */
const leastForNumber = 12

const count = ({ language }: Visit, one: Flow['ribbons'][number]): Html | null =>
  one.width < leastForNumber
    ? null
    : html`<text
        ${attributes({ class: 'flow-count', x: flowSize.side + 22, y: rounded(one.y) + 4, 'text-anchor': 'middle' })}
        >${formatNumber(language, one.count.count)}</text
      > `

const directions: readonly Direction[] = ['towards', 'away', 'neither']

const legend = ({ texts }: Visit, ribbons: Flow['ribbons']): Html =>
  html`<figcaption>
    <ul class="flow-legend">
      ${directions
        .filter((one) => ribbons.some(({ direction }) => direction === one))
        .map(
          (one) =>
            html`<li>
              <span class="flow-key flow-key-${one}" aria-hidden="true"></span>
              ${texts.movements.legend[one]}
            </li> `,
        )}
    </ul>
  </figcaption>`

const rounded = (units: number): number => Math.round(units * 10) / 10
