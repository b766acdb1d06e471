import type { RuleInput } from './rule.ts'
import type { Task } from './tasks.ts'

/** Whether the law obliges the municipality to a task on the day, as far as its basis tells. */
export type LegalDuty = 'must' | 'excepted' | 'none' | 'unknown'

/**
 * Only a basis that is known, verified, in force and says "must provide" makes a duty; an exception
 * counts where it excepts from that basis. A task whose basis is itself an exception is excepted.
 */
export const legalDutyOf = (task: Task, { legalBasis }: RuleInput): LegalDuty => {
  const basis = task.legalBasisId === null ? null : legalBasis(task.legalBasisId)
  const exception = task.exceptionBasisId === null ? null : legalBasis(task.exceptionBasisId)
  if (basis === null || !basis.isInForce) return 'unknown'
  const { nature } = basis.details
  if (nature === 'exception') return 'excepted'
  const isExcepted =
    exception?.isInForce === true &&
    exception.details.nature === 'exception' &&
    exception.details.exceptsFrom.includes(basis.id)
  if (isExcepted) return 'excepted'
  if (nature === 'must-provide') return 'must'
  return nature === 'unknown' ? 'unknown' : 'none'
}
