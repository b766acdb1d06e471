/**
 * A text whose binary order is the Danish alphabetical order of names: æ, ø, å last, aa as å, ä as
 * æ, ö as ø, ü as y; case and other accents make no difference; space and signs before digits
 * before letters. SQLite has no Danish collation, so the key is stored beside the name.
 */
export const danishOrder = (name: string): string => {
  // One agreement's rows ask for the key of one title many times over.
  if (name !== last.name) last = { name, key: keyOf(name) }
  return last.key
}

let last = { name: '', key: '' }

const keyOf = (name: string): string =>
  Array.from(
    plainLetters(name.normalize('NFC').replace(/aa|Aa|AA/gu, 'å')),
    (sign) => ranks.get(sign) ?? sign,
  ).join('')

/** Small letters as they count in Danish, of a text in normal form C. */
export const plainLetters = (text: string): string =>
  // Danish has no rules of its own for small letters, and asked for them it takes three times as long.
  text.toLowerCase().replace(/[^ -~æøå]/gu, plainLetter)

/** A small letter as it counts in Danish: ä is æ, ö is ø, ü is y, é is e. */
const plainLetter = (sign: string): string => substitutes[sign] ?? withoutAccents(sign)

const substitutes: Record<string, string> = {
  ä: 'æ',
  ö: 'ø',
  ő: 'ø',
  ü: 'y',
  ű: 'y',
  ð: 'd',
  đ: 'd',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  '\u00a0': ' ',
  '…': '...',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
}

const withoutAccents = (sign: string): string => sign.normalize('NFD').replace(/\p{M}+/gu, '')

// In the order of CLDR's root collation for what occurs in names; each becomes one private letter
// below the digits.
const signs = ` _-–—,;:!?.'"«»()[]{}§@*/\\&#%\`´^¨°+±÷×<=>|~$£€0123456789`
const letters = 'abcdefghiıjklmnŋopqrstŧuvwxyzæøå'

const ranks = new Map(
  Array.from(signs + letters, (sign, index) => [sign, String.fromCodePoint(0x100 + index)]),
)
