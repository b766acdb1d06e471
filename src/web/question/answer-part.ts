import type { BoundaryQuestion } from '#schemas/commands/boundary-question.ts'
import type { QuestionAnswer } from '#src/read-side/boundary-queries.ts'
import { formatDate } from '#src/texts/dates.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { rowList } from '../agreement/term-rows.ts'
import { nameOf } from '../forms/question.ts'
import { html, type Html } from '../html/html.ts'
import { icon } from '../html/icon.ts'
import { answerInWords } from '../parties/answer-words.ts'
import { addressOf } from '../paths.ts'
import { rulebookAddress } from '../rulebooks/rulebook-names.ts'
import type { Typed } from '../sent.ts'
import type { Visit } from '../visit.ts'
import { ruleAnswers } from './rule-answers.ts'
import type { Part } from './question-form.ts'
import { summedUp, type Summary } from './summed-up.ts'

export interface Told {
  readonly question: BoundaryQuestion
  readonly answer: QuestionAnswer
  readonly typed: Typed
  /** What was asked, for what is still to be answered. */
  readonly parts: readonly Part[]
}

/** One sentence that sums it up, then what each rule says of it. */
export const answerPart = (visit: Visit, told: Told): Html => {
  const { language, texts } = visit
  const { answer: words, nothingKept } = texts.question
  const { question, answer } = told
  const { municipalityCode } = question
  const municipality = municipalityName(language, municipalityCode)
  return html`<div class="answered">
    ${question.task !== null && html`<p class="lead">${words.of(question.task)}</p>`}
    ${summary(visit, told)} ${described(visit, told)} ${ruleAnswers(visit, answer)}
    <p>
      ${words.others}
      <a href="${rulebookAddress(visit, municipalityCode)}">${words.seeRulebook}</a>
    </p>
    <p class="note">
      ${words.rules(municipality, formatDate(language, answer.validAt))} ${words.noAdvice}
      ${nothingKept}
    </p>
    ${share(visit, question)}
  </div>`
}

const boxes: Readonly<Record<Summary['kind'], 'error' | 'warning' | 'success' | 'info'>> = {
  no: 'error',
  undecided: 'warning',
  'yes-but': 'warning',
  yes: 'success',
  none: 'info',
}

const summary = (visit: Visit, told: Told): Html => {
  const { answer: words } = visit.texts.question
  const summed = summedUp(told)
  const box = boxes[summed.kind]
  const said = {
    no: [words.no, words.noText(summed.breached)],
    undecided: [
      words.undecided,
      summed.missing.length > 0 ? words.undecidedText : words.undecidedOther,
    ],
    'yes-but': [words.yesBut, words.yesButText],
    yes: [words.yes, words.yesText],
    none: [words.none, words.noneText],
  } as const
  const [title, text] = said[summed.kind]
  return html`<div class="alert alert-${box}">
    ${icon(box, 'alert-icon')}
    <div class="alert-body">
      <h2 class="alert-heading">${title}</h2>
      <p class="alert-text">${text}</p>
      ${
        summed.kind === 'undecided' &&
        summed.missing.length > 0 &&
        html`<ul class="nobullet-list">
          ${summed.missing.map(
            ({ pointer, label }) => html`<li><a href="${`#${nameOf(pointer)}`}">${label}</a></li> `,
          )}
        </ul>`
      }
    </div>
  </div>`
}

/** What was answered of the task, for who only gets to see the answer. */
const described = (visit: Visit, { typed, parts }: Told): Html => {
  const rows = parts
    .flatMap(({ questions }) => questions)
    .filter(({ pointer }) => !['', 'unknown'].includes(typed[nameOf(pointer)] ?? ''))
    .map((question) => ({ label: question.label, value: answerInWords(visit, question, typed) }))
  return html`<details class="folded">
    <summary>${visit.texts.question.answer.described}</summary>
    ${rowList(rows)}
  </details>`
}

/** The question without the task's own words, for a colleague. */
const share = ({ language, texts }: Visit, { task: _, ...asked }: BoundaryQuestion): Html => {
  const { answer: words } = texts.question
  const address = addressOf('question', language, asked)
  return html`<details class="folded">
    <summary>${words.share}</summary>
    <p>${words.shareText}</p>
    <p><a href="${address}">${words.shareLink}</a></p>
  </details>`
}
