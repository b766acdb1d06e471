import type { ProblemCode } from '#src/texts/problem-text.ts'
import type { Typed } from '../sent.ts'
import type { Visit } from '../visit.ts'
import { problemSentence, type FoundError } from './form-problems.ts'
import { nameOf, type Question } from './question.ts'
import { readDate } from './read-date.ts'

/** A form as it stands: what was typed, and what is wrong with it. */
export interface Form {
  readonly visit: Visit
  readonly typed: Typed
  readonly problems: readonly FoundError[]
}

/** What is wrong with one answer, in a sentence that says what to do; null where nothing is. */
export const sentenceAt = (form: Form, { pointer, answer }: Question): string | null => {
  const problem = form.problems.find((one) => isAbout(pointer, one.pointer))
  if (problem === undefined) return null
  if (problem.code === 'invalid-date' && isWholeDate(form.typed[nameOf(pointer)])) {
    return form.visit.texts.forms.noSuchDay
  }
  return sentence(form.visit, problem, answer.kind)
}

/** Written as a date is, though there is no such day. */
const isWholeDate = (typed = ''): boolean => /^\d{4}-\d{2}-\d{2}$/.test(readDate(typed))

/** An answer's own field, or a line of it: `/places` is about `/places/3`, too. */
const isAbout = (pointer: string, problem: string): boolean =>
  problem === pointer || (problem.startsWith(`${pointer}/`) && /\/\d+$/.test(problem))

/** As the API says it, but for what is typed otherwise on a page than in JSON. */
export const sentence = (
  { language, texts }: Visit,
  problem: Pick<FoundError, 'code' | 'params'>,
  kind?: Question['answer']['kind'],
): string => {
  const { day, count, sentences } = texts.forms
  if (kind === 'day' && problem.code === 'invalid-date') return day
  if (kind === 'count' && problem.code === 'wrong-type') return count
  const own: Partial<Record<ProblemCode, string>> = sentences
  return own[problem.code] ?? problemSentence(language, problem)
}

export interface SummaryLine {
  /** Id of the field; null where the form has none for it. */
  readonly field: string | null
  readonly text: string
}

/** Every problem once, in the order of the questions; first what is about no single answer. */
export const summaryLines = (form: Form, questions: readonly Question[]): SummaryLine[] => {
  const lines = questions.flatMap((question) => {
    const text = sentenceAt(form, question)
    return text === null
      ? []
      : [{ field: nameOf(question.pointer), text: `${inSummary(question)} ${text}` }]
  })
  const rest = form.problems.filter(
    ({ pointer }) => !questions.some((question) => isAbout(question.pointer, pointer)),
  )
  const others = rest.map((problem) => ({
    field: nearest(problem.pointer, questions),
    text: sentence(form.visit, problem),
  }))
  return [...others, ...lines]
}

/** A label, with what it is about where that is not said beside it. */
export const inSummary = ({ about, label }: Question): string =>
  about === undefined ? label : `${about}: ${label}`

/** The first question within what a problem is about. */
const nearest = (pointer: string, questions: readonly Question[]): string | null => {
  const question = questions.find((one) => one.pointer.startsWith(`${pointer}/`))
  return question === undefined ? null : nameOf(question.pointer)
}
