/**
 * A date as people write it, to `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: "1.3.2024", "1/3 2024",
 * "1. marts 2024", "marts 2024", "March 2024", "3.2024", "2024", and ISO dates. What cannot be read
 * stays as it was typed, so that the schema refuses it and nothing is lost.
 */
export const readDate = (typed: string): string => {
  const words = typed.trim().toLowerCase().replace(/[,]/g, ' ')
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(words)) return words
  const parts = words.split(/[\s./-]+/).filter((part) => part !== '')
  const numbers = parts.map(numberOf)
  const [year, month, day, ...more] = numbers.toReversed()
  if (year === undefined || more.length > 0 || numbers.some(Number.isNaN)) return typed
  const century = centuryOf(parts)
  if (century === null) return typed
  return [
    String(year + century).padStart(4, '0'),
    ...(month === undefined ? [] : [twoDigits(month)]),
    ...(day === undefined ? [] : [twoDigits(day)]),
  ].join('-')
}

/** A year of two digits is of this century or the one before; only a whole date may have one. */
const centuryOf = (parts: readonly string[]): number | null => {
  const year = parts.at(-1) ?? ''
  if (year.length === 4) return 0
  if (year.length !== 2 || parts.length !== 3) return null
  return Number(year) < 70 ? 2000 : 1900
}

const numberOf = (part: string): number => {
  if (/^\d{1,4}$/.test(part)) return Number(part)
  const month = part.length < 3 ? -1 : months.findIndex((names) => startsOne(names, part))
  return month === -1 ? NaN : month + 1
}

const startsOne = (names: readonly string[], part: string): boolean =>
  names.some((name) => name.startsWith(part))

const months = [
  ['januar', 'january'],
  ['februar', 'february'],
  ['marts', 'march'],
  ['april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
]

const twoDigits = (number: number): string => String(number).padStart(2, '0')
