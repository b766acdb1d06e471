import { createHash } from 'node:crypto'
import type { BoundaryAnswer } from '#schemas/views/finding.ts'
import type { Typed } from '../sent.ts'
import { keyOf } from './read-boundaries.ts'

/** What a form showed of each finding, to be sent along unseen; what is decided of it is no part. */
export const seenOf = (answers: readonly BoundaryAnswer[]): Typed =>
  Object.fromEntries(answers.map((answer) => [keyOfAnswer(answer), fingerprint(answer)]))

/** Whether it still looks as the form showed it; what was sent without a form saw nothing else. */
export const isAsSeen = (seen: Typed, answer: BoundaryAnswer): boolean => {
  const shown = seen[keyOfAnswer(answer)]
  return shown === undefined || shown === fingerprint(answer)
}

const keyOfAnswer = ({ ruleId, item }: BoundaryAnswer): string => keyOf(ruleId, item.id)

const fingerprint = ({ severity, why, evidence }: BoundaryAnswer): string =>
  createHash('sha256')
    .update(JSON.stringify([severity, why, evidence]))
    .digest('hex')
    .slice(0, 16)
