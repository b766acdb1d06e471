import { html, type Html } from '../html/html.ts'
import type { Typed } from '../sent.ts'

/** What is sent along unseen: what was typed on a page before, or which revision was seen. */
export const hiddenFields = (hidden: Typed): readonly Html[] =>
  Object.entries(hidden).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" /> `,
  )
