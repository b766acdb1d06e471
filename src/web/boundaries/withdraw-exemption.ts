import { WithdrawExemption } from '#schemas/commands/boundaries.ts'
import type { ExemptionView } from '#schemas/views/finding.ts'
import { actorIn } from '../acting.ts'
import type { Answer, PageAnswer } from '../answer.ts'
import { whichAgreement } from '../changes/subject.ts'
import { formPage } from '../forms/form-page.ts'
import { parseBody, refusedFields, type FoundError } from '../forms/form-problems.ts'
import { onceHidden, sentOnce } from '../forms/sent-once.ts'
import { html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { exemptionInWords } from './decided-words.ts'
import { findingBox } from './exempt-page.ts'
import { decisionPart } from './finding-part.ts'
import { backLink, doneAddress, hindered, trailToForm } from './form-parts.ts'
import { allBreaches, toDecide, type BoundariesOnPage } from './read-boundaries.ts'

export const withdrawExemptionPage = async (context: PageContext): Promise<Answer> => {
  const withdrawing = await begin(context)
  if (withdrawing === null || 'status' in withdrawing) return withdrawing
  return holds(withdrawing)
    ? withdrawPage(withdrawing, { status: 200, typed: {} })
    : notHolding(withdrawing)
}

/** From today on the exemption holds no more. */
export const withdrawExemption = async (context: PageContext, typed: Typed): Promise<Answer> => {
  const withdrawing = await begin(context)
  if (withdrawing === null || 'status' in withdrawing) return withdrawing
  const { shown, exemption } = withdrawing
  const parsed = parseBody(WithdrawExemption, { reason: typed.reason })
  // The first of two clicks withdrew it.
  const isDone = parsed.isRight && exemption.withdrawalReason === parsed.value.reason
  if (isDone) return { to: doneAddress(shown, 'withdrawn') }
  if (!holds(withdrawing)) return notHolding(withdrawing)
  if (!parsed.isRight) {
    return withdrawPage(withdrawing, { status: 422, typed, problems: parsed.problems })
  }
  const once = sentOnce(typed, actionOf(withdrawing), parsed.value)
  try {
    await context.commands.withdrawExemption({
      actor: actorIn(context.visit),
      agreementId: shown.agreement.agreementId,
      exemptionId: exemption.exemptionId,
      body: parsed.value,
      ...(once === undefined ? {} : { idempotency: once }),
    })
    return { to: doneAddress(shown, 'withdrawn') }
  } catch (error) {
    return withdrawPage(withdrawing, { status: 422, typed, problems: refusedFields(error) })
  }
}

interface Withdrawing {
  readonly shown: BoundariesOnPage
  readonly exemption: ExemptionView
}

/** Null where there is no such exemption. */
const begin = async (context: PageContext): Promise<Withdrawing | PageAnswer | null> => {
  const shown = await toDecide(context)
  if (shown === null || 'status' in shown) return shown
  const asked = context.visit.asked.exemptionId
  const exemption = shown.findings.exemptions.find(({ exemptionId }) => exemptionId === asked)
  return exemption === undefined ? null : { shown, exemption }
}

const holds = ({ shown, exemption }: Withdrawing): boolean =>
  exemption.withdrawnOn === null && exemption.until >= shown.findings.validAt

const notHolding = ({ shown }: Withdrawing): PageAnswer =>
  hindered(shown, shown.visit.texts.boundaries.hindrance.notHolding)

const actionOf = ({ shown, exemption: { exemptionId } }: Withdrawing): string =>
  addressOf('withdrawExemption', shown.visit.language, {
    agreementId: shown.agreement.agreementId,
    exemptionId,
  })

interface State {
  readonly status: number
  readonly typed: Typed
  readonly problems?: readonly FoundError[]
}

const withdrawPage = (
  withdrawing: Withdrawing,
  { status, typed, problems = [] }: State,
): PageAnswer => {
  const { shown, exemption } = withdrawing
  const { visit, names } = shown
  const { withdrawForm: words } = visit.texts.boundaries
  const answer = allBreaches(shown).find(
    ({ ruleId, item }) => ruleId === exemption.ruleId && item.id === exemption.itemId,
  )
  const page = formPage(
    { visit, typed, problems },
    {
      title: words.title,
      trail: trailToForm(shown),
      action: actionOf(withdrawing),
      questions: [
        {
          pointer: '/reason',
          label: words.reason,
          hint: words.reasonHint,
          answer: { kind: 'text', most: 2000 },
        },
      ],
      button: words.act,
      before: html`<p class="which">${whichAgreement(shown)}</p>
        <p class="lead">${words.lead}</p>
        ${answer !== undefined && findingBox(shown, answer)}
        ${decisionPart(shown, exemptionInWords(visit, names, exemption))}`,
      hidden: onceHidden(typed),
      cancel: backLink(shown, visit.texts.forms.cancel),
    },
  )
  return { status, page }
}
