import type { RuleId } from '#schemas/boundaries/rule.ts'
import { actorIn } from '../acting.ts'
import type { Answer } from '../answer.ts'
import { sentence } from '../forms/form.ts'
import { parseBody, refusedFields, type FoundError } from '../forms/form-problems.ts'
import { sentOnce } from '../forms/sent-once.ts'
import { html, type Html } from '../html/html.ts'
import { icon } from '../html/icon.ts'
import { readAddress } from '../lists/address.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { AdviceDecision, decisionTyped, pickText, reviewOf, type Pick } from './advice-form.ts'
import { adviceWith } from './advice-page.ts'
import { AdviceAddress } from './audit-address.ts'
import { standingReview } from './standing-review.ts'

/** Records one review for each agreement that is ticked; what cannot be recorded stays ticked. */
export const judgeAdvice = async (context: PageContext, typed: Typed): Promise<Answer> => {
  const { visit } = context
  const { ruleId } = readAddress(AdviceAddress, visit.asked)
  if (ruleId === undefined) return { to: addressOf('auditAdvice', visit.language) }
  const parsed = parseBody(AdviceDecision, decisionTyped(visit, typed))
  if (!parsed.isRight) return refused(context, typed, parsed.problems)
  const { failed, problems } = await recordAll(context, { ruleId, typed, decision: parsed.value })
  if (problems.length > 0) return refused(context, typed, problems)
  const all = parsed.value.pick.length
  const done = all - failed.length
  if (failed.length === 0) {
    return { to: addressOf('auditAdvice', visit.language, { ruleId, done: String(done) }) }
  }
  const still = { ...typed, pick: failed.map(({ pick }) => pickText(pick)).join('\n') }
  const above = await failedNotice(context, { failed, done, all })
  return { status: 422, page: await adviceWith(context, { typed: still, problems: [], above }) }
}

const refused = async (
  context: PageContext,
  typed: Typed,
  problems: readonly FoundError[],
): Promise<Answer> => ({
  status: 422,
  page: await adviceWith(context, { typed, problems, above: null }),
})

interface Batch {
  readonly ruleId: RuleId
  readonly typed: Typed
  readonly decision: AdviceDecision
}

interface Failed {
  readonly pick: Pick
  /** In sentences. */
  readonly why: readonly string[]
}

interface Recorded {
  readonly failed: readonly Failed[]
  /** What is wrong with the decision itself, and so with that of every agreement. */
  readonly problems: readonly FoundError[]
}

/** One after the other: each stands for itself, and is known again where the form comes twice. */
const recordAll = async (context: PageContext, batch: Batch): Promise<Recorded> => {
  const failed: Failed[] = []
  for (const pick of batch.decision.pick) {
    const refused = await record(context, batch, pick)
    const problems = refused.flatMap(ofDecision)
    if (problems.length > 0) return { failed, problems }
    const why = [...new Set(refused.map((one) => sentence(context.visit, one)))]
    if (why.length > 0) failed.push({ pick, why })
  }
  return { failed, problems: [] }
}

/** Reason and day are the same for all: what is wrong with them is told at their fields. */
const ofDecision = (problem: FoundError): readonly FoundError[] => {
  const { pointer } = problem
  if (pointer === '/nextReviewBy') return [problem]
  return /^\/verdicts\/\d+\/reason$/.test(pointer) ? [{ ...problem, pointer: '/reason' }] : []
}

/** What a rule says no to; nothing where it is recorded. @throws what is none of the sender's making */
const record = async (
  context: PageContext,
  { ruleId, typed, decision }: Batch,
  pick: Pick,
): Promise<readonly FoundError[]> => {
  const { visit, commands } = context
  const { agreementId } = pick
  const standing = await standingReview(context, ruleId, pick)
  const body = reviewOf(ruleId, pick, decision, standing)
  const path = addressOf('review', visit.language, { agreementId })
  // By what was sent, and not by what came of it: that depends on what was recorded meanwhile.
  const { pick: _, ...same } = decision
  const idempotency = sentOnce(typed, path, { ruleId, pick, same })
  try {
    await commands.reviewBoundaries({
      actor: actorIn(visit),
      agreementId,
      body,
      ...(idempotency === undefined ? {} : { idempotency }),
    })
    return []
  } catch (error) {
    return refusedFields(error)
  }
}

const failedNotice = async (
  context: PageContext,
  { failed, done, all }: { failed: readonly Failed[]; done: number; all: number },
): Promise<Html> => {
  const { advice: words } = context.visit.texts.audit
  const lines = await Promise.all(failed.map((one) => failedLine(context, one)))
  return html`<div class="alert alert-error" role="alert">
    ${icon('error', 'alert-icon')}
    <div class="alert-body">
      <h2 class="alert-heading">${words.partly(done, all)}</h2>
      <p class="alert-text">${words.notThese}</p>
      <ul>
        ${lines}
      </ul>
    </div>
  </div>`
}

const failedLine = async (
  { visit, queries }: PageContext,
  { pick: { agreementId }, why }: Failed,
): Promise<Html> => {
  const found = await queries.agreement(agreementId, visit.actor)
  const said = why.join(' ')
  if (found === null) return html`<li>${visit.texts.audit.advice.unknown}. ${said}</li> `
  const href = addressOf('boundaries', visit.language, { agreementId })
  return html`<li><a href="${href}">${found.terms.title}</a>: ${said}</li> `
}
