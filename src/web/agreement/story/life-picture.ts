import type { AgreementStatus } from '#schemas/views/agreement.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../../html/html.ts'
import { lifeGeometry, type LifeGeometry } from './life-geometry.ts'
import type { StoryOnPage } from './read-story.ts'

interface Picture {
  /** Begins the ids in it. */
  readonly name: string
  readonly width: number
  readonly title: string
  readonly description: string
}

const mark = { radius: 10, row: 26 }
const bar = { height: 26, below: 44 }

/** Told apart without colour: full, open, hatched, a thin line. */
export const lifePicture = (story: StoryOnPage, picture: Picture): Html => {
  const { name, width, title, description } = picture
  const geometry = lifeGeometry(story.list, { width, margin: 16, gap: 2 * mark.radius + 4 })
  const top = geometry.lanes * mark.row + 12
  const height = top + bar.height + bar.below
  const middleOf = (lane: number): number => top - 8 - mark.radius - lane * mark.row
  return html`<svg
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="${name}-title ${name}-desc"
  >
    <title id="${name}-title">${title}</title>
    <desc id="${name}-desc">${description}</desc>
    <defs>${hatching(name)}</defs>
    ${geometry.stretches.map(({ status, x, width: long }) =>
      stretchPart(status, { x, y: top, width: long, name }),
    )}
    ${ticksPart(story, geometry, top + bar.height)} ${todayPart(story, geometry, top)}
    ${geometry.marks.map(
      ({ x, lane }) =>
        html`<line class="life-stem" x1="${x}" y1="${middleOf(lane)}" x2="${x}" y2="${top}" /> `,
    )}
    ${geometry.marks.map(({ number, x, lane, isStanding }) => {
      const y = middleOf(lane)
      return html`<circle
          class="${isStanding ? 'life-mark' : 'life-mark life-mark-replaced'}"
          cx="${x}"
          cy="${y}"
          r="${mark.radius}"
        />
        <text
          class="${isStanding ? 'life-number' : 'life-number life-number-replaced'}"
          x="${x}"
          y="${y + 4}"
        >
          ${number}
        </text> `
    })}
  </svg>`
}

/** Lapsed days are hatched. */
export const hatching = (name: string): Html =>
  html`<pattern
    id="${name}-hatch"
    width="6"
    height="6"
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"
  >
    <rect width="6" height="6" fill="#fff" />
    <rect width="2" height="6" fill="#454545" />
  </pattern>`

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly name: string
}

/** Days after the end are a line. */
export const stretchPart = (status: AgreementStatus, { x, y, width, name }: Box): Html => {
  const middle = y + bar.height / 2
  if (status === 'ended')
    return html`<line
      class="life-ended"
      x1="${x}"
      y1="${middle}"
      x2="${x + width}"
      y2="${middle}"
    />`
  const box = html`<rect
    class="life-${status}"
    x="${x}"
    y="${y}"
    width="${width}"
    height="${bar.height}"
  />`
  if (status !== 'lapsed') return box
  return html`<rect
    class="life-lapsed"
    x="${x}"
    y="${y}"
    width="${width}"
    height="${bar.height}"
    fill="url(#${name}-hatch)"
  />`
}

/** A year alone where a year begins, else the month too. */
const ticksPart = (
  { visit: { language } }: StoryOnPage,
  { ticks }: LifeGeometry,
  y: number,
): readonly Html[] =>
  ticks.map(({ x, day }) => {
    const words = formatDate(
      language,
      day.slice(0, day.endsWith('-01-01') ? 4 : day.endsWith('-01') ? 7 : 10),
    )
    return html`<line class="life-tick" x1="${x}" y1="${y}" x2="${x}" y2="${y + 6}" />
      <text class="life-label" x="${x}" y="${y + 20}">${words}</text> `
  })

const todayPart = ({ visit }: StoryOnPage, { today }: LifeGeometry, top: number): Html =>
  html`<line
      class="life-today"
      x1="${today}"
      y1="${top - 6}"
      x2="${today}"
      y2="${top + bar.height + 26}"
    />
    <text class="life-label life-label-today" x="${today}" y="${top + bar.height + 40}">
      ${visit.texts.story.lifeLine.today}
    </text>`
