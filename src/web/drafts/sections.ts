import { hiddenFields } from '../forms/hidden-fields.ts'
import { input } from '../forms/input.ts'
import { sentenceAt, type Form } from '../forms/form.ts'
import { nameOf, pointerOf, type Question } from '../forms/question.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { rowNumbers } from './rows.ts'
import { itemName, type ListSection, type Section } from './step.ts'

export const sectionsOf = (form: Form, sections: readonly Section[]): readonly Html[] =>
  sections.map((section) =>
    section.isFolded === true ? folded(form, section) : open(form, section),
  )

/** Every question of a step, also those in rows. */
export const questionsIn = (form: Form, sections: readonly Section[]): readonly Question[] =>
  sections.flatMap(({ questions, list }) => [
    ...questions,
    ...(list === undefined
      ? []
      : rowsShown(form, list).flatMap((number) => {
          const row = list.row(rowPointer(list, number))
          const about = itemName(list, number + 1)
          return [...row.questions, ...row.more].map((question) => ({ ...question, about }))
        })),
  ])

const open = (form: Form, { heading, help, questions, list }: Section): Html =>
  html`<section class="form-section">
    ${heading !== null && html`<h2>${heading}</h2>`} ${help !== undefined && html`<p>${help}</p>`}
    ${questions.map((question) => input(form, question))}
    ${list !== undefined && listOf(form, list)}
  </section>`

/** What most leave out; open where something was written or is wrong. */
const folded = (form: Form, { heading, questions }: Section): Html =>
  html`<details ${attributes({ class: 'form-fold', open: isBegun(form, questions) })}>
    <summary>${heading ?? ''}</summary>
    ${questions.map((question) => input(form, question))}
  </details>`

const isBegun = (form: Form, questions: readonly Question[]): boolean =>
  questions.some((question) => {
    const typed = form.typed[nameOf(question.pointer)] ?? ''
    return sentenceAt(form, question) !== null || (typed !== '' && !isPreset(typed))
  })

/** What a list sends by itself. */
const isPreset = (typed: string): boolean => ['unknown', 'months'].includes(typed)

const rowPointer = ({ name }: ListSection, number: number): string =>
  `${pointerOf(name)}/${String(number)}`

/** The rows that were written, at least the first few, and one more where that was asked for. */
const rowsShown = ({ typed, visit }: Form, { name, least }: ListSection): readonly number[] => {
  const written = rowNumbers(typed, name).length
  const wanted = Math.max(least, written + (visit.asked.add === name ? 1 : 0))
  return Array.from({ length: wanted }, (_, index) => index)
}

const listOf = (form: Form, list: ListSection): Html => {
  const { name, words } = list
  return html`<div class="rows" id="${name}">
    ${rowsShown(form, list).map((number) => rowOf(form, list, number))}
    <button class="button button-secondary" type="submit" name="add" value="${name}">
      ${words.add}
    </button>
  </div>`
}

const rowOf = (form: Form, list: ListSection, number: number): Html => {
  const pointer = rowPointer(list, number)
  const { questions, more } = list.row(pointer)
  const { tasks } = form.visit.texts.drafts
  const title = list.words.item(number + 1)
  return html`<fieldset class="list-row" id="${nameOf(pointer)}">
    <legend>${title}</legend>
    ${hiddenFields(unseen(form, pointer, [...questions, ...more]))}
    ${questions.map((question) => input(form, question))}
    ${more.length > 0 && folded(form, { heading: list.words.more ?? null, questions: more })}
    <button class="button button-quaternary" type="submit" name="remove" value="${nameOf(pointer)}">
      ${tasks.remove(title.toLowerCase())}
    </button>
  </fieldset> `
}

/** A row keeps its id, and what this form does not ask for. */
const unseen = ({ typed }: Form, pointer: string, questions: readonly Question[]) => {
  const asked = new Set(questions.map((question) => nameOf(question.pointer)))
  const row = `${nameOf(pointer)}-`
  const names = Object.keys(typed).filter((name) => name.startsWith(row) && !asked.has(name))
  return Object.fromEntries(names.map((name) => [name, typed[name] ?? '']))
}
