import type { ReviewBoundaries } from '#schemas/commands/boundaries.ts'
import type { BoundariesEvent, EventData } from '#schemas/events/catalogue.ts'
import { isSame } from '../difference.ts'
import { personalDataIn } from '../people/personal-data.ts'
import { field, refuse, refuseAll, type RefusedField } from '../refusal.ts'
import type { BoundariesOnDay } from './day.ts'
import { goneThrough, standing } from './decided-upon.ts'
import type { BoundarySubject } from './subject.ts'

interface Asked {
  readonly reviewId: string
  readonly body: ReviewBoundaries
  /** Today in Denmark, `YYYY-MM-DD`. */
  readonly today: string
}

/** A coordinator went through an agreement's roles and tasks, and judges what was found. */
export const review = (
  subject: BoundarySubject,
  { reviewId, body, today }: Asked,
): BoundariesEvent[] => {
  const found = goneThrough(subject, today)
  const [now] = found
  if (now === undefined) return refuse('nothing-to-review', '/')
  refuseAll(problems(found, body, today))
  const reviewed = reviewOf(found, now, body, today)
  const last = subject.decisions.reviews.at(-1)
  if (last !== undefined && isSame({ ...last, reviewId: '' }, { ...reviewed, reviewId: '' })) {
    return []
  }
  const { agreementId } = subject.state
  return [{ type: 'boundaries-reviewed.v1', data: { agreementId, ...reviewed, reviewId } }]
}

type Reviewed = Omit<EventData<'boundaries-reviewed.v1'>, 'agreementId' | 'reviewId'>

const reviewOf = (
  found: readonly BoundariesOnDay[],
  now: BoundariesOnDay,
  { verdicts, conclusion, nextReviewBy, note }: ReviewBoundaries,
  today: string,
): Reviewed => ({
  version: now.interval.version.number,
  verdicts: verdicts.flatMap((verdict) => {
    const answer = standing(found, verdict)
    return answer === null
      ? []
      : [{ ...verdict, ruleVersion: answer.rule.version, seen: answer.seen }]
  }),
  conclusion,
  nextReviewBy,
  note,
  rulebookVersion: now.rulebook.version,
  reviewedOn: today,
})

const problems = (
  found: readonly BoundariesOnDay[],
  { verdicts, conclusion, nextReviewBy, note }: ReviewBoundaries,
  today: string,
): RefusedField[] => {
  const isToBeMended = verdicts.some(({ verdict }) => verdict === 'to-be-mended')
  return [
    ...verdicts.flatMap((one, index) => {
      const at = `/verdicts/${String(index)}`
      if (standing(found, one) === null) return [field('no-such-finding', at)]
      const first = verdicts.findIndex(
        ({ ruleId, itemId }) => ruleId === one.ruleId && itemId === one.itemId,
      )
      return first === index ? [] : [field('finding-twice', at)]
    }),
    ...(isToBeMended && conclusion === 'approved'
      ? [field('approved-with-changes', '/conclusion')]
      : []),
    ...(nextReviewBy !== null && nextReviewBy < today
      ? [field('date-in-past', '/nextReviewBy', { date: nextReviewBy })]
      : []),
    ...personalDataIn(
      verdicts.map(({ reason }) => ({ reason })),
      '/verdicts',
    ),
    ...personalDataIn(note, '/note'),
  ]
}
