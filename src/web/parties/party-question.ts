import type { Language } from '#src/texts/language.ts'
import { nameOf, pointerOf, type Question } from '../forms/question.ts'
import { readForm, type KindAt } from '../forms/read-form.ts'
import { typeValue } from '../forms/type-value.ts'
import type { HtmlValue } from '../html/html.ts'
import type { Typed } from '../sent.ts'

/** Where the details stand in a command: alone when registering, beside the day when updating. */
export type At = '' | '/details'

/** A question of a party's form, and what its answer is called where it is read. */
export interface PartyQuestion extends Question {
  readonly noun: string
}

/** What a form asks, and what stands below a question, by its pointer. */
export interface Asked {
  readonly questions: readonly PartyQuestion[]
  readonly beside?: Readonly<Record<string, HtmlValue>>
}

/** What was typed as the body of a command; what is no answer to a question is not in it. */
export const bodyOf = (typed: Typed, questions: readonly Question[]): Record<string, unknown> => {
  const kindAt = kindsOf(questions)
  const answers = Object.entries(typed).filter(([name]) => kindAt(pointerOf(name)) !== null)
  return { ...readForm(Object.fromEntries(answers), kindAt) }
}

/** The details as a person would have typed them. */
export const typedFrom = (
  language: Language,
  details: unknown,
  { at, questions }: { at: At; questions: readonly Question[] },
): Typed => typeValue(language, details, { at, kindAt: kindsOf(questions) })

/** The items of an answer that is a list. */
export const linesAt = (typed: Typed, pointer: string): readonly string[] =>
  (typed[nameOf(pointer)] ?? '').split('\n').filter((line) => line !== '')

const kindsOf = (questions: readonly Question[]): KindAt => {
  const kinds = new Map(questions.map(({ pointer, answer }) => [pointer, answer]))
  return (pointer) => kinds.get(pointer) ?? null
}
