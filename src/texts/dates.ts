import { timeZone } from '#schemas/values.ts'
import type { Language } from './language.ts'

/**
 * A date as a person writes it, with the precision it is known with: `2024-03-01` is "1. marts
 * 2024", `2024-03` "marts 2024" and `2024` "2024".
 */
export const formatDate = (language: Language, partialDate: string): string => {
  if (partialDate.length === 4) return partialDate
  const { day, month } = formats[language]
  return (partialDate.length === 7 ? month : day).format(Date.parse(partialDate))
}

/** The same where there is little room: "1. mar. 2024", "mar. 2024". */
export const formatShortDate = (language: Language, partialDate: string): string => {
  if (partialDate.length === 4) return partialDate
  const { day, month } = shortFormats[language]
  return (partialDate.length === 7 ? month : day).format(Date.parse(partialDate))
}

/** The time of day in Denmark of an instant in UTC: "14.32". */
export const formatTime = (language: Language, instant: string): string =>
  formats[language].time.format(Date.parse(instant))

/** Dates without a time are read as midnight in UTC, and so they are written. */
const formatsIn = (locale: string, name: 'long' | 'short' = 'long') => {
  const month = { month: name, year: 'numeric', timeZone: 'UTC' } as const
  return {
    month: new Intl.DateTimeFormat(locale, month),
    day: new Intl.DateTimeFormat(locale, { ...month, day: 'numeric' }),
    time: new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    }),
  }
}

const formats = { da: formatsIn('da-DK'), en: formatsIn('en-GB') }
const shortFormats = { da: formatsIn('da-DK', 'short'), en: formatsIn('en-GB', 'short') }
