import type { CountsOnDays } from './counts-on-days.ts'

/** Days on which an agreement is counted in one class, half-open. */
export interface Span {
  readonly class: string
  /** Where it is counted; null where everything is counted together. */
  readonly scope: string | null
  /** `YYYY-MM-DD`, as all days here. */
  readonly from: string
  /** The day after the last. */
  readonly to: string
  /** By how many it changes the number: what was known, and known otherwise since, is 1 and then -1. */
  readonly change: number
}

/** Key of the counts where no scopes are told apart. */
export const together = ''

/** What spans come to on each of the days: where they begin and end is found once, the rest is addition. */
export const countSpans = (spans: Iterable<Span>, days: readonly string[]): CountsOnDays => {
  const changes = new Map<string, Map<string, number[]>>()
  for (const span of spans) {
    const own = changesOf(changes, span, days.length)
    addAt(own, firstNotBefore(days, span.from), span.change)
    addAt(own, firstNotBefore(days, span.to), -span.change)
  }
  for (const own of changes.values()) for (const each of own.values()) addUp(each)
  return changes
}

const changesOf = (
  changes: Map<string, Map<string, number[]>>,
  { scope, class: one }: Span,
  length: number,
): number[] => {
  const key = scope ?? together
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
