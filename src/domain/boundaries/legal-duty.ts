import type { WhyOf } from '#schemas/boundaries/why.ts'
import type { LegalBasisOnDay, RuleInput } from './rule.ts'
import type { Said, Task } from './tasks.ts'

/**
 * What the law makes of one who does a task, or answers for it. Only a basis that is known,
 * verified, in force and says "must provide" makes a duty. Done "together", nobody can tell who has
 * the part that the law asks for.
 */
export const keptByStaff = (
  task: Task,
  by: 'performedBy' | 'responsible',
  input: RuleInput,
): Said<WhyOf<'statutory-task'>> => {
  const fields = [by, 'legalBasisId', 'exceptionBasisId'] as const
  if (task[by] === 'staff') return { verdict: 'upheld', why: 'by-staff', fields }
  const duty = legalDutyOf(task, input)
  if (duty === 'excepted' || duty === 'no-duty') return { verdict: 'upheld', why: duty, fields }
  if (duty !== 'must') return { verdict: 'cannot-tell', why: duty, fields }
  switch (task[by]) {
    case 'volunteers':
      return { verdict: 'breached', why: 'by-volunteers', fields }
    case 'together':
      return { verdict: 'cannot-tell', why: 'together', fields }
    case 'unknown':
      return { verdict: 'cannot-tell', why: 'performer-unknown', fields }
  }
}

/** Whether the law obliges the municipality to a task on the day, as far as its basis tells. */
type LegalDuty =
  | 'must'
  | 'no-duty'
  | 'excepted'
  | 'basis-unanswered'
  | 'basis-unverified'
  | 'basis-not-in-force'
  | 'exception-unverified'

/** A task whose basis is itself an exception is excepted; another exception has to name the basis. */
const legalDutyOf = (task: Task, { legalBasis }: RuleInput): LegalDuty => {
  if (task.legalBasisId === null) return 'basis-unanswered'
  const basis = legalBasis(task.legalBasisId)
  if (basis === null) return 'basis-unverified'
  if (!basis.isInForce) return 'basis-not-in-force'
  const { nature } = basis.details
  if (nature === 'exception') return 'excepted'
  const exception = task.exceptionBasisId === null ? null : legalBasis(task.exceptionBasisId)
  const excepts = isAbout(exception, basis.id) ? exception.details.nature : null
  if (excepts === 'exception') return 'excepted'
  if (nature === 'unknown') return 'basis-unverified'
  if (nature !== 'must-provide') return 'no-duty'
  return excepts === 'unknown' ? 'exception-unverified' : 'must'
}

/** An exception that names nothing of this basis lifts nothing, verified or not. */
const isAbout = (
  exception: LegalBasisOnDay | null,
  basisId: string,
): exception is LegalBasisOnDay =>
  exception?.isInForce === true && exception.details.exceptsFrom.includes(basisId)
