import type { Counts } from '../agreement-listing/counts.ts'
import type { ReadModel } from '../projection.ts'
import { knownCountsOnDays } from './counts-on-days.ts'

/** A day, as it was known at a position of the log. */
export interface AsKnown {
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly position: number
}

interface CountsAsked extends AsKnown {
  readonly classes: readonly string[]
}

/** How many there were in some scopes of which numbers are kept; what there was none of is left out. */
export const knownCountsIn = (
  model: ReadModel,
  scopes: readonly string[],
  { day, ...asked }: CountsAsked,
): Counts => {
  const onDays = knownCountsOnDays(model, scopes, { ...asked, days: [day] })
  return new Map(
    [...onDays].flatMap(([scope, byClass]) => {
      const some = [...byClass].flatMap(([one, [count = 0]]) =>
        count === 0 ? [] : [[one, count] as const],
      )
      return some.length === 0 ? [] : [[scope, new Map(some)] as const]
    }),
  )
}
