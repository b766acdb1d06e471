import type { Typed } from '../sent.ts'
import { pointerOf, type AnswerKind } from './question.ts'
import { readDate } from './read-date.ts'

/** How the field at a pointer is read; null for what is taken as it is, such as an id. */
export type KindAt = (pointer: string) => Pick<AnswerKind, 'kind'> | null

/**
 * What was typed, as the body of a command: nested by the fields' names, each answer read by its
 * kind. What is empty is left out, and so is a group with nothing in it.
 */
export const readForm = (typed: Typed, kindAt: KindAt): Readonly<Record<string, unknown>> => {
  const body: Group = {}
  for (const [name, text] of Object.entries(typed)) {
    if (name.length > longestName) continue
    const pointer = pointerOf(name)
    const value = read(text, kindAt(pointer)?.kind ?? null)
    if (value !== undefined) place(body, pointer.slice(1).split('/'), value)
  }
  return asListed(body) as Record<string, unknown>
}

/**
 * Longer than any name of ours, in UTF-16 units: a name as long as a whole form would nest so deep
 * that memory does not suffice.
 */
export const longestName = 200

type Group = Record<string, unknown>

const read = (text: string, kind: AnswerKind['kind'] | null): unknown => {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  switch (kind) {
    case 'date':
    case 'day':
      return readDate(trimmed)
    case 'count':
    case 'kroner':
      return readNumber(trimmed)
    case 'lines':
    case 'several':
      return linesOf(trimmed)
    case 'mark':
      return true
    default:
      return text
  }
}

/** "600.000", "600 000 kr." and "1,200" are whole numbers; anything else stays as typed. */
const readNumber = (text: string): number | string => {
  // A search for what may stand behind a number takes the square of a text's length.
  if (text.length > longestNumber) return text
  const digits = text.replace(/\s*(?:kr\.?|dkk)$/i, '').replace(/(?<=\d)[\s.,](?=\d{3}(?!\d))/g, '')
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) + 0 : text
}

const longestNumber = 60

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const place = (group: Group, path: readonly string[], value: unknown): void => {
  const [key, ...rest] = path
  // A name of ours is never `__proto__`; one that is comes from nobody's form.
  if (key === undefined || key === '__proto__') return
  if (rest.length === 0) {
    group[key] = value
    return
  }
  const within = Object.hasOwn(group, key) ? group[key] : {}
  if (!isGroup(within)) return
  group[key] = within
  place(within, rest, value)
}

/** Groups whose keys are numbers are lists. */
const asListed = (value: unknown): unknown => {
  if (!isGroup(value)) return value
  const entries = Object.entries(value).map(([key, item]) => [key, asListed(item)] as const)
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))
  return isList
    ? entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, item]) => item)
    : Object.fromEntries(entries)
}

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
