import { rowList } from '../agreement/term-rows.ts'
import { inSummary, sentence, type Form } from '../forms/form.ts'
import { nameOf } from '../forms/question.ts'
import type { FoundError } from '../forms/form-problems.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import { cellInWords } from './cell-notice.ts'
import { answersIn, unansweredIn } from './answers.ts'
import { problemsAt } from './draft-problems.ts'
import { isNew } from './form-kinds.ts'
import type { OwnDraft } from './own-draft.ts'
import { questionsIn } from './sections.ts'
import type { Step, StepContext } from './step.ts'
import { stepWords } from './step-words.ts'

/** A part of a draft as it was answered, with "Ret" beside it, and what is wrong with it. */
export const checkPart = (form: Form, own: OwnDraft, part: CheckPart): Html => {
  const { step, asked } = part
  const { visit } = form
  const { drafts: words } = visit.texts
  const sections = step.sections(asked)
  const rows = answersIn(form, sections)
  const missing = step.name === 'model' ? 0 : unansweredIn(form, sections)
  const { name } = stepWords(visit, own.draft, step)
  const isEmpty = rows.length === 0
  const content = html`${rowList(rows)}
  ${missing > 0 && html`<p class="about">${words.check.unanswered(missing)}</p>`}`
  const said: Said = { words, content }
  return html`<section class="check-part" id="part-${step.name}">
    <div class="check-head">
      <h2>${name}</h2>
      <a href="${addressOf(step.page, visit.language, { draftId: own.id, from: 'check' })}"
        >${isEmpty ? words.check.fill : words.check.change}<span class="visually-hidden">
          ${name.toLowerCase()}</span
        ></a
      >
    </div>
    ${placesIt(step) && cellIn(form, own)}
    ${isEmpty ? html`<p class="about">${words.check.empty}</p>` : foldedWhereKept(own, step, said)}
  </section>`
}

/** What an agreement says already is not read through for one change: it is there to be opened. */
const foldedWhereKept = ({ draft }: OwnDraft, { name }: Step, said: Said): Html =>
  isNew(draft.form) || name === 'change'
    ? said.content
    : html`<details class="form-fold">
        <summary>${said.words.check.see}</summary>
        ${said.content}
      </details>`

interface Said {
  readonly words: Form['visit']['texts']['drafts']
  readonly content: Html
}

/** Where the answers place it, and why, beside the answers. */
const cellIn = ({ visit }: Form, { draft }: OwnDraft): Html | null => {
  const words = cellInWords(visit, draft)
  return words === null ? null : html`<p class="check-cell">${words}</p>`
}

const placesIt = ({ name }: Step): boolean => name === 'model' || name === 'informal'

export interface CheckPart {
  readonly step: Step
  readonly asked: StepContext
}

/** Each problem as a link to the field where it is mended. */
export const problemList = (
  form: Form,
  own: OwnDraft,
  parts: readonly CheckPart[],
): readonly Html[] => {
  const told = new Set<FoundError>()
  const lines = parts.flatMap(({ step, asked }) => {
    const questions = questionsIn(form, step.sections(asked))
    return problemsAt(step, form.problems)
      .filter((problem) => !told.has(problem))
      .map((problem) => {
        told.add(problem)
        const question = questions.find(({ pointer }) => pointer === problem.pointer)
        const said = sentence(form.visit, problem, question?.answer.kind)
        const address = addressOf(step.page, form.visit.language, {
          draftId: own.id,
          from: 'check',
          check: 'yes',
        })
        const href = question === undefined ? address : `${address}#${nameOf(question.pointer)}`
        const text = question === undefined ? said : `${inSummary(question)} ${said}`
        return html`<li><a href="${href}">${text}</a></li> `
      })
  })
  const rest = form.problems.filter((problem) => !told.has(problem))
  return [...lines, ...rest.map((problem) => html`<li>${sentence(form.visit, problem)}</li> `)]
}
