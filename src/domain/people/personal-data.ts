import { field, type RefusedField } from '../refusal.ts'

/**
 * Names, phone numbers, e-mail addresses and CPR numbers do not belong in free text: there they
 * can never be forgotten. What has the form of one is refused, with the remedy. (Names have no
 * form that can be seen.)
 */
export const personalDataIn = (value: unknown, at: string): RefusedField[] => {
  const found: RefusedField[] = []
  look(value, at, found)
  return found
}

/** One list for all levels: terms have hundreds of values, and are looked through at each proposal. */
const look = (value: unknown, at: string, found: RefusedField[]): void => {
  if (typeof value === 'string') {
    if (mayHold.test(value) && !uuid.test(value)) found.push(...findings(value, at))
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      look(value[index], `${at}/${String(index)}`, found)
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      if (!notFreeText.has(key) && !key.endsWith('Id')) {
        look((value as Record<string, unknown>)[key], `${at}/${key}`, found)
      }
    }
  }
}

/** Numbers of things, links, and the shared addresses that are meant to be public. */
const notFreeText = new Set(['id', 'caseNumber', 'cvr', 'kleCode', 'link', 'publicContact'])

/** Whatever is looked for has one of these. */
const mayHold = /@|\d\d/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
// A CPR number is a day (DDMMYY) and four digits; days above 60 are replacement numbers.
const cpr =
  /(?<!\d[.-]?)([0-2]\d|3[01]|6\d|7\d|8\d|9[01])(0[1-9]|1[0-2])\d{2}\s?[-–]?\s?\d{4}(?!-?\d)/u
// Tried from the start of a word only: from every letter, a long word would take its square.
const email = /(?<![^\s@<>(),;:])[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:]{2,}/u
const years = /^(1[89]|20)\d{2}\s(1[89]|20)\d{2}$/u
// Eight digits that are said to be of something else: "CVR-nr. …", "EAN …", "Sagsnr. …", "… kr."
const named =
  /\b(?:cvr\W{0,3}(?:nr|nummer)?\W{0,4}|(?:ean|gln)\W{0,3}(?:nr|nummer)?\W{0,4}[ \d]{0,12}|(?:sags?|journal)\W{0,2}(?:nr|nummer)\W{0,4})$/iu
const longestName = 40
const amount = /^\s?(?:kr\b|dkk\b)/iu
// Eight digits as Danes write them: 12345678, 12 34 56 78, 1234 5678, with or without +45.
const phone =
  /(?<!\d[.,/-]?)(?:(?:\+|00)45[\s-]?)?[2-9]\d(?:\d{6}|\d{2}\s\d{4}|([\s.-])\d{2}\1\d{2}\1\d{2})(?![.,-]?\d)/gu

const findings = (text: string, at: string): RefusedField[] => {
  if (cpr.test(text)) return [field('personal-data', at, { what: 'cpr' })]
  if (email.test(text)) return [field('personal-data', at, { what: 'email' })]
  return hasPhone(text) ? [field('personal-data', at, { what: 'phone' })] : []
}

const hasPhone = (text: string): boolean =>
  [...text.matchAll(phone)].some(
    ({ 0: match, index }) =>
      !years.test(match) &&
      !named.test(text.slice(Math.max(0, index - longestName), index)) &&
      !amount.test(text.slice(index + match.length)),
  )
