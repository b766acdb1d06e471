import type { Terms } from '#schemas/terms/terms.ts'
import type { TermPath } from '#src/texts/terms/term-path.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { termWords } from '../terms/catalogues.ts'
import { within } from '../terms/expanded-changes.ts'
import { termKinds } from '../terms/term-kinds.ts'
import { itemInWords, valueInWords } from '../terms/value-words.ts'
import type { AgreementOnPage } from './read-agreement.ts'
import { fieldAnchor } from './term-anchor.ts'

export interface Row {
  readonly label: string
  readonly value: Html | string
  /** Id on the page. */
  readonly anchor?: string
}

/** Fields of the terms with what they say, in the order asked for; what says nothing is left out. */
export const rowsOf = (shown: AgreementOnPage, paths: readonly TermPath[]): readonly Row[] =>
  paths.flatMap((path) => {
    const value = valueAt(shown.agreement.terms, path)
    if (saysNothing(value)) return []
    const { language } = shown.visit
    const { label } = termWords(language)[path]
    return [{ label, value: inWords(shown, path, value), anchor: fieldAnchor(path) }]
  })

/** Null for no rows. */
export const rowList = (rows: readonly Row[], className = ''): Html | null =>
  rows.length === 0
    ? null
    : html`<dl class="term-rows ${className}">
        ${rows.map(
          ({ label, value, anchor = null }) =>
            html`<div ${attributes({ id: anchor })}>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div> `,
        )}
      </dl>`

/** What stands at a path that leads through no list of objects. */
export const valueAt = (terms: Terms, path: TermPath): unknown =>
  path.split('.').reduce<unknown>(within, terms)

const saysNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === 'unknown' ||
  (Array.isArray(value) && value.length === 0)

const inWords = (
  { visit: { language }, names }: AgreementOnPage,
  path: TermPath,
  value: unknown,
): Html | string => {
  const isList = termKinds[path].kind === 'lines' || termKinds[path].kind === 'themes'
  if (!isList || !Array.isArray(value) || value.length === 1) {
    return valueInWords(language, path, value, names)
  }
  return html`<ul>
    ${value.map((item: unknown) => html`<li>${itemInWords(language, path, item)}</li> `)}
  </ul>`
}
