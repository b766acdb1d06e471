import { Theme } from '#schemas/values.ts'
import type { TermPath } from '#src/texts/terms/term-path.ts'
import type { AnswerKind, Options, Question } from '../forms/question.ts'
import type { KindAt } from '../forms/read-form.ts'
import { enumWords, termWords } from '../terms/catalogues.ts'
import { pathOf } from '../terms/path-of.ts'
import { termKinds, type TermKind } from '../terms/term-kinds.ts'
import type { Visit } from '../visit.ts'

/** What stands before the pointers of terms in a command's body. */
const at = '/terms'

/**
 * The question for a field of the terms, in the words of the catalogue.
 * @throws Error where the pointer names no field.
 */
export const termQuestion = (
  visit: Visit,
  pointer: string,
  also: Partial<
    Pick<Question, 'isOptional' | 'none' | 'preset' | 'label' | 'hint' | 'answer'>
  > = {},
): Question => {
  const path = pathOf(pointer)
  if (path === null) throw new Error(`${pointer} is no field of the terms`)
  const { label, ask, hint } = termWords(visit.language)[path]
  return {
    pointer: at + pointer,
    answer: answerOf(visit, path),
    label: ask ?? label,
    ...(hint === undefined ? {} : { hint }),
    ...also,
  }
}

/** How the field at a pointer into a draft's body is read, as far as it is one of the terms. */
export const termKindAt: KindAt = (pointer) => {
  const path = pointer.startsWith(`${at}/`) ? pathOf(pointer.slice(at.length)) : null
  if (path === null) return null
  const { kind } = termKinds[path]
  return { kind: read[kind] }
}

const read: Readonly<Record<TermKind['kind'], AnswerKind['kind']>> = {
  line: 'line',
  text: 'text',
  known: 'known',
  date: 'date',
  day: 'day',
  count: 'count',
  kroner: 'kroner',
  choice: 'one',
  lines: 'lines',
  themes: 'several',
  reference: 'one',
}

const answerOf = (visit: Visit, path: TermPath): AnswerKind => {
  const kind = termKinds[path]
  switch (kind.kind) {
    case 'choice': {
      const words: Readonly<Record<string, string>> = enumWords(visit.language).choice[kind.of]
      return { kind: 'one', as: 'list', of: optionsFrom(words, visit) }
    }
    case 'themes':
      return {
        kind: 'several',
        of: Theme.options.map((value) => ({ value, label: visit.texts.theme[value] })),
      }
    case 'lines':
      return { kind: 'lines' }
    case 'reference':
      return { kind: 'one', as: 'list', of: [] }
    default:
      return kind
  }
}

/** What is not known is answered as "Ved ikke". */
const optionsFrom = (words: Readonly<Record<string, string>>, { language }: Visit): Options =>
  Object.entries(words).map(([value, label]) => ({
    value,
    label: value === 'unknown' ? enumWords(language).knownAnswer.unknown : label,
  }))
