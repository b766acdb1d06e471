import type { RuleSource } from '#schemas/views/finding.ts'
import { sourceWords } from '#src/texts/boundaries/rule-words.ts'
import { attributes, html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'

/** The sentences that a rule comes from, word for word in Danish, each with where it stands. */
export const sourceQuotes = (
  { language }: Pick<Visit, 'language'>,
  sources: readonly RuleSource[],
): readonly Html[] =>
  sources.map((source) => {
    const from = html`<p class="source">${sourceWords(language, source)}</p>`
    const { quote } = source
    if (quote === null) return from
    const lang = attributes({ lang: language === 'da' ? null : 'da' })
    return html`<blockquote class="quote"><p ${lang}>»${quote}«</p></blockquote>
      ${from} `
  })

/** Under a heading that opens them, for where there is much else to read. */
export const foldedSources = (
  visit: Pick<Visit, 'language'>,
  sources: readonly RuleSource[],
  summary: string,
): Html =>
  html`<details class="folded sources">
    <summary>${summary}</summary>
    ${sourceQuotes(visit, sources)}
  </details>`
