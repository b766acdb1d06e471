import { Known } from '#schemas/values.ts'
import { enumsInDanish } from '#src/texts/terms/enums.da.ts'
import { enumsInEnglish } from '#src/texts/terms/enums.en.ts'
import { errorMessage, selectField, type Option } from '../lists/fields.ts'
import { attributes, html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'
import { sentenceAt, type Form } from './form.ts'
import { nameOf, type Options, type Question } from './question.ts'

interface Choice {
  readonly options: Options
  readonly as: 'radios' | 'boxes' | 'list'
}

/** A choice among options that are all seen, or from a list. */
export const choiceInput = (form: Form, question: Question, { options, as }: Choice): Html => {
  const name = nameOf(question.pointer)
  if (as === 'list') return list(form, question, options)
  const error = sentenceAt(form, question)
  const { role } = form.visit.texts
  const { hint } = question
  const describedBy = [hint !== undefined && `${name}-hint`, error !== null && `${name}-error`]
  return html`<div class="form-group${error !== null && ' form-error'}">
    <fieldset
      ${attributes({
        'aria-describedby': describedBy.filter((id) => id !== false).join(' ') || null,
      })}
    >
      <legend class="form-label">${question.label}</legend>
      ${hint !== undefined && html`<span class="form-hint" id="${name}-hint">${hint}</span>`}
      ${error !== null && errorMessage(name, { prefix: role.error, text: error })}
      <div class="${options.length <= 4 && as === 'radios' ? 'choices choices-short' : 'choices'}">
        ${options.map((option, index) => one(form, { name, option, index, as }))}
      </div>
    </fieldset>
  </div>`
}

/** A box that is ticked or not: it says itself what it is about, and is no group. */
export const markInput = (form: Form, question: Question): Html => {
  const name = nameOf(question.pointer)
  const error = sentenceAt(form, question)
  const { hint, label } = question
  const option = { value: 'yes', label, ...(hint === undefined ? {} : { help: hint }) }
  return html`<div class="form-group${error !== null && ' form-error'}">
    ${error !== null && errorMessage(name, { prefix: form.visit.texts.role.error, text: error })}
    ${one(form, { name, option, index: 0, as: 'boxes' })}
  </div>`
}

export const knownOptions = ({ language }: Visit): Options => {
  const words = (language === 'da' ? enumsInDanish : enumsInEnglish).knownAnswer
  return Known.options.map((value) => ({ value, label: words[value] }))
}

interface OneOption {
  readonly name: string
  readonly option: Option
  readonly index: number
  readonly as: 'radios' | 'boxes'
}

const one = ({ typed }: Form, { name, option, index, as }: OneOption): Html => {
  const id = index === 0 ? name : `${name}-${String(index)}`
  const chosen = (typed[name] ?? '').split('\n')
  const kind = as === 'radios' ? 'radio' : 'checkbox'
  return html`<div class="form-group-${kind}">
    <input
      ${attributes({
        class: `form-${kind}`,
        type: kind,
        id,
        name,
        value: option.value,
        checked: chosen.includes(option.value),
        'aria-describedby': option.help === undefined ? null : `${id}-help`,
      })}
    />
    <label class="form-label" for="${id}">${option.label}</label>
    ${option.help !== undefined && html`<span class="form-hint" id="${id}-help">${option.help}</span>`}
  </div> `
}

/** Where "not known" can be chosen, it is what holds unless the list begins with no answer. */
const unstated = ({ none }: Question, options: Options): string | undefined =>
  none === undefined ? options.find(({ value }) => value === 'unknown')?.value : undefined

const list = (form: Form, question: Question, options: Options): Html => {
  const error = sentenceAt(form, question)
  const name = nameOf(question.pointer)
  return selectField({
    name,
    label: question.label,
    hint: question.hint ?? null,
    chosen: form.typed[name] ?? question.preset ?? unstated(question, options),
    all: question.kept === undefined ? (question.none ?? null) : null,
    options: withKept(question, options),
    error: error === null ? null : { prefix: form.visit.texts.role.error, text: error },
  })
}

const withKept = ({ kept, none = '' }: Question, options: Options): Options =>
  kept === undefined ? options : [{ value: kept, label: none }, ...options]
