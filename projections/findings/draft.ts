import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { boundariesOn, rulebookFor, type AnswerOnDay } from '#domain/boundaries/day.ts'
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
  const [{ terms }] = state.versions
  const day = latest(firstDay(terms.period.from), today)
  return {
    rulebookVersion: rulebookFor(subject, terms, day).version,
    answers: boundariesOn(subject, day)?.answers ?? [],
    stops: stopOf(subject, today).findings,
  }
}
