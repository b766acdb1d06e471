import { formatDate } from '#src/texts/dates.ts'
import { knownOptions } from '../forms/choice-input.ts'
import { inSummary, type Form } from '../forms/form.ts'
import { nameOf, pointerOf, type Options, type Question } from '../forms/question.ts'
import { readDate } from '../forms/read-date.ts'
import { enumWords, termWords } from '../terms/catalogues.ts'
import { pathOf } from '../terms/path-of.ts'
import type { Row } from '../agreement/term-rows.ts'
import type { Visit } from '../visit.ts'
import { rowNumbers } from './rows.ts'
import { itemName, type ListSection, type Section } from './step.ts'

/** What was answered, in the order that it was asked; what was not is left out. */
export const answersIn = (form: Form, sections: readonly Section[]): readonly Row[] =>
  sections.flatMap(({ heading, questions, list, isOneRow = false }) => [
    ...(isOneRow
      ? oneRow(form, heading ?? '', questions)
      : questions.flatMap((question) => answerRow(form, question))),
    ...(list === undefined ? [] : listRows(form, list)),
  ])

/** How many of the questions of yes and no nobody answered. */
export const unansweredIn = (form: Form, sections: readonly Section[]): number =>
  sections
    .flatMap(({ questions }) => questions)
    .filter(({ answer, pointer }) => {
      const typed = form.typed[nameOf(pointer)] ?? ''
      return answer.kind === 'known' && (typed === '' || typed === 'unknown')
    }).length

const oneRow = (form: Form, label: string, questions: readonly Question[]): Row[] => {
  const said = questions.flatMap((question) => answerInWords(form, question) ?? [])
  return said.length === 0 ? [] : [{ label, value: said.join(' · ') }]
}

const answerRow = (form: Form, question: Question): Row[] => {
  const value = answerInWords(form, question)
  return value === null ? [] : [{ label: shortLabel(form.visit, question), value }]
}

/** Null where nothing was answered. */
const answerInWords = ({ visit, typed }: Form, question: Question): string | null => {
  const { pointer, answer, kept } = question
  const text = (typed[nameOf(pointer)] ?? '').trim()
  if (text === kept) return null
  if (text === '' || text === 'unknown' || pointer === `${notice}/unit`) return null
  if (pointer === `${notice}/length`) return noticeInWords(visit, typed, text)
  switch (answer.kind) {
    case 'known':
      return chosenIn(knownOptions(visit), text)
    case 'one':
    case 'several':
      return chosenIn(answer.of, text)
    case 'date':
    case 'day':
      return dateInWords(visit, text)
    default:
      return text.replaceAll('\n', ' · ')
  }
}

const notice = '/terms/period/notice'

/** Length and unit are asked for apart and read together; as typed, where it is no number. */
const noticeInWords = ({ language }: Visit, typed: Form['typed'], text: string): string => {
  const { noticeLength } = enumWords(language)
  const unit = typed[nameOf(`${notice}/unit`)] ?? ''
  return /^\d{1,9}$/.test(text) && isUnit(noticeLength, unit)
    ? noticeLength[unit](Number(text))
    : text
}

const isUnit = <Unit extends string>(units: Record<Unit, unknown>, unit: string): unit is Unit =>
  Object.hasOwn(units, unit)

const chosenIn = (options: Options, text: string): string =>
  text
    .split('\n')
    .map((one) => options.find(({ value }) => value === one)?.label ?? one)
    .join(', ')

/** As typed, where it is no date. */
const dateInWords = ({ language }: Visit, text: string): string => {
  const date = readDate(text)
  const isDate = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) && !Number.isNaN(Date.parse(date))
  return isDate ? formatDate(language, date) : text
}

/** As a heading when reading, where the terms have one. */
const shortLabel = ({ language }: Visit, question: Question): string => {
  const path = pathOf(question.pointer.replace(/^\/terms/, ''))
  return path === null ? inSummary(question) : termWords(language)[path].label
}

/** A row's answers on one line: "Højtlæsning · De frivillige · Personalet". */
const listRows = (form: Form, list: ListSection): Row[] => {
  const { name, row } = list
  return rowNumbers(form.typed, name).map((number, index) => {
    const { questions, more } = row(`${pointerOf(name)}/${String(number)}`)
    const said = [...questions, ...more].flatMap((question) => {
      const value = answerInWords(form, question)
      return value === null ? [] : [{ question, value }]
    })
    const lines = said.map(({ question, value }, at) =>
      at === 0 ? value : `${shortLabel(form.visit, question)}: ${value}`,
    )
    return { label: itemName(list, index + 1), value: lines.join(' · ') }
  })
}
