import { enumWords } from '../terms/catalogues.ts'
import { joined } from '../terms/value-words.ts'
import { nameOf, type Options, type Question } from '../forms/question.ts'
import type { Typed } from '../sent.ts'
import type { Visit } from '../visit.ts'

/** An answer as it is read: "Ja", "Haderslev Kommune og Tønder Kommune", or what was typed. */
export const answerInWords = (
  { language, texts }: Visit,
  { pointer, answer }: Question,
  typed: Typed,
): string => {
  const text = (typed[nameOf(pointer)] ?? '').trim()
  const { known } = enumWords(language)
  if (answer.kind === 'mark') return text === '' ? known.no : known.yes
  if (text === '') return texts.parties.conflict.emptied
  switch (answer.kind) {
    case 'known':
      return Object.entries(known).find(([value]) => value === text)?.[1] ?? text
    case 'one':
    case 'several':
      return joined(language, labelsOf(answer.of, text.split('\n')))
    case 'lines':
      return joined(language, text.split('\n'))
    default:
      return text
  }
}

const labelsOf = (options: Options, values: readonly string[]): string[] =>
  options.filter(({ value }) => values.includes(value)).map(({ label }) => label)
