import type { Hits } from '#schemas/views/hits.ts'
import type { Language } from './language.ts'

/** A whole number as a person writes it: 4000 is "4.000" in Danish and "4,000" in English. */
export const formatNumber = (language: Language, value: number): string =>
  formats[language].format(value)

/** "+4" or "−2", with a minus and not a hyphen. */
export const formatChange = (language: Language, change: number): string =>
  `${change < 0 ? '−' : '+'}${formatNumber(language, Math.abs(change))}`

/** "12", or "mere end 1.000" where nobody counts further. */
export const formatHits = (language: Language, hits: Hits): string =>
  typeof hits === 'number'
    ? formatNumber(language, hits)
    : `${moreThan[language]} ${formatNumber(language, hits.moreThan)}`

/** The same at the beginning of a sentence. */
export const formatHitsFirst = (language: Language, hits: Hits): string => {
  const said = formatHits(language, hits)
  return said.charAt(0).toUpperCase() + said.slice(1)
}

const moreThan = { da: 'mere end', en: 'more than' }

const formats = { da: new Intl.NumberFormat('da-DK'), en: new Intl.NumberFormat('en-GB') }
