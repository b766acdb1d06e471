import type { Language } from '#src/texts/language.ts'
import { html, type Html } from '../html/html.ts'
import { differenceTexts } from './catalogues.ts'
import type { DifferenceInWords } from './difference-words.ts'

/** Differences, one below the other; what stood before and what stands now are told apart by words too. */
export const differenceList = (
  language: Language,
  differences: readonly DifferenceInWords[],
): Html => {
  const words = differenceTexts(language)
  return html`<ul class="differences">
    ${differences.map(({ what, before, after }) =>
      before === null || after === null
        ? html`<li>${what}</li> `
        : html`<li>
            ${what}:
            <span class="visually-hidden">${words.before}</span>
            <del>${before}</del> <span aria-hidden="true">→</span>
            <span class="visually-hidden">${words.after}</span>
            <ins>${after}</ins>
          </li> `,
    )}
  </ul>`
}
