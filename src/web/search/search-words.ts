import type { Hits } from '#schemas/views/hits.ts'
import type { Correction } from '#schemas/views/search.ts'
import { html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'

interface Searched {
  readonly q: string | undefined
  readonly page: { readonly total: Hits; readonly corrected: readonly Correction[] }
}

/** What stands after the number of hits: " med »besøg«"; nothing where nothing was searched for. */
export const matchingWords = ({ texts }: Visit, { q, page }: Searched): string =>
  q === undefined ? '' : texts.search.matching(usedQuery(q, page.corrected))

/** Which words were found nowhere, and what was searched for in their place. */
export const correctedWords = (
  { texts }: Visit,
  { page: { total, corrected } }: Searched,
): Html | null => {
  const { search: words } = texts
  const say = total === 0 ? words.correctedNone : words.corrected
  return corrected.length === 0
    ? null
    : html`<ul class="corrected">
        ${corrected.map(({ typed, used }) => html`<li>${say(typed, used)}</li> `)}
      </ul>`
}

const usedQuery = (q: string, corrected: Searched['page']['corrected']): string => {
  const used = new Map(corrected.map((one) => [one.typed, one.used]))
  // As the search does: letters, digits and marks are words, and all else parts them.
  return q.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => used.get(word.normalize('NFC')) ?? word)
}
