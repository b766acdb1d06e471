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
  if (namesIn(text) !== plainFieldsOf(value)) refuseTwice(text)
  return value
}

/**
 * How many names of fields are written in JSON: strings before a colon. NaN where one is written with an
 * escape, which is rare: V8 14 may take such a name for another that begins with a backslash.
 */
const namesIn = (text: string): number => {
  let names = 0
  let end = -1
  for (;;) {
    const begin = text.indexOf('"', end + 1)
    if (begin === -1) return names
    end = endOfString(text, begin)
    let next = end + 1
    while (isSpace(text.charCodeAt(next))) next += 1
    if (text[next] !== ':') continue
    if (text.slice(begin, end).includes('\\')) return NaN
    names += 1
  }
}

/** The quote that ends the string which another quote begins. */
const endOfString = (text: string, begin: number): number => {
  let end = begin
  let backslashes: number
  do {
    end = text.indexOf('"', end + 1)
    backslashes = 0
    while (text[end - backslashes - 1] === '\\') backslashes += 1
  } while (backslashes % 2 === 1)
  return end
}

/** As JSON knows it. */
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

/** How many fields a value has, on all its levels; -1 where one is `__proto__`. */
const plainFieldsOf = (value: unknown): number => {
  let fields = 0
  // Not by recursion: lists in lists may be a hundred thousand deep.
  const left: unknown[] = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one !== 'object' || one === null) continue
    if (Array.isArray(one)) {
      for (const item of one) if (typeof item === 'object') left.push(item)
      continue
    }
    for (const name of Object.keys(one)) {
      if (name === '__proto__') return -1
      fields += 1
      left.push((one as Record<string, unknown>)[name])
    }
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
