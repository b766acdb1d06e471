import type { Language } from './language.ts'
import type { ProblemCatalogue, ProblemCode, ProblemParams } from './problem-codes.ts'
import { problemsInDanish } from './problems.da.ts'
import { problemsInEnglish } from './problems.en.ts'

export type { ProblemCode } from './problem-codes.ts'

export interface ProblemText {
  readonly title: string
  readonly detail: string
}

/** What a person reads where a program reads a code. */
export const problemText = (
  language: Language,
  code: ProblemCode,
  params: ProblemParams = {},
): ProblemText => {
  const { title, detail } = catalogues[language][code]
  return { title, detail: typeof detail === 'string' ? detail : detail(params) }
}

/** Whether a message (of zod, or of a warning) is a code that has a text. */
export const isProblemCode = (code: string): code is ProblemCode =>
  Object.hasOwn(problemsInDanish, code)

const catalogues: Readonly<Record<Language, ProblemCatalogue>> = {
  da: problemsInDanish,
  en: problemsInEnglish,
}
