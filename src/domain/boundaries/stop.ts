import { firstDay } from '../dates.ts'
import { classify } from '../agreements/classification.ts'
import type { ExistingAgreement } from '../agreements/state.ts'
import { boundariesOn, type AnswerOnDay } from './day.ts'
import type { BoundarySubject } from './subject.ts'

/** What an agreement is held against when it is agreed. */
export interface Stop {
  readonly rulebookVersion: string
  /** Open must-fix findings that stand in the way; none where nothing can be stopped. */
  readonly findings: readonly AnswerOnDay[]
  /** Ids of the exemptions that it relies on. */
  readonly exemptions: readonly string[]
}

/**
 * A formal agreement that has not begun is not agreed with an open must-fix finding: only mending it
 * or an exemption lifts the stop. Informal ones, and those that have begun or were imported, are recorded, and
 * come into the queue. `subject` is the agreement as it would be once agreed.
 */
export const stopOf = (subject: BoundarySubject, today: string): Stop => {
  const { state } = subject
  const [{ terms }] = state.versions
  const start = firstDay(terms.period.from)
  const found = boundariesOn(subject, start < today ? today : start)
  const breaches = (found?.answers ?? []).filter(
    ({ verdict, severity }) => verdict === 'breached' && severity === 'must-fix',
  )
  return {
    rulebookVersion: found?.rulebook.version ?? '',
    findings: canBeStopped(state, start, today)
      ? breaches.filter(({ decision }) => decision.state !== 'exempted')
      : [],
    exemptions: breaches.flatMap(({ decision: { exemption } }) =>
      exemption === null ? [] : [exemption.exemptionId],
    ),
  }
}

/** On the day it begins, an agreement can still be mended before it is agreed. */
const canBeStopped = (state: ExistingAgreement, start: string, today: string): boolean =>
  state.origin !== 'imported' &&
  start >= today &&
  classify(state.versions[0].terms.classification)?.formality === 'formal'
