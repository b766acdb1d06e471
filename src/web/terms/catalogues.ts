import type { Language } from '#src/texts/language.ts'
import { differencesInDanish, type DifferenceTexts } from '#src/texts/terms/differences.da.ts'
import { differencesInEnglish } from '#src/texts/terms/differences.en.ts'
import { enumsInDanish, type EnumTexts } from '#src/texts/terms/enums.da.ts'
import { enumsInEnglish } from '#src/texts/terms/enums.en.ts'
import type { TermCatalogue } from '#src/texts/terms/term-path.ts'
import { termsInDanish } from '#src/texts/terms/terms.da.ts'
import { termsInEnglish } from '#src/texts/terms/terms.en.ts'

/** Label, question and hint of every field of the terms. */
export const termWords = (language: Language): TermCatalogue =>
  language === 'da' ? termsInDanish : termsInEnglish

/** Words for every answer that is one of a few. */
export const enumWords = (language: Language): EnumTexts =>
  language === 'da' ? enumsInDanish : enumsInEnglish

export const differenceTexts = (language: Language): DifferenceTexts =>
  language === 'da' ? differencesInDanish : differencesInEnglish
