import type { BoundaryAnswer } from '#schemas/views/finding.ts'
import { because, ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { html, type Html } from '../html/html.ts'
import { joined } from '../terms/value-words.ts'
import { changeButton, mayMend, partyLink } from './finding-actions.ts'
import { itemName } from './finding-title.ts'
import type { BoundariesOnPage } from './read-boundaries.ts'

/** What nobody can tell, as one list of what to answer; null where there is none. */
export const unansweredPart = (shown: BoundariesOnPage): Html | null => {
  const { findings, visit } = shown
  const { boundaries: words } = visit.texts
  const answers = findings.answers.filter(({ verdict }) => verdict === 'cannot-tell')
  if (answers.length === 0) return null
  const alike = Map.groupBy(answers, ({ ruleId, why }) => `${ruleId} ${why}`)
  return html`<section class="findings" id="unanswered">
    <h2>${words.unanswered(answers.length)}</h2>
    <p>${words.unansweredText}</p>
    <ul class="told-rules">
      ${[...alike.values()].map((same) => questionPart(shown, same))}
    </ul>
    ${mayMend(shown) && html`<div class="finding-actions">${changeButton(shown, { words: words.actions.answer, about: null })}</div>`}
  </section>`
}

/** The same of several tasks or parties is told once. */
const questionPart = (shown: BoundariesOnPage, same: readonly BoundaryAnswer[]): Html | null => {
  const [first] = same
  if (first === undefined) return null
  const { visit } = shown
  const { language } = visit
  const { name, answer } = ruleWords(language, first.ruleId)
  const items = same.map(({ item }) => itemName(visit, item)).filter((item) => item !== null)
  const title = items.length === 0 ? name : `${name}: ${joined(language, items)}`
  return html`<li>
    <p class="told-title">${title}</p>
    <p>${because(language, first.ruleId, first.why)}</p>
    <p>${answer}</p>
    ${partyLinks(shown, same)}
  </li> `
}

/** What stands on a party's page is answered there. */
const partyLinks = (shown: BoundariesOnPage, same: readonly BoundaryAnswer[]): readonly Html[] =>
  same
    .map((answer) => partyLink(shown, answer))
    .filter((link) => link !== null)
    .map(({ href, words }) => html`<p><a href="${href}">${words}</a></p> `)
