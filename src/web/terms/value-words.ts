import { Theme } from '#schemas/values.ts'
import type { FundingLine, Terms } from '#schemas/terms/terms.ts'
import { formatDate } from '#src/texts/dates.ts'
import type { Language } from '#src/texts/language.ts'
import { formatNumber } from '#src/texts/numbers.ts'
import { unlistedLegalBasis } from '#src/texts/terms/legal-bases.ts'
import type { TermPath } from '#src/texts/terms/term-path.ts'
import { textsOf } from '../texts.ts'
import { differenceTexts, enumWords } from './catalogues.ts'
import { termKinds, type ChoiceOf } from './term-kinds.ts'

/** By id: of the agreement's parties, of institutions, networks, agreements and legal bases. */
export type Names = ReadonlyMap<string, string>

/**
 * What a field of the terms says, as text for a reader: "1. marts 2024", "600.000 kr.", "Ja",
 * "Vojens og Gram". What is not known, or refers to what has no name here, is "Ikke oplyst".
 */
export const valueInWords = (
  language: Language,
  path: TermPath,
  value: unknown,
  names: Names,
): string => {
  if (value === null || value === undefined) return nothing(language, path)
  const kind = termKinds[path]
  switch (kind.kind) {
    case 'line':
    case 'text':
      return textIn(value)
    case 'known':
      return wordFor(language, enumWords(language).known, value)
    case 'date':
    case 'day':
      return formatDate(language, textIn(value))
    case 'count':
      return formatNumber(language, Number(value))
    case 'kroner':
      return enumWords(language).kroner(Number(value))
    case 'choice':
      return choiceInWords(language, kind.of, value)
    case 'lines':
      // What a finding rests on has its lines as one text.
      return typeof value === 'string' ? value : listInWords(language, path, value)
    case 'themes':
      return listInWords(language, path, value)
    case 'reference':
      return names.get(textIn(value)) ?? unnamed(language, kind.to)
  }
}

/** One item of a list of strings or themes. */
export const itemInWords = (language: Language, path: TermPath, item: unknown): string =>
  termKinds[path].kind === 'themes' ? themeInWords(language, item) : textIn(item)

/** As in "a, b og c"; empty for none. */
export const joined = (language: Language, words: readonly string[]): string =>
  lists[language].format(words)

/** "3 måneder"; null where it is not known how long. */
export const noticeInWords = (
  language: Language,
  notice: Terms['period']['notice'],
): string | null =>
  notice?.length == null ? null : enumWords(language).noticeLength[notice.unit](notice.length)

/** "600.000 kr. om året"; "Ikke oplyst" where the amount is not known. */
export const amountInWords = (
  language: Language,
  { amountDkk, per }: Pick<FundingLine, 'amountDkk' | 'per'>,
): string => {
  if (amountDkk === null) return notStated(language)
  const { kroner, amountPer } = enumWords(language)
  return [kroner(amountDkk), amountPer[per]].filter((part) => part !== null).join(' ')
}

/** Of what is referred to and has no name here. */
const unnamed = (language: Language, to: string): string =>
  to === 'legal-basis' ? unlistedLegalBasis(language) : notStated(language)

export const notStated = (language: Language): string => enumWords(language).known.unknown

/** What stands where nothing was said. */
const nothing = (language: Language, path: TermPath): string => {
  if (path === 'period.until') return differenceTexts(language).noEnd
  return path.endsWith('.chosen') ? differenceTexts(language).notChosen : notStated(language)
}

const listInWords = (language: Language, path: TermPath, value: unknown): string => {
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  if (items.length === 0) return notStated(language)
  return joined(
    language,
    items.map((item) => itemInWords(language, path, item)),
  )
}

const choiceInWords = (language: Language, of: ChoiceOf, value: unknown): string =>
  wordFor(language, enumWords(language).choice[of], value)

const themeInWords = (language: Language, value: unknown): string => {
  const theme = Theme.safeParse(value)
  return theme.success ? textsOf(language).theme[theme.data] : notStated(language)
}

const wordFor = (
  language: Language,
  words: Readonly<Record<string, string>>,
  value: unknown,
): string => words[textIn(value)] ?? notStated(language)

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

const lists = {
  da: new Intl.ListFormat('da', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
}
