import type { Language } from './language.ts'

/** A whole number as a person writes it: 4000 is "4.000" in Danish and "4,000" in English. */
export const formatNumber = (language: Language, value: number): string =>
  formats[language].format(value)

const formats = { da: new Intl.NumberFormat('da-DK'), en: new Intl.NumberFormat('en-GB') }
