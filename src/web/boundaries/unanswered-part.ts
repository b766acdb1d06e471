import type { RuleId } from '#schemas/boundaries/rule.ts'
import type { BoundaryAnswer } from '#schemas/views/finding.ts'
import { because, ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { html, type Html } from '../html/html.ts'
import { joined } from '../terms/value-words.ts'
import type { Visit } from '../visit.ts'
import { changeButton, mayMend, partyLink } from './finding-actions.ts'
import { itemName } from './finding-title.ts'
import { letterAddress, shortened, signature, wholeAddress } from './letter.ts'
import type { BoundariesOnPage } from './read-boundaries.ts'

/** What nobody can tell, as one list of what to answer; null where there is none. */
export const unansweredPart = (shown: BoundariesOnPage): Html | null => {
  const { findings, visit } = shown
  const { boundaries: words } = visit.texts
  const questions = questionsIn(shown)
  if (questions.length === 0) return null
  return html`<section class="findings" id="${anchor}">
    <h2>${words.unanswered(findings.unanswered)}</h2>
    <p>${words.unansweredText}</p>
    <ul class="told-rules">
      ${questions.map((question) => questionPart(shown, question))}
    </ul>
    ${actions(shown, questions)}
  </section>`
}

const anchor = 'unanswered'

/** What is to be answered of one or several tasks or parties. */
interface OpenQuestion {
  readonly ruleId: RuleId
  readonly why: string
  /** The rule and what it is about. */
  readonly title: string
  readonly answers: readonly BoundaryAnswer[]
}

/** The same of several tasks or parties is told once. */
const questionsIn = ({ findings, visit }: BoundariesOnPage): readonly OpenQuestion[] => {
  const open = findings.answers.filter(({ verdict }) => verdict === 'cannot-tell')
  const alike = Map.groupBy(open, ({ ruleId, why }) => `${ruleId} ${why}`)
  return [...alike.values()].flatMap((answers) => {
    const [first] = answers
    if (first === undefined) return []
    const { ruleId, why } = first
    return [{ ruleId, why, title: titleOf(visit, ruleId, answers), answers }]
  })
}

const titleOf = (visit: Visit, ruleId: RuleId, answers: readonly BoundaryAnswer[]): string => {
  const { language } = visit
  const { name } = ruleWords(language, ruleId)
  const items = answers.map(({ item }) => itemName(visit, item)).filter((item) => item !== null)
  return items.length === 0 ? name : `${name}: ${joined(language, items)}`
}

const questionPart = (
  shown: BoundariesOnPage,
  { ruleId, why, title, answers }: OpenQuestion,
): Html => {
  const { language } = shown.visit
  return html`<li>
    <p class="told-title">${title}</p>
    <p>${because(language, ruleId, why)}</p>
    <p>${ruleWords(language, ruleId).answer}</p>
    ${partyLinks(shown, answers)}
  </li> `
}

/** What stands on a party's page is answered there. */
const partyLinks = (shown: BoundariesOnPage, answers: readonly BoundaryAnswer[]): readonly Html[] =>
  answers
    .map((answer) => partyLink(shown, answer))
    .filter((link) => link !== null)
    .map(({ href, words }) => html`<p><a href="${href}">${words}</a></p> `)

const actions = (shown: BoundariesOnPage, questions: readonly OpenQuestion[]): Html | null => {
  const { actions: words } = shown.visit.texts.boundaries
  if (!shown.mayDecide && !mayMend(shown)) return null
  return html`<div class="finding-actions">
    ${mayMend(shown) && changeButton(shown, { words: words.answer, about: null })}
    ${
      shown.mayDecide &&
      html`<a class="button button-secondary" href="${letterAbout(shown, questions)}"
        >${words.writeQuestions}</a
      >`
    }
  </div>`
}

/** A letter to the leader with as many of the questions as there is room for. */
const letterAbout = (shown: BoundariesOnPage, questions: readonly OpenQuestion[]): string => {
  const { visit, agreement } = shown
  const { mail: words } = visit.texts.boundaries
  const told = questions.map(
    ({ ruleId, title }) => `${shortened(title)}\n${ruleWords(visit.language, ruleId).answer}`,
  )
  const letters = told.map((_, index) => [
    words.greeting,
    words.questions(shortened(agreement.terms.title)),
    ...told.slice(0, told.length - index),
    ...(index === 0 ? [] : [words.moreQuestions(index)]),
    words.seeQuestions(wholeAddress(shown, anchor)),
    signature(shown),
  ])
  return letterAddress(shown, letters)
}
