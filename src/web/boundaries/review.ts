import { ReviewBoundaries } from '#schemas/commands/boundaries.ts'
import { formatDate } from '#src/texts/dates.ts'
import { actorIn } from '../acting.ts'
import type { Answer } from '../answer.ts'
import { nextReviewFrom } from '../changes/confirm.ts'
import { parseBody, refusedFields } from '../forms/form-problems.ts'
import { sentOnce } from '../forms/sent-once.ts'
import { seenFrom } from '../parties/merged.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { findingTitle } from './finding-title.ts'
import { backLink, doneAddress, type Overtaken } from './form-parts.ts'
import { allBreaches, toDecide, type BoundariesOnPage } from './read-boundaries.ts'
import { reviewAddress, reviewFormPage } from './review-page.ts'
import { atFindings, judgedIn, reviewBody, type Judged } from './review-questions.ts'
import { isAsSeen } from './seen-findings.ts'

export const reviewPage = async (context: PageContext): Promise<Answer> => {
  const shown = await toDecide(context)
  if (shown === null || 'status' in shown) return shown
  const { findings, visit } = shown
  // What is over is told there.
  if (findings.answers.length === 0) return { to: backLink(shown, '').href }
  const nextReviewBy = formatDate(visit.language, nextReviewFrom(findings.validAt))
  return reviewFormPage(shown, { status: 200, typed: { nextReviewBy } })
}

/** Records what was decided; what became of the findings meanwhile is told, and nothing is lost. */
export const review = async (context: PageContext, typed: Typed): Promise<Answer> => {
  const shown = await toDecide(context)
  if (shown === null || 'status' in shown) return shown
  const judged = judgedIn(typed)
  const overtaken = overtakenIn(shown, judged, typed)
  if (overtaken.gone.length + overtaken.changed.length > 0) {
    return reviewFormPage(shown, { status: 409, typed, overtaken })
  }
  const parsed = parseBody(ReviewBoundaries, reviewBody(typed))
  if (!parsed.isRight) {
    return reviewFormPage(shown, {
      status: 422,
      typed,
      problems: atFindings(parsed.problems, judged),
    })
  }
  try {
    await send(shown, typed, parsed.value)
    return { to: doneAddress(shown, 'reviewed') }
  } catch (error) {
    const problems = atFindings(refusedFields(error), judged)
    return reviewFormPage(shown, { status: 422, typed, problems })
  }
}

const send = (shown: BoundariesOnPage, typed: Typed, body: ReviewBoundaries): Promise<unknown> => {
  const { context, visit, agreement } = shown
  const once = sentOnce(typed, reviewAddress(shown), body)
  return context.commands.reviewBoundaries({
    actor: actorIn(visit),
    agreementId: agreement.agreementId,
    body,
    ...(once === undefined ? {} : { idempotency: once }),
  })
}

/** Of what was decided on: what is no finding any more, and what looks otherwise than it was shown. */
const overtakenIn = (
  shown: BoundariesOnPage,
  judged: readonly Judged[],
  typed: Typed,
): Overtaken => {
  const breaches = allBreaches(shown)
  const seen = seenFrom(typed)
  const found = judged.map((one) => ({
    one,
    answer: breaches.find(({ ruleId, item }) => ruleId === one.ruleId && item.id === one.itemId),
  }))
  return {
    gone: found.flatMap(({ one, answer }) => (answer === undefined ? [titleOf(shown, one)] : [])),
    changed: found.flatMap(({ answer }) =>
      answer === undefined || isAsSeen(seen, answer) ? [] : [answer],
    ),
  }
}

/** Of one that is no breach any more, as it is called where its rule still says something of it. */
const titleOf = ({ visit, findings }: BoundariesOnPage, { ruleId, itemId }: Judged): string => {
  const item = findings.answers.find((one) => one.item.id === itemId && itemId !== null)?.item
  return findingTitle(visit, { ruleId, item: item ?? { kind: 'agreement', id: null, title: null } })
}
