/**
 * A text whose binary order is the Danish alphabetical order of names: æ, ø, å last, aa as å, ä as
 * æ, ö as ø, ü as y; case and other accents make no difference; space and signs before digits
 * before letters. SQLite has no Danish collation, so the key is stored beside the name.
 */
export const danishOrder = (name: string): string =>
  Array.from(
    name
      .normalize('NFC')
      .replace(/aa|Aa|AA/gu, 'å')
      .toLocaleLowerCase('da')
      .replace(/[^a-zæøå]/gu, plainLetter),
    (sign) => ranks.get(sign) ?? sign,
  ).join('')

/** A small letter as it counts in Danish: ä is æ, ö is ø, ü is y, é is e. */
export const plainLetter = (sign: string): string => substitutes[sign] ?? withoutAccents(sign)

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
