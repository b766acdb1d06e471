import type { Language } from '#src/texts/language.ts'

/** Every page by its address in each language; what is asked for follows the same names in both. */
export const paths = {
  model: { da: '/', en: '/en' },
  agreements: { da: '/aftaler', en: '/en/agreements' },
  institutions: { da: '/institutioner', en: '/en/institutions' },
  networks: { da: '/foreninger-og-netvaerk', en: '/en/associations-and-networks' },
  role: { da: '/rolle', en: '/en/role' },
} as const satisfies Record<string, Record<Language, string>>

export type PageName = keyof typeof paths

export const languages: readonly Language[] = ['da', 'en']

/** What is asked for, as it stands in an address. */
export type Parameters = Readonly<Record<string, string | null | undefined>>

/** A page's address with what is asked for; what is empty is left out. */
export const addressOf = (page: PageName, language: Language, parameters: Parameters = {}) => {
  const asked = Object.entries(parameters).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, value]],
  )
  const query = new URLSearchParams(asked).toString()
  return query === '' ? paths[page][language] : `${paths[page][language]}?${query}`
}

/** The language that an address belongs to, also where there is no such page. */
export const languageOfPath = (url: string): Language => (/^\/en(?:[/?]|$)/.test(url) ? 'en' : 'da')
