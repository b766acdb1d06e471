import type { CountsOnDays } from '../agreement-listing/counts-on-days.ts'
import { sharedDays, type SharedDays } from '../agreement-listing/shared-days.ts'
import type { ReadModel } from '../projection.ts'
import { modelClasses } from './classes.ts'

/** Key of the counts where no kind of scope is asked for. */
export const allShared = ''

/** Scopes that agreements are in all of. */
export interface Among {
  /** In it the fewest are. */
  readonly narrowest: string
  readonly others: readonly string[]
}

interface SharedAsked extends Among {
  readonly kind: string | null
  /** `YYYY-MM-DD`, the earliest first. */
  readonly days: readonly [string, ...string[]]
}

/**
 * How many agreements are in several scopes on each of the days, for each scope of a kind or together. The
 * narrowest scope is gone through once, however many days there are.
 */
export const sharedCounts = (
  model: ReadModel,
  { narrowest, others, kind, days }: SharedAsked,
): CountsOnDays => {
  const changes = new Map<string, Map<string, number[]>>()
  const first = days[0]
  const asked = { scope: narrowest, others, kind, classes: [...modelClasses.keys()] }
  for (const one of sharedDays(model, { ...asked, first, last: days.at(-1) ?? first })) {
    const own = changesOf(changes, one, days.length)
    addAt(own, firstNotBefore(days, one.from), 1)
    addAt(own, firstNotBefore(days, one.to), -1)
  }
  for (const own of changes.values()) for (const each of own.values()) addUp(each)
  return changes
}

const changesOf = (
  changes: Map<string, Map<string, number[]>>,
  { scope, class: one }: SharedDays,
  length: number,
): number[] => {
  const key = scope ?? allShared
  const own = changes.get(key) ?? new Map<string, number[]>()
  const found = own.get(one) ?? new Array<number>(length).fill(0)
  changes.set(key, own.set(one, found))
  return found
}

/** What is after the last day changes nothing. */
const addAt = (changes: number[], at: number, change: number): void => {
  const known = changes[at]
  if (known !== undefined) changes[at] = known + change
}

const addUp = (changes: number[]): void => {
  let sum = 0
  changes.forEach((change, at) => {
    sum += change
    changes[at] = sum
  })
}

const firstNotBefore = (days: readonly string[], day: string): number => {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? '') < day) low = middle + 1
    else high = middle
  }
  return low
}
