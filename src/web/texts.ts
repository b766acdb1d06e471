import type { Language } from '#src/texts/language.ts'
import { pagesInDanish, type PageTexts } from '#src/texts/pages.da.ts'
import { pagesInEnglish } from '#src/texts/pages.en.ts'

export const textsOf = (language: Language): PageTexts =>
  language === 'da' ? pagesInDanish : pagesInEnglish
