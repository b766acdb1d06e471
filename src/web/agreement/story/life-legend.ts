import { html, type Html } from '../../html/html.ts'
import { hatching, stretchPart } from './life-picture.ts'
import type { StoryOnPage } from './read-story.ts'

/** What each form of the line means, of those that it has. */
export const lifeLegend = ({ visit, list }: StoryOnPage): Html => {
  const { lifeLine: words } = visit.texts.story
  const statuses = [...new Set(list.life.map(({ status }) => status))]
  const hasReplaced = list.items.some(({ replacedBy }) => replacedBy !== null)
  return html`<h3 class="visually-hidden">${words.legend}</h3>
    <ul class="life-legend">
      ${statuses.map((status) => {
        const name = `legend-${status}`
        return html`<li>
          <svg viewBox="0 0 40 28" aria-hidden="true">
            <defs>${hatching(name)}</defs>
            ${stretchPart(status, { x: 1, y: 1, width: 38, name })}
          </svg>
          ${words.stretch[status]}
        </li> `
      })}
      ${markPart(words.standing, '')}
      ${hasReplaced && markPart(words.replaced, ' life-mark-replaced')}
    </ul>`
}

const markPart = (words: string, more: string): Html =>
  html`<li>
    <svg viewBox="0 0 40 28" aria-hidden="true">
      <circle class="life-mark${more}" cx="20" cy="14" r="10" />
    </svg>
    ${words}
  </li> `
