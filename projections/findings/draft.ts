import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { boundariesOn, type AnswerOnDay } from '#domain/boundaries/day.ts'
import { stopOf } from '#domain/boundaries/stop.ts'
import { firstDay, latest } from '#domain/dates.ts'
import { subjectFrom, type ReadDocument } from './subject.ts'

export interface AnswersOnDraft {
  readonly rulebookVersion: string
  readonly answers: readonly AnswerOnDay[]
  /** Those that will stop it from being agreed. */
  readonly stops: readonly AnswerOnDay[]
}

/**
 * What the rules say of an agreement that is not there yet, on the day it begins, or today where it
 * has begun: the day on which it is held against them when it is agreed.
 */
export const answersOnDraft = (
  state: ExistingAgreement,
  read: ReadDocument,
  today: string,
): AnswersOnDraft => {
  const subject = subjectFrom(state, read)
  const start = firstDay(state.versions[0].terms.period.from)
  const { rulebookVersion, findings } = stopOf(subject, today)
  return {
    rulebookVersion,
    answers: boundariesOn(subject, latest(start, today))?.answers ?? [],
    stops: findings,
  }
}
