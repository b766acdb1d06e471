import type { FindingKey, ReviewVerdict } from '#schemas/boundaries/decision.ts'
import type { BoundariesEvent } from '#schemas/events/catalogue.ts'
import { ruleOf } from '#domain/boundaries/catalogue.ts'
import type { AnswerOnDay } from '#domain/boundaries/day.ts'
import { exempt } from '#domain/boundaries/decide-exemption.ts'
import { review } from '#domain/boundaries/decide-review.ts'
import { goneThrough } from '#domain/boundaries/decided-upon.ts'
import { exemptionReasons, verdictReasons } from '../data/growth-names.ts'
import { between, isLucky, one, weighted, type Chance } from './chance.ts'
import { iso, type Day } from './days.ts'
import type { Life } from './life.ts'

/** A coordinator goes through what the rules found, and says something of each. */
export const reviewOf = (life: Life, on: Day, next: Chance): BoundariesEvent[] => {
  const today = iso(on)
  if (goneThrough(life.subject, today).length === 0) return []
  const judged = breachesOf(life, today).map(({ key }) => ({
    ...key,
    verdict: weighted(next, verdicts),
    reason: one(next, verdictReasons),
  }))
  const isToBeMended = judged.some(({ verdict }) => verdict === 'to-be-mended')
  const body = {
    verdicts: judged,
    conclusion: isToBeMended ? ('changes-required' as const) : ('approved' as const),
    nextReviewBy: isLucky(next, 0.8) ? iso(on + 730) : null,
    note: null,
  }
  return review(life.subject, {
    reviewId: life.newId('review', life.decisions.length),
    body,
    today,
  })
}

/**
 * What stands in the way is exempted; where nothing does, the first breach is. One that rests on a
 * duty in law would need an exception in law, which nobody names here.
 */
export const exemptionOf = (life: Life, on: Day, next: Chance): BoundariesEvent[] => {
  const today = iso(on)
  const open = breachesOf(life, today).filter(
    ({ answer: { rule } }) => !ruleOf(rule.ruleId, rule.version).isStatutory,
  )
  const found = open.find(({ answer }) => answer.severity === 'must-fix') ?? open[0]
  if (found === undefined) return []
  const until = iso(on + between(next, 200, 800))
  const body = { ...found.key, reason: one(next, exemptionReasons), until, exceptionBasisId: null }
  const exemptionId = life.newId('exemption', life.decisions.length)
  return exempt(life.subject, { exemptionId, body, today, basis: null })
}

interface Breach {
  readonly key: FindingKey
  readonly answer: AnswerOnDay
}

/** Each finding once, as it stands first. */
const breachesOf = (life: Life, today: string): Breach[] => {
  const found = new Map<string, Breach>()
  for (const answer of goneThrough(life.subject, today).flatMap(({ answers }) => answers)) {
    if (answer.verdict !== 'breached') continue
    const { rule, itemId } = answer
    const name = `${rule.ruleId} ${itemId ?? ''}`
    if (!found.has(name)) found.set(name, { key: { ruleId: rule.ruleId, itemId }, answer })
  }
  return [...found.values()]
}

const verdicts: readonly (readonly [ReviewVerdict, number])[] = [
  ['agreed', 50],
  ['to-be-mended', 42],
  ['not-a-breach', 8],
]
