export type Language = 'da' | 'en'

/**
 * The language to answer in, of those that Accept-Language asks for (RFC 9110, 12.5.4): the one of
 * highest weight, of equals the one named first. Danish where it asks for nothing that we speak.
 */
export const languageFrom = (acceptLanguage: string | undefined): Language => {
  const ranges = (acceptLanguage ?? '').split(',').map(rangeFrom)
  const [best] = languages
    .map((language) => rank(language, ranges))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.place - b.place)
  return best?.language ?? 'da'
}

interface Range {
  /** Primary subtag in lower case, or `*`. */
  readonly language: string
  /** 0 (not wanted) to 1. */
  readonly weight: number
}

const languages: readonly Language[] = ['da', 'en']

/** Weights have at most three decimals; a range with anything else counts as not wanted. */
const range = /^([a-z]{1,8})(?:-[a-z0-9-]*)?$|^\*$/
const quality = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/

const rangeFrom = (text: string): Range => {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.length === 0 ? '1' : quality.exec(parameters[0] ?? '')?.[1]
  return { language: range.exec(tag)?.[1] ?? tag, weight: Number(weight ?? 0) }
}

/** What names the language decides; only where nothing does, `*` speaks for it. */
const rank = (language: Language, ranges: readonly Range[]) => {
  const named = ranges.filter((one) => one.language === language)
  const speaking = named.length > 0 ? named : ranges.filter((one) => one.language === '*')
  const weight = Math.max(0, ...speaking.map((one) => one.weight))
  return { language, weight, place: ranges.findIndex((one) => speaking.includes(one)) }
}
