import { cursorText } from './address.ts'
import { html, type Html } from './html.ts'
import { addressOf, type PageName, type Parameters } from './paths.ts'
import type { Visit } from './visit.ts'

/** Rows shown at a time. */
export const pageSize = 50

interface Shown {
  readonly asked: Parameters
  readonly isFirst: boolean
  readonly page: { readonly next: { readonly key: string; readonly id: string } | null }
}

/** To the rows after these, and back to the first; nothing where all are shown. */
export const pageLinks = (
  { language, texts }: Visit,
  name: PageName,
  { asked, isFirst, page: { next } }: Shown,
): Html | null => {
  if (isFirst && next === null) return null
  const { agreements: words } = texts
  return html`<nav class="page-links" aria-label="${words.paging}">
    ${!isFirst && html`<a class="button button-secondary" href="${addressOf(name, language, asked)}">${words.first}</a>`}
    ${next !== null && html`<a class="button button-primary" rel="next" href="${addressOf(name, language, { ...asked, cursor: cursorText(next) })}">${words.next(pageSize)}</a>`}
  </nav>`
}
