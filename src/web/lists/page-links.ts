import type { Hits } from '#schemas/views/hits.ts'
import { cursorText } from './address.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf, type PageName, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'

/** Rows shown at a time. */
export const pageSize = 50

interface Shown {
  readonly asked: Parameters
  /** How many rows stand before these; null where that is not known. */
  readonly before: number | null
  /** How many rows are shown. */
  readonly count: number
  readonly page: {
    readonly total: Hits
    readonly next: { readonly key: string; readonly id: string } | null
  }
}

/** Which rows are shown, to those after them, and back to the first; nothing where all are shown. */
export const pageLinks = (visit: Visit, name: PageName, shown: Shown): Html | null => {
  const { language, texts } = visit
  const { asked, before, count, page } = shown
  if (before === 0 && page.next === null) return null
  const { agreements: words } = texts
  const known = beforeThese(shown)
  const which =
    known === null
      ? words.shownOf(count, page.total)
      : words.shown(known + 1, known + count, page.total)
  return html`<p class="shown">${which}</p>
    <nav class="page-links" aria-label="${words.paging}">
      ${before !== 0 && html`<a class="button button-secondary" href="${addressOf(name, language, asked)}">${words.first}</a>`}
      ${page.next !== null && html`<a class="button button-primary" rel="next" href="${after(visit, name, shown)}">${nextWords(visit, shown)}</a>`}
    </nav>`
}

/** What the address says of the rows before, which holds only together with where to begin. */
export const rowsBefore = ({
  cursor,
  before,
}: {
  readonly cursor?: unknown
  readonly before?: number | undefined
}): number | null => (cursor === undefined ? 0 : (before ?? null))

/** Null where what the address says does not add up, say because more was recorded since. */
const beforeThese = ({ before, count, page }: Shown): number | null => {
  if (before === null || count === 0) return null
  const { least, most } = restOf(page.total, before + count)
  return (page.next === null ? least <= 0 && most >= 0 : most > 0) ? before : null
}

const nextWords = ({ texts }: Visit, shown: Shown): string => {
  const { agreements: words } = texts
  const before = beforeThese(shown)
  if (before === null) return words.more
  const { least, most } = restOf(shown.page.total, before + shown.count)
  return least === most || least >= pageSize ? words.next(Math.min(pageSize, least)) : words.more
}

/** How many rows come after so many. */
const restOf = (total: Hits, seen: number): { least: number; most: number } =>
  typeof total === 'number'
    ? { least: total - seen, most: total - seen }
    : { least: total.moreThan + 1 - seen, most: Infinity }

const after = ({ language }: Visit, name: PageName, shown: Shown): string => {
  const { asked, count, page } = shown
  const before = beforeThese(shown)
  return addressOf(name, language, {
    ...asked,
    cursor: page.next === null ? null : cursorText(page.next),
    before: before === null ? null : String(before + count),
  })
}
