import type { Verdict } from '#schemas/boundaries/rule.ts'
import type { QuestionAnswer } from '#src/read-side/boundary-queries.ts'
import { because, ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { html, type Html } from '../html/html.ts'
import { severityTag } from '../rulebooks/severity-tag.ts'
import { foldedSources, sourceQuotes } from '../rulebooks/source-quotes.ts'
import type { Visit } from '../visit.ts'

type RuleAnswer = QuestionAnswer['answers'][number]

/** Each rule's answer, why, and where it stands: what is wrong first, what does not matter folded. */
export const ruleAnswers = (
  visit: Visit,
  { answers }: QuestionAnswer,
): readonly (Html | null)[] => {
  const { answer: words } = visit.texts.question
  const of = (verdict: Verdict) => answers.filter((one) => one.verdict === verdict)
  return [
    part(
      words.breached,
      of('breached').map((one) => open(visit, one)),
    ),
    part(
      words.cannotTell,
      of('cannot-tell').map((one) => open(visit, one)),
    ),
    part(
      words.upheld,
      of('upheld').map((one) => settled(visit, one)),
    ),
    folded(
      words.notRelevant,
      of('not-relevant').map((one) => settled(visit, one)),
    ),
  ]
}

const part = (heading: string, rules: readonly Html[]): Html | null =>
  rules.length === 0
    ? null
    : html`<section class="rules">
        <h2>${heading}</h2>
        ${rules}
      </section>`

const folded = (heading: string, rules: readonly Html[]): Html | null =>
  rules.length === 0
    ? null
    : html`<details class="folded">
        <summary>${heading} (${rules.length})</summary>
        ${rules}
      </details>`

/** What is not upheld, or not settled: with the first source's words, and what to do. */
const open = (visit: Visit, { rule, why, verdict, sources }: RuleAnswer): Html => {
  const { language, texts } = visit
  const { answer: words } = texts.question
  const { ruleId, severity } = rule
  const { name, mend, answer } = ruleWords(language, ruleId)
  const [first, ...more] = sources
  const isBreached = verdict === 'breached'
  return html`<section class="rule">
    <h3>${name} ${severityTag(visit, severity)}</h3>
    <p>${because(language, ruleId, why)}</p>
    <p><strong>${isBreached ? words.mend : words.answer}</strong> ${isBreached ? mend : answer}</p>
    ${first !== undefined && sourceQuotes(visit, [first])}
    ${more.length > 0 && foldedSources(visit, more, words.moreSources(more.length))}
  </section> `
}

const settled = (visit: Visit, { rule, why, sources }: RuleAnswer): Html => {
  const { language, texts } = visit
  return html`<section class="rule">
    <h3>${ruleWords(language, rule.ruleId).name}</h3>
    <p>${because(language, rule.ruleId, why)}</p>
    ${foldedSources(visit, sources, texts.rulebooks.sources(sources.length))}
  </section> `
}
