import type { Interval } from '#domain/agreements/timeline.ts'
import type { Decisions } from '#domain/boundaries/decisions.ts'
import { findingKey, type FindingInterval } from '#domain/boundaries/timeline.ts'
import { earliest } from '#domain/dates.ts'
import { endOfTime } from '../projection.ts'
import { common, stretch, union, type Stretch } from './stretches.ts'

/** A day by which somebody is to look, and the days in which that is waited for. */
export interface Deadline extends Stretch {
  readonly why: 'review' | 'exemption'
  readonly on: string
  /** Empty for a review, as the item is for the whole. */
  readonly ruleId: string
  readonly itemId: string
}

/** The next review as the last one set it, until there is another; while the agreement is not over. */
export const reviewDeadlines = ({ reviews }: Decisions, life: readonly Interval[]): Deadline[] => {
  const alive = union(life.map(({ from, to }) => stretch(from, to)))
  return reviews.flatMap(({ nextReviewBy, reviewedOn }, index) => {
    if (nextReviewBy === null) return []
    // One that was recorded later takes its place from its own day on.
    const later = reviews.slice(index + 1).map((one) => one.reviewedOn)
    const days = { from: reviewedOn, to: later.reduce(earliest, endOfTime) }
    return alive.flatMap((part) => {
      const shared = common(part, days)
      const what = { why: 'review', on: nextReviewBy, ruleId: '', itemId: '' } as const
      return shared === null ? [] : [{ ...what, ...shared }]
    })
  })
}

/**
 * The last day of an exemption, for as long as it holds, and after that for as long as what it
 * exempted is open.
 */
export const exemptionDeadlines = (findings: readonly FindingInterval[]): Deadline[] =>
  [...Map.groupBy(findings, (one) => findingKey(one.ruleId, one.itemId)).values()].flatMap((own) =>
    deadlinesOfFinding(own),
  )

const deadlinesOfFinding = (own: readonly FindingInterval[]): Deadline[] => {
  const deadlines: Deadline[] = []
  for (const { ruleId, itemId, from, to, decision } of own) {
    const { state, exemption } = decision
    const last = deadlines.at(-1)
    const days = stretch(from, to)
    if (exemption !== null && state === 'exempted') {
      const what = { why: 'exemption', on: exemption.until, ruleId, itemId: itemId ?? '' } as const
      if (last?.to === from && last.on === exemption.until) {
        deadlines[deadlines.length - 1] = { ...last, to: days.to }
      } else deadlines.push({ ...what, ...days })
    } else if (state === 'open' && last?.to === from && last.on < from) {
      deadlines[deadlines.length - 1] = { ...last, to: days.to }
    }
  }
  return deadlines
}
