import { plainLetters } from '../danish-order.ts'

/**
 * The words of a text, each once, as the search compares them: letters and digits only, without
 * case and accents (é as e, ä as æ, ö as ø, ü as y); æ, ø and å stay letters of their own.
 */
export const foldedWords = (text: string): string[] => [
  ...new Set(
    plainLetters(text.normalize('NFC'))
      // Its form depends on what follows, which the beginning of a word does not have.
      .replaceAll('ς', 'σ')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  ),
]

/** What is stored: every word after a space, so that the beginning of one is found by its space. */
export const foldedText = (texts: readonly (string | null)[]): string =>
  foldedWords(texts.filter((text) => text !== null).join('\n'))
    .map((word) => ` ${word}`)
    .join('')

/** All the ways that a folded word may be written: å as aa, æ as ae and ø as oe, and the reverse. */
export const spellings = (word: string): string[] => {
  const parts = word.split(eitherWay)
  return parts.length > mostParts
    ? [...new Set([word, shortened(word), lengthened(word)])]
    : parts
        .reduce<readonly string[]>(
          (begun, part) => begun.flatMap((one) => ways(part).map((way) => one + way)),
          [''],
        )
        .toSorted()
}

/** With æ, ø and å for ae, oe and aa. */
export const shortened = (word: string): string =>
  word.replace(/aa|ae|oe/gu, (pair) => otherWay[pair] ?? pair)

export const lengthened = (word: string): string =>
  word.replace(/[åæø]/gu, (letter) => otherWay[letter] ?? letter)

const ways = (part: string): string[] => {
  const other = otherWay[part]
  return other === undefined ? [part] : [part, other]
}

const otherWay: Record<string, string> = { å: 'aa', æ: 'ae', ø: 'oe', aa: 'å', ae: 'æ', oe: 'ø' }
const eitherWay = /(aa|ae|oe|å|æ|ø)/u

// Four such letters in a word: 16 ways to write it.
const mostParts = 9
