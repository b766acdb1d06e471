import { GrantExemption } from '#schemas/commands/boundaries.ts'
import type { BoundaryAnswer, ExemptionView } from '#schemas/views/finding.ts'
import { formatDate } from '#src/texts/dates.ts'
import { actorIn } from '../acting.ts'
import type { Answer, PageAnswer } from '../answer.ts'
import { parseBody, refusedFields } from '../forms/form-problems.ts'
import { readForm } from '../forms/read-form.ts'
import { sentOnce } from '../forms/sent-once.ts'
import { seenFrom } from '../parties/merged.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { exemptAddress, exemptFormPage, type Exempting } from './exempt-page.ts'
import { doneAddress, hindered } from './form-parts.ts'
import { allBreaches, toDecide } from './read-boundaries.ts'
import { isAsSeen } from './seen-findings.ts'

export const exemptPage = async (context: PageContext): Promise<Answer> => {
  const exempting = await begin(context)
  if (exempting === null || 'status' in exempting) return exempting
  const { answer } = exempting
  if (answer.exemption !== null) return exemptedAlready(exempting, answer.exemption)
  return exemptFormPage(exempting, { status: 200, typed: {} })
}

/** Lets a finding stand until a day; what became of it meanwhile is told, and nothing is lost. */
export const exempt = async (context: PageContext, typed: Typed): Promise<Answer> => {
  const exempting = await begin(context)
  if (exempting === null || 'status' in exempting) return exempting
  const { answer, shown } = exempting
  if (!isAsSeen(seenFrom(typed), answer)) {
    return exemptFormPage(exempting, { status: 409, typed, isChanged: true })
  }
  const parsed = parseBody(GrantExemption, bodyIn(typed, answer))
  if (!parsed.isRight) {
    return exemptFormPage(exempting, { status: 422, typed, problems: parsed.problems })
  }
  const { value: body } = parsed
  // The first of two clicks granted it; another's exemption is left as it is.
  if (answer.exemption !== null) {
    return isSame(answer.exemption, body)
      ? { to: doneAddress(shown, 'exempted') }
      : exemptedAlready(exempting, answer.exemption)
  }
  const once = sentOnce(typed, exemptAddress(exempting), body)
  try {
    await context.commands.grantExemption({
      actor: actorIn(context.visit),
      agreementId: shown.agreement.agreementId,
      body,
      ...(once === undefined ? {} : { idempotency: once }),
    })
    return { to: doneAddress(shown, 'exempted') }
  } catch (error) {
    return exemptFormPage(exempting, { status: 422, typed, problems: refusedFields(error) })
  }
}

/** Null where there is no such agreement; a page that says why where there is nothing to exempt. */
const begin = async (context: PageContext): Promise<Exempting | PageAnswer | null> => {
  const shown = await toDecide(context)
  if (shown === null || 'status' in shown) return shown
  const { ruleId, itemId = null } = context.visit.asked
  const answer = allBreaches(shown).find((one) => one.ruleId === ruleId && one.item.id === itemId)
  return answer === undefined
    ? hindered(shown, context.visit.texts.boundaries.hindrance.gone)
    : { context, shown, answer }
}

const exemptedAlready = ({ shown }: Exempting, { until }: ExemptionView): PageAnswer => {
  const { language, texts } = shown.visit
  const { title, text } = texts.boundaries.hindrance.exempted
  return hindered(shown, { title, text: text(formatDate(language, until)) })
}

const bodyIn = (
  { reason = '', until = '', exceptionBasisId = '' }: Typed,
  { ruleId, item }: BoundaryAnswer,
): unknown => ({
  ...readForm({ reason, until, exceptionBasisId }, (pointer) =>
    pointer === '/until' ? { kind: 'day' } : null,
  ),
  ruleId,
  itemId: item.id,
})

const isSame = (granted: ExemptionView, body: GrantExemption): boolean =>
  granted.reason === body.reason &&
  granted.until === body.until &&
  granted.exceptionBasisId === body.exceptionBasisId
