import { attributes, html, type Html } from '../html/html.ts'
import { errorMessage } from '../lists/fields.ts'
import { choiceInput, knownOptions, markInput } from './choice-input.ts'
import { sentenceAt, type Form } from './form.ts'
import { nameOf, type AnswerKind, type Question } from './question.ts'

/** A question with its field, what was typed, and what is wrong with that. */
export const input = (form: Form, question: Question): Html => {
  const { answer } = question
  switch (answer.kind) {
    case 'known':
      return choiceInput(form, question, { options: knownOptions(form.visit), as: 'radios' })
    case 'one':
      return choiceInput(form, question, { options: answer.of, as: answer.as })
    case 'several':
      return choiceInput(form, question, { options: answer.of, as: 'boxes' })
    case 'mark':
      return markInput(form, question)
    case 'text':
    case 'lines':
      return area(form, question)
    default:
      return line(form, question)
  }
}

const line = (form: Form, question: Question): Html => {
  const { answer } = question
  return labelled(form, question, (attached) => {
    return html`<input
      ${attributes({
        class: `form-input ${width(answer.kind)}`,
        type: 'text',
        ...attached,
        value: form.typed[nameOf(question.pointer)] ?? question.preset ?? null,
        maxlength: answer.kind === 'line' ? answer.most : null,
        inputmode: answer.kind === 'count' || answer.kind === 'kroner' ? 'numeric' : null,
      })}
    />`
  })
}

/** As wide as what is asked for, so that the field says how much that is. */
const width = (kind: AnswerKind['kind']): string => {
  if (kind === 'date' || kind === 'day') return 'answer-date'
  return kind === 'count' || kind === 'kroner' ? 'answer-number' : ''
}

const area = (form: Form, question: Question): Html => {
  const { answer } = question
  const typed = form.typed[nameOf(question.pointer)] ?? ''
  // A first line break right after the tag is dropped by the browser, so one is given away.
  return labelled(
    form,
    question,
    (attached) =>
      html`<textarea
        ${attributes({
          class: 'form-input',
          ...attached,
          rows: answer.kind === 'text' && answer.most <= 1000 ? 3 : 5,
          maxlength: answer.kind === 'text' ? answer.most : null,
        })}
      >
${typed}</textarea>`,
  )
}

type Attached = Readonly<Record<string, string | null>>

const labelled = (form: Form, question: Question, field: (attached: Attached) => Html): Html => {
  const { pointer, label, isOptional = false } = question
  const name = nameOf(pointer)
  const error = sentenceAt(form, question)
  const hint = hintOf(form, question)
  const describedBy = [hint !== null && `${name}-hint`, error !== null && `${name}-error`]
  const { forms, role } = form.visit.texts
  return html`<div class="form-group${error !== null && ' form-error'}">
    <label class="form-label" for="${name}"
      >${label}${isOptional && html` <span class="weight-normal">${forms.optional}</span>`}</label
    >
    ${hint !== null && html`<span class="form-hint" id="${name}-hint">${hint}</span>`}
    ${error !== null && errorMessage(name, { prefix: role.error, text: error })}
    ${field({
      id: name,
      name,
      'aria-invalid': error === null ? null : 'true',
      'aria-describedby': describedBy.filter((id) => id !== false).join(' ') || null,
    })}
  </div>`
}

/** How dates and lines are written is said where nothing else is. */
const hintOf = ({ visit }: Form, { answer, hint }: Question): string | null => {
  const { hints } = visit.texts.forms
  // What a field's own words say already is not said twice.
  const isSaid = answer.kind === 'lines' && hint !== undefined
  const how = answer.kind in hints && !isSaid ? hints[answer.kind as keyof typeof hints] : null
  return [hint, how].filter((part) => part != null).join(' ') || null
}
