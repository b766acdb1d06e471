import type { GrantExemption, WithdrawExemption } from '#schemas/commands/boundaries.ts'
import type { BoundariesEvent } from '#schemas/events/catalogue.ts'
import { isSame } from '../difference.ts'
import { personalDataIn } from '../people/personal-data.ts'
import { field, refuse, refuseAll, type RefusedField } from '../refusal.ts'
import { ruleOf } from './catalogue.ts'
import type { AnswerOnDay } from './day.ts'
import { goneThrough, standing } from './decided-upon.ts'
import type { Decisions, Exemption } from './decisions.ts'
import type { LegalBasisOnDay } from './rule.ts'
import type { BoundarySubject } from './subject.ts'

interface Granted {
  readonly exemptionId: string
  readonly body: GrantExemption
  /** Today in Denmark, `YYYY-MM-DD`. */
  readonly today: string
  /** The exception in law that is named, as it counts today; null where the list has none such. */
  readonly basis: LegalBasisOnDay | null
}

/** A coordinator lets a breach stand until a day, for a reason; in law, only on a named exception. */
export const exempt = (
  subject: BoundarySubject,
  { exemptionId, body, today, basis }: Granted,
): BoundariesEvent[] => {
  const found = goneThrough(subject, today)
  if (found.length === 0) return refuse('nothing-to-review', '/')
  const answer = standing(found, body)
  if (answer === null) return refuse('no-such-finding', '/ruleId')
  refuseAll([
    ...(body.until < today ? [field('date-in-past', '/until', { date: body.until })] : []),
    ...basisProblems(answer, body, basis),
    ...personalDataIn(body.reason, '/reason'),
  ])
  if (standingLike(subject.decisions, answer, body) !== null) return []
  const { agreementId } = subject.state
  const decided = { ...body, ruleVersion: answer.rule.version, seen: answer.seen, grantedOn: today }
  return [{ type: 'boundaries-exempted.v1', data: { agreementId, exemptionId, ...decided } }]
}

/** The one that says the same and still stands, from whichever day; null where there is none. */
export const alreadyGranted = (
  subject: BoundarySubject,
  { body, today }: Pick<Granted, 'body' | 'today'>,
): Exemption | null => {
  const answer = standing(goneThrough(subject, today), body)
  return answer === null ? null : standingLike(subject.decisions, answer, body)
}

/** From today on it holds no more; the finding is open again. */
export const withdraw = (
  { exemptions }: Decisions,
  { agreementId, exemptionId }: { readonly agreementId: string; readonly exemptionId: string },
  { reason }: WithdrawExemption,
  today: string,
): BoundariesEvent[] => {
  const exemption = exemptions.find((one) => one.exemptionId === exemptionId)
  if (exemption === undefined) return refuse('not-found', '/')
  if (exemption.withdrawnOn !== null) return []
  refuseAll(personalDataIn(reason, '/reason'))
  return [
    {
      type: 'boundaries-exemption-withdrawn.v1',
      data: { agreementId, exemptionId, reason, withdrawnOn: today },
    },
  ]
}

const standingLike = (
  { exemptions }: Decisions,
  { rule, seen }: AnswerOnDay,
  body: GrantExemption,
): Exemption | null =>
  exemptions.findLast((one) => {
    const { grantedOn, exemptionId } = one
    const again = { ...body, ruleVersion: rule.version, seen, grantedOn, exemptionId }
    return isSame(one, { ...again, withdrawnOn: null, withdrawalReason: null })
  }) ?? null

const basisProblems = (
  { rule }: AnswerOnDay,
  { exceptionBasisId }: GrantExemption,
  basis: LegalBasisOnDay | null,
): RefusedField[] => {
  const pointer = '/exceptionBasisId'
  if (exceptionBasisId === null) {
    const isNeeded = ruleOf(rule.ruleId, rule.version).isStatutory
    return isNeeded ? [field('exception-basis-needed', pointer)] : []
  }
  if (basis === null) return [field('unknown-reference', pointer, { id: exceptionBasisId })]
  const isException = basis.isInForce && basis.details.nature === 'exception'
  return isException ? [] : [field('not-an-exception', pointer)]
}
