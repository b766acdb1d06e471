import type { Language } from './language.ts'

/** A share of 0 to 1 as whole percent; some is never shown as none, nor most as all. */
export const formatShare = (language: Language, share: number): string => {
  const format = formats[language]
  if (share > 0 && share < 0.005) return `${words[language].under} ${format.format(0.01)}`
  if (share < 1 && share >= 0.995) return `${words[language].over} ${format.format(0.99)}`
  return format.format(share)
}

const formats = {
  da: new Intl.NumberFormat('da-DK', { style: 'percent' }),
  en: new Intl.NumberFormat('en-GB', { style: 'percent' }),
}

const words = {
  da: { under: 'Under', over: 'Over' },
  en: { under: 'Under', over: 'Over' },
}
