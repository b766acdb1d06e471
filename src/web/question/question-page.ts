import { z } from 'zod'
import { BoundaryQuestion } from '#schemas/commands/boundary-question.ts'
import { personalDataIn } from '#domain/people/personal-data.ts'
import type { Answer, PageAnswer } from '../answer.ts'
import { errorSummary } from '../forms/error-summary.ts'
import { summaryLines } from '../forms/form.ts'
import { parseBody, type FoundError } from '../forms/form-problems.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { readAddress } from '../lists/address.ts'
import { bodyOf } from '../parties/party-question.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { answerPart } from './answer-part.ts'
import { questionForm, questionParts } from './question-form.ts'

/** All but what the task is called: words of anybody's do not belong in an address. */
const { task: _, municipalityCode, ...described } = BoundaryQuestion.shape
const Address = z.object({ ...described, municipalityCode: municipalityCode.optional() }).partial()

/** The form, or the answer to what the address describes. */
export const questionPage = async (context: PageContext): Promise<Answer> => {
  const { visit } = context
  readAddress(Address, visit.asked)
  const { task: _, ...asked } = visit.asked
  const typed = Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (value == null ? [] : [[name, value]])),
  ) as Typed
  const isDescribed = 'municipalityCode' in typed && 'performedBy' in typed
  return isDescribed
    ? answered(context, typed)
    : page(context, { status: 200, typed: begun(context, typed) })
}

/** Answers with the page itself: nothing is registered, and nothing is to be sent again. */
export const askQuestion = (context: PageContext, typed: Typed): Promise<Answer> =>
  answered(context, typed)

const answered = async (context: PageContext, typed: Typed): Promise<PageAnswer> => {
  const parts = await questionParts(context, typed)
  const body = bodyOf(
    typed,
    parts.flatMap(({ questions }) => questions),
  )
  const parsed = parseBody(BoundaryQuestion, body)
  const problems = [
    ...(parsed.isRight ? [] : parsed.problems),
    ...personalDataIn({ task: typed.task ?? '' }, ''),
  ]
  if (!parsed.isRight || problems.length > 0) {
    return page(context, { status: 422, typed, problems })
  }
  const question = parsed.value
  const answer = await context.boundaries.question(question)
  const told = answerPart(context.visit, { question, answer, typed, parts })
  return page(context, { status: 200, typed, told })
}

interface Shown {
  readonly status: number
  readonly typed: Typed
  readonly problems?: readonly FoundError[]
  /** What the rules answered; above the form, so that it can be asked otherwise. */
  readonly told?: Html
}

const page = async (
  context: PageContext,
  { status, typed, problems = [], told }: Shown,
): Promise<PageAnswer> => {
  const { visit } = context
  const { question: words, pages } = visit.texts
  const form = { visit, typed, problems }
  const parts = await questionParts(context, typed)
  const lines = summaryLines(
    form,
    parts.flatMap(({ questions }) => questions),
  )
  const content = html`${errorSummary(visit, lines)}
  ${told ?? html`<p class="lead">${words.lead} ${words.nothingKept}</p>`}
  ${questionForm(form, parts, told === undefined ? words.ask : words.askAgain)}`
  const isRefused = lines.length > 0
  return { status, page: layout(visit, { title: pages.question, content, isRefused }) }
}

/** The visitor's own municipality, and what most who ask have in mind. */
const begun = ({ visit: { actor } }: PageContext, typed: Typed): Typed => ({
  ...(actor.role === 'coordinator' ? { municipalityCode: actor.municipalityCode } : {}),
  performedBy: 'volunteers',
  ...typed,
})
