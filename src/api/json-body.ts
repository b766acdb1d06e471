import { HttpError } from './http-error.ts'
import { pointerFrom } from '#src/texts/pointer.ts'

/**
 * Reads a body as JSON, and takes nothing that could be read in two ways: bytes that are no UTF-8,
 * a field that is there twice (JSON.parse keeps the last), or `__proto__`.
 * @throws HttpError 400
 */
export const parseJsonBody = (bytes: Buffer): unknown => {
  const text = decoded(bytes)
  const value = parsed(text)
  // Telling which field, and where, takes longer than reading: it is only looked for where there is one.
  if (namesIn(bytes) !== plainFieldsOf(value)) refuseTwice(text)
  return value
}

/**
 * How many names of fields are written in what is known to be JSON: colons that are in no string. NaN where
 * a name is written with an escape, which is rare: V8 14 may take such a name for another that begins with
 * a backslash.
 */
const namesIn = (bytes: Buffer): number => {
  let names = 0
  let isInString = false
  let hasEscape = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (isInString) {
      if (byte === quote) isInString = false
      else if (byte === backslash) {
        hasEscape = true
        at += 1
      }
    } else if (byte === quote) {
      isInString = true
      hasEscape = false
    } else if (byte === colon) {
      if (hasEscape) return NaN
      names += 1
    }
  }
  return names
}

/** No part of a longer letter in UTF-8 is one of these. */
const [quote, backslash, colon] = Buffer.from('"\\:')

/** How many fields a value has, on all its levels; -1 where one is `__proto__`. */
const plainFieldsOf = (value: unknown): number => {
  let fields = 0
  // Not by recursion: lists in lists may be a hundred thousand deep.
  const left = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one !== 'object' || one === null) continue
    if (!Array.isArray(one)) {
      const names = Object.keys(one)
      if (names.includes('__proto__')) return -1
      fields += names.length
    }
    const parts: readonly unknown[] = Array.isArray(one) ? one : Object.values(one)
    for (const part of parts) if (typeof part === 'object') left.push(part)
  }
  return fields
}

interface Frame {
  /** Names seen so far; null in a list. */
  readonly names: Set<string> | null
  awaitsName: boolean
  /** Where in the object or list the reader stands. */
  at: string | number
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

const decoded = (bytes: Buffer): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new HttpError(400, 'malformed-json')
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new HttpError(400, 'malformed-json')
  }
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g

/** Walks over text that is known to be JSON. */
const refuseTwice = (text: string): void => {
  const frames: Frame[] = []
  for (const [token] of text.matchAll(tokens)) {
    const frame = frames.at(-1)
    if (token === '{') frames.push({ names: new Set(), awaitsName: true, at: '' })
    else if (token === '[') frames.push({ names: null, awaitsName: false, at: 0 })
    else if (token === '}' || token === ']') frames.pop()
    else if (frame === undefined) return
    else if (token === ',') goOn(frame)
    else if (frame.awaitsName) readName(frames, frame, JSON.parse(token) as string)
  }
}

const goOn = (frame: Frame): void => {
  frame.awaitsName = frame.names !== null
  if (typeof frame.at === 'number') frame.at += 1
}

const readName = (frames: readonly Frame[], frame: Frame, name: string): void => {
  frame.at = name
  frame.awaitsName = false
  if (name === '__proto__') throw refused(frames, 'unknown-field', name)
  if (frame.names?.has(name) === true) throw refused(frames, 'field-twice', name)
  frame.names?.add(name)
}

const refused = (
  frames: readonly Frame[],
  code: 'unknown-field' | 'field-twice',
  name: string,
): HttpError =>
  new HttpError(400, code, { pointer: pointerFrom(frames.map(({ at }) => at)), params: { name } })
