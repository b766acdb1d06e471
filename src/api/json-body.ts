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
  refuseTwice(text)
  return value
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
