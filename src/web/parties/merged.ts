import { z } from 'zod'
import type { Typed } from '../sent.ts'

/** Name of the hidden field with the answers that the form began with. */
const seenField = 'seen'

const Seen = z.record(z.string(), z.string())

export const seenHidden = (seen: Typed): Typed => ({ [seenField]: JSON.stringify(seen) })

/** What the form began with; nothing where that cannot be read. */
export const seenFrom = (typed: Typed): Typed => {
  try {
    return Seen.parse(JSON.parse(typed[seenField] ?? '{}'))
  } catch {
    return {}
  }
}

interface ToMerge {
  readonly typed: Typed
  readonly seen: Typed
  /** The answers as they stand now. */
  readonly now: Typed
}

/** What was typed, and where the visitor changed nothing, what stands there now. */
export const merged = ({ typed, seen, now }: ToMerge): Typed => {
  const untouched = Object.keys({ ...seen, ...now }).filter((name) =>
    isSameAnswer(typed[name], seen[name]),
  )
  return { ...typed, ...Object.fromEntries(untouched.map((name) => [name, now[name] ?? ''])) }
}

/** The order of boxes and lines says nothing. */
export const isSameAnswer = (one: string | undefined, other: string | undefined): boolean =>
  inOrder(one) === inOrder(other)

const inOrder = (answer = ''): string =>
  answer
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .toSorted()
    .join('\n')
