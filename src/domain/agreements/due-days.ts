import type { DueDays } from './due-look.ts'

/** As far as they are within the days of an agreement that somebody has to do something about. */
export const within = (found: readonly DueDays[], alive: Pick<DueDays, 'from' | 'to'>): DueDays[] =>
  found
    .map((one) => ({
      ...one,
      from: one.from < alive.from ? alive.from : one.from,
      to: earlierEnd(one.to, alive.to),
    }))
    .filter(({ from, to }) => to === null || from < to)

/** Each once: versions that follow each other may name the same day. */
export const united = (found: readonly DueDays[]): DueDays[] =>
  [
    ...Map.groupBy(found, ({ why, on, partyId }) => `${why} ${on} ${partyId ?? ''}`).values(),
  ].flatMap((own) => {
    const whole: DueDays[] = []
    for (const next of own.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
      const last = whole.at(-1)
      if (last === undefined || (last.to !== null && last.to < next.from)) whole.push(next)
      else whole[whole.length - 1] = { ...last, to: laterEnd(last.to, next.to) }
    }
    return whole
  })

const earlierEnd = (a: string | null, b: string | null): string | null => {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

const laterEnd = (a: string | null, b: string | null): string | null => {
  if (a === null || b === null) return null
  return a > b ? a : b
}
