import { severities, type Severity } from '#schemas/boundaries/rule.ts'
import type { AnswerOnDay } from '#domain/boundaries/day.ts'
import { boundaryWords } from '#src/texts/boundaries/rule-words.ts'
import { html, type Html } from '../html/html.ts'
import { icon } from '../html/icon.ts'
import type { Names } from '../terms/value-words.ts'
import type { Visit } from '../visit.ts'
import { mendingLink } from './mending-link.ts'
import type { OwnDraft } from './own-draft.ts'
import type { RuleAnswers } from './rule-answers.ts'
import { titleOf, toldAnswer, type ToldAnswer } from './told-answer.ts'

export interface RulesShown {
  readonly visit: Visit
  readonly own: OwnDraft
  readonly rules: RuleAnswers
  readonly names: Names
}

/** Ahead of all that was answered: what will stop the agreement, each a link to where it is mended. */
export const stopNotice = (shown: RulesShown): Html | null => {
  const { visit, own, rules } = shown
  const { rules: words } = visit.texts.drafts
  const { stops } = rules
  if (stops.length === 0) return null
  const isAgreed = own.draft.form === 'full' && own.draft.typed.state === 'agreed'
  return html`<div class="alert alert-warning error-summary stop-notice" role="alert">
    ${icon('warning', 'alert-icon')}
    <div class="alert-body">
      <h2 class="alert-heading">${words.stopTitle(stops.length)}</h2>
      <ul class="nobullet-list">
        ${stops.map((answer) => {
          const { title, link } = told(shown, answer)
          return html`<li><a href="${link?.href ?? '#rules'}">${title}</a></li> `
        })}
      </ul>
      <p class="alert-text">${isAgreed ? words.stopAgreed : words.stopProposed}</p>
      <p class="alert-text"><a href="#rules">${words.stopFurther}</a></p>
    </div>
  </div>`
}

/** What the rules say of the answers, the most serious first, and how many of their questions wait. */
export const rulesPart = (shown: RulesShown): Html => {
  const { visit, rules } = shown
  const { rules: words } = visit.texts.drafts
  const open = rules.answers.filter(isOpen)
  return html`<section class="check-part check-rules" id="rules">
    <h2>${boundaryWords(visit.language).heading}</h2>
    ${
      open.length === 0
        ? html`<p>${words.fine}</p>`
        : html`<p>${words.lead}</p>
            ${severities.map((severity) => ofSeverity(shown, severity, open))}`
    }
    ${unanswered(shown)}
  </section>`
}

/** What was decided of it is settled, unless it stops the agreement all the same. */
const isOpen = ({ verdict, decision: { state } }: AnswerOnDay): boolean =>
  verdict === 'breached' && (state === 'open' || state === 'to-be-mended')

const ofSeverity = (
  shown: RulesShown,
  severity: Severity,
  open: readonly AnswerOnDay[],
): Html | null => {
  const { visit, rules } = shown
  const { rules: words } = visit.texts.drafts
  const found = open.filter((answer) => answer.severity === severity)
  if (found.length === 0) return null
  const list = listOf(shown, found)
  switch (severity) {
    case 'must-fix':
      return html`<h3>${words.mustFix(found.length)}</h3>
        ${rules.stops.length === 0 && html`<p>${words.mustFixText}</p>`} ${list}`
    case 'warning':
      return html`<h3>${words.warning(found.length)}</h3>
        ${list}`
    case 'advice':
      return html`<details class="form-fold">
        <summary>${words.advice(found.length)}</summary>
        ${list}
      </details>`
  }
}

const listOf = (shown: RulesShown, answers: readonly AnswerOnDay[]): Html =>
  html`<ul class="told-rules">
    ${answers.map((answer) => toldAnswer(shown.visit, told(shown, answer)))}
  </ul>`

/** The short form of what is informal asks none of them: they are only counted. */
const unanswered = (shown: RulesShown): Html | null => {
  const { visit, own, rules } = shown
  const { rules: words } = visit.texts.drafts
  const found = rules.answers.filter(({ verdict }) => verdict === 'cannot-tell')
  if (found.length === 0) return null
  const count = boundaryWords(visit.language).unanswered(found.length)
  return own.draft.form === 'informal'
    ? html`<p class="about">${count}.</p>`
    : html`<details class="form-fold">
        <summary>${count}</summary>
        <p>${words.unansweredText}</p>
        ${listOf(shown, found)}
      </details>`
}

const told = ({ visit, own, rules, names }: RulesShown, answer: AnswerOnDay): ToldAnswer => ({
  answer,
  title: titleOf(visit, answer, { terms: rules.terms, names }),
  link: mendingLink(visit, own, { answer, names }),
})
