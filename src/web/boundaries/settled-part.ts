import type { Verdict } from '#schemas/boundaries/rule.ts'
import type { BoundaryAnswer } from '#schemas/views/finding.ts'
import { because, ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { html, type Html } from '../html/html.ts'
import { foldedSources } from '../rulebooks/source-quotes.ts'
import { itemName } from './finding-title.ts'
import type { BoundariesOnPage } from './read-boundaries.ts'

/** The rules that are upheld, or do not matter here, folded away; null where there are none. */
export const settledPart = (
  shown: BoundariesOnPage,
  verdict: Extract<Verdict, 'upheld' | 'not-relevant'>,
): Html | null => {
  const { findings, visit } = shown
  const { boundaries: words } = visit.texts
  const answers = findings.answers.filter((one) => one.verdict === verdict)
  if (answers.length === 0) return null
  const heading = verdict === 'upheld' ? words.upheld : words.notRelevant
  const byRule = Map.groupBy(answers, ({ ruleId }) => ruleId)
  return html`<details class="settled">
    <summary><h2>${heading(answers.length)}</h2></summary>
    <ul class="told-rules">
      ${[...byRule.values()].map((ofRule) => rulePart(shown, ofRule))}
    </ul>
  </details>`
}

const rulePart = ({ visit }: BoundariesOnPage, answers: readonly BoundaryAnswer[]): Html | null => {
  const [first] = answers
  if (first === undefined) return null
  const { language, texts } = visit
  const { ruleId, sources } = first
  return html`<li>
    <p class="told-title">${ruleWords(language, ruleId).name}</p>
    ${answers.map(({ item, why }) => {
      const name = itemName(visit, item)
      return html`<p>${name !== null && `${name}: `}${because(language, ruleId, why)}</p> `
    })}
    ${foldedSources(visit, sources, texts.rulebooks.sources(sources.length))}
  </li> `
}
