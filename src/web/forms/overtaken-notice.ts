import type { RecordedChange } from '#schemas/views/problem.ts'
import { html, type Html } from '../html/html.ts'
import { answerInWords } from '../parties/answer-words.ts'
import { byWhom } from '../parties/conflict.ts'
import { isSameAnswer } from '../parties/merged.ts'
import { warning } from '../parties/warning-box.ts'
import type { Typed } from '../sent.ts'
import type { Visit } from '../visit.ts'
import { nameOf, type Question } from './question.ts'

interface Words {
  readonly title: string
  readonly text: string
  readonly now: string
  readonly yours: (value: string) => string
}

interface Overtaken {
  readonly words: Words
  readonly changes: readonly RecordedChange[]
  readonly questions: readonly Question[]
  /** What the form began with, what stands now, and what the visitor wrote. */
  readonly seen: Typed
  readonly now: Typed
  readonly typed: Typed
}

/** Who changed what while a form was filled in, and where the visitor wrote something else. */
export const overtakenNotice = (visit: Visit, overtaken: Overtaken): Html => {
  const { words, changes, questions, seen, now } = overtaken
  const changed = questions.filter(({ pointer }) => {
    const name = nameOf(pointer)
    return !isSameAnswer(seen[name], now[name])
  })
  return warning(
    words.title,
    html`${changes.map((change) => html`<p class="alert-text">${byWhom(visit, change)}</p> `)}
      <p class="alert-text">${words.text}</p>
      ${
        changed.length > 0 &&
        html`<p class="alert-text">${words.now}</p>
          <ul class="changed">
            ${changed.map((question) => row(visit, question, overtaken))}
          </ul>`
      }`,
  )
}

const row = (visit: Visit, question: Question, { words, seen, now, typed }: Overtaken): Html => {
  const name = nameOf(question.pointer)
  const isOwn = !isSameAnswer(typed[name], seen[name]) && !isSameAnswer(typed[name], now[name])
  return html`<li>
    <strong>${question.label}:</strong> ${answerInWords(visit, question, now)}${
      isOwn && html` (${words.yours(answerInWords(visit, question, typed))})`
    }
  </li> `
}
