import { field, type RefusedField } from '../refusal.ts'

/**
 * Names, phone numbers, e-mail addresses and CPR numbers do not belong in free text: there they
 * can never be forgotten. What has the form of one is refused, with the remedy. (Names have no
 * form that can be seen.)
 */
export const personalDataIn = (value: unknown, at: string): RefusedField[] => {
  if (typeof value === 'string') return findings(value, at)
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => personalDataIn(item, `${at}/${String(index)}`))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([key]) => !notFreeText.has(key) && !key.endsWith('Id'))
    .flatMap(([key, item]) => personalDataIn(item, `${at}/${key}`))
}

/** Numbers of things, links, and the shared addresses that are meant to be public. */
const notFreeText = new Set(['id', 'caseNumber', 'cvr', 'kleCode', 'link', 'publicContact'])

// A CPR number is a day (DDMMYY) and four digits; days above 60 are replacement numbers.
const cpr = /(?<![\d.-])([0-2]\d|3[01]|6\d|7\d|8\d|9[01])(0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?![\d-])/u
const email = /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:]{2,}/u
const years = /^(1[89]|20)\d{2} (1[89]|20)\d{2}$/u
// Eight digits as Danes write them: 12345678, 12 34 56 78, 1234 5678, with or without +45.
const phone =
  /(?<![\d.,/-])(?<!cvr\W{0,6})(?:(?:\+|00)45 ?)?[2-9]\d(?:\d{6}|\d{2} \d{4}|( |\.)\d{2}\1\d{2}\1\d{2})(?![\d.,/-]\d|\d)/giu

const findings = (text: string, at: string): RefusedField[] => {
  if (cpr.test(text)) return [field('personal-data', at, { what: 'cpr' })]
  if (email.test(text)) return [field('personal-data', at, { what: 'email' })]
  return hasPhone(text) ? [field('personal-data', at, { what: 'phone' })] : []
}

const hasPhone = (text: string): boolean =>
  [...text.matchAll(phone)].some(([match]) => !years.test(match))
