import type { FindingKey } from '#schemas/boundaries/decision.ts'
import { inOrder } from '../agreements/timeline.ts'
import { boundariesOn, type AnswerOnDay, type BoundariesOnDay } from './day.ts'
import type { BoundarySubject } from './subject.ts'

/**
 * What a coordinator goes through: what the rules say today and, where terms lie ahead, on the day
 * that those begin. Empty where there is nothing left to go through.
 */
export const goneThrough = (subject: BoundarySubject, today: string): BoundariesOnDay[] => {
  const ahead = inOrder(subject.state.versions).flatMap(({ effectiveFrom }) =>
    effectiveFrom > today ? [effectiveFrom] : [],
  )
  return [today, ...ahead].flatMap((day) => boundariesOn(subject, day) ?? [])
}

/** The finding as it stands first; null where none of these days has it. */
export const standing = (
  found: readonly BoundariesOnDay[],
  { ruleId, itemId }: FindingKey,
): AnswerOnDay | null =>
  found
    .flatMap(({ answers }) => answers)
    .find(
      (one) => one.verdict === 'breached' && one.rule.ruleId === ruleId && one.itemId === itemId,
    ) ?? null
