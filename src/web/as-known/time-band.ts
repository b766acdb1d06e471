import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import type { Link } from '../layout.ts'
import type { Visit } from '../visit.ts'
import type { KnownThen } from './known.ts'

interface Band {
  readonly title: string
  readonly text?: string
  /** The ways to what is shown where less is chosen. */
  readonly links: readonly Link[]
}

/** Of which day and of whose knowledge the page is, above what it shows and on paper. */
export const timeBand = ({ title, text, links }: Band): Html =>
  html`<div class="as-known">
    <p class="as-known-title">${title}</p>
    ${text !== undefined && html`<p>${text}</p>`}
    <ul class="as-known-ways">
      ${links.map(({ href, words }) => html`<li><a href="${href}">${words}</a></li> `)}
    </ul>
  </div>`

interface Seen {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly today: string
  /** Null: as known now. */
  readonly known: KnownThen | null
}

/**
 * "Som det så ud den 1. januar 2024, og som det var kendt den 5. marts 2024." What was known at a
 * moment is told in the same words for ever, whatever today is.
 */
export const seenWords = ({ language, texts }: Visit, { day, today, known }: Seen): string => {
  const { then, now } = texts.asKnown
  const date = formatDate(language, day)
  if (known === null) return day > today ? now.ahead(date) : now.past(date)
  return day > known.day ? then.ahead(date, known.words) : then.past(date, known.words)
}
