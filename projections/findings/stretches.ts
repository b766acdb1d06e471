import { endOfTime } from '../projection.ts'

/** Half-open; the end of time where it is open. */
export interface Stretch {
  readonly from: string
  readonly to: string
}

export const stretch = (from: string, to: string | null): Stretch => ({ from, to: to ?? endOfTime })

/** Days that are in one of them or more, in as few stretches as will do, in order. */
export const union = (stretches: readonly Stretch[]): Stretch[] => {
  const whole: Stretch[] = []
  for (const next of stretches.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = whole.at(-1)
    if (last === undefined || last.to < next.from) whole.push(next)
    else if (last.to < next.to) whole[whole.length - 1] = { from: last.from, to: next.to }
  }
  return whole
}

/** Days that are in both; null where there are none. */
export const common = (a: Stretch, b: Stretch): Stretch | null => {
  const from = a.from > b.from ? a.from : b.from
  const to = a.to < b.to ? a.to : b.to
  return from < to ? { from, to } : null
}

/** Joins those that follow on each other and are alike but for their days; in order within a key. */
export const joined = <Item extends Stretch>(
  items: readonly Item[],
  isAlike: (a: Item, b: Item) => boolean,
): Item[] => {
  const whole: Item[] = []
  for (const next of items) {
    const last = whole.at(-1)
    if (last?.to === next.from && isAlike(last, next)) {
      whole[whole.length - 1] = { ...next, from: last.from }
    } else whole.push(next)
  }
  return whole
}
