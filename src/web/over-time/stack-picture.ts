import { Production } from '#schemas/terms/classification.ts'
import type { ModelStepLength } from '#schemas/views/model-over-time.ts'
import type { Cell } from '#schemas/views/movements.ts'
import { formatShortDate } from '#src/texts/dates.ts'
import type { Language } from '#src/texts/language.ts'
import { formatNumber } from '#src/texts/numbers.ts'
import { attributes, html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'
import { stackGeometry, type StackGeometry } from './stack-geometry.ts'
import type { DayCounts } from './stacked-cells.ts'

interface Picture {
  readonly steps: readonly DayCounts[]
  readonly step: ModelStepLength
  /** The count at the top; the highest of the steps where left out. */
  readonly most?: number
  /** Begins the ids in it. */
  readonly name: string
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
}

/** Of a digit, and of what stands beside it. */
const digit = 7
const gap = 6

export const stackPicture = (visit: Visit, picture: Picture): Html => {
  const { language } = visit
  const { steps, step, name, width, height, title, description } = picture
  const most = picture.most ?? Math.max(...steps.map(({ total }) => total))
  const left = formatNumber(language, most).length * digit + gap
  const size = { most, width, height, left, right: 16, top: 20, bottom: 28 }
  const geometry = stackGeometry(steps, step, size)
  return html`<svg
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="${name}-title ${name}-desc"
  >
    <title id="${name}-title">${title}</title>
    <desc id="${name}-desc">${description}</desc>
    <defs>${stripes(name)}</defs>
    ${levelsPart(language, geometry, { left, right: width - size.right })}
    ${geometry.layers.map(
      ({ cell, path }) => html`<path ${layerFill(name, cell)} ${attributes({ d: path })}></path> `,
    )}
    ${geometry.totals.map(
      ({ x, y, count }) =>
        html`<text class="over-time-total" x="${x}" y="${y}"
          >${formatNumber(language, count)}</text
        > `,
    )}
    ${datesPart(geometry, { language, step, y: height - size.bottom, width })}
  </svg>`
}

/** Told apart without colour: formal is full, informal striped, each production its own way. */
export const layerFill = (name: string, { formality, production }: Cell): Html =>
  attributes({
    class: `over-time-layer over-time-${formality}-${production}`,
    fill: formality === 'informal' ? `url(#${name}-${production})` : null,
  })

/** Of what is informal. */
export const stripes = (name: string): readonly Html[] =>
  Production.options.map(
    (production) =>
      html`<pattern
        ${attributes({
          id: `${name}-${production}`,
          width: 6,
          height: 6,
          patternUnits: 'userSpaceOnUse',
          patternTransform: production === 'co-production' ? 'rotate(45)' : 'rotate(-45)',
        })}
      >
        <rect class="over-time-ground-${production}" width="6" height="6"></rect>
        <rect class="over-time-stripe-${production}" width="2" height="6"></rect>
      </pattern> `,
  )

const levelsPart = (
  language: Language,
  { levels }: StackGeometry,
  { left, right }: { left: number; right: number },
): readonly Html[] =>
  levels.map(
    ({ y, count }) =>
      html`<line class="over-time-level" x1="${left}" y1="${y}" x2="${right}" y2="${y}"></line>
        <text class="over-time-count" x="${left - gap}" y="${y + 4}"
          >${formatNumber(language, count)}</text
        > `,
  )

interface Axis {
  readonly language: Language
  readonly step: ModelStepLength
  readonly y: number
  readonly width: number
}

const datesPart = ({ dates }: StackGeometry, { language, step, y, width }: Axis): readonly Html[] =>
  dates.map(({ x, day }) => {
    const words = formatShortDate(language, day.slice(0, known[step]))
    // The last stands within the picture.
    const middle = Math.min(x, width - (words.length * digit) / 2)
    return html`<line class="over-time-tick" x1="${x}" y1="${y}" x2="${x}" y2="${y + 5}"></line>
      <text class="over-time-date" x="${middle}" y="${y + 20}">${words}</text> `
  })

/** Letters of a date that stand beneath: years, months of a year, days. */
const known: Readonly<Record<ModelStepLength, number>> = { year: 4, quarter: 7, month: 7, day: 10 }
