import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import type { Period } from '#schemas/terms/period.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { never } from '../never.ts'
import { personalDataIn } from '../people/personal-data.ts'
import { field, refuse, refuseAll, type RefusedField } from '../refusal.ts'
import type { AnswerOnDay } from '../boundaries/day.ts'
import { stopOf } from '../boundaries/stop.ts'
import type { Agree, AgreeFacts, CommandOf } from './command.ts'
import { consentProblems, missingConsents } from './consent-rules.ts'
import { mergeConsents } from './consents.ts'
import { evolve, isRepeat } from './evolve.ts'
import type { AgreementState, ExistingAgreement } from './state.ts'
import { periodProblems } from './terms-rules.ts'

type Agreed = Extract<AgreementEvent, { type: 'agreement-agreed.v1' }>

/** Every party consented: the proposal becomes an agreement. */
export const agree = (
  command: CommandOf<'agree-agreement'>,
  state: AgreementState,
): AgreementEvent => {
  switch (state.status) {
    case 'none':
      return refuse('not-found', '/')
    case 'agreed':
      return agreedAgain(command, state)
    case 'ended':
      return refuse('already-ended', '/', { date: state.end.endedOn })
    case 'annulled':
      return refuse('annulled', '/')
    case 'proposed':
      return agreed(command, state)
    default:
      return never(state)
  }
}

const agreed = (
  { agreementId, body, facts }: CommandOf<'agree-agreement'>,
  state: ExistingAgreement,
): AgreementEvent => {
  const [{ terms }] = state.versions
  const context = {
    parties: terms.parties,
    origin: state.origin,
    facts,
    at: '/consents',
  }
  const consents = mergeConsents(state.consents, body.consents)
  const period = body.period ?? terms.period
  refuseAll([
    ...consentProblems(body.consents, context),
    ...missingConsents(consents, context),
    ...periodProblems(period, '/period'),
    ...personalDataIn(period, '/period'),
    ...(body.signedOn !== null && body.signedOn > facts.today
      ? [field('date-in-future', '/signedOn', { date: body.signedOn })]
      : []),
  ])
  return heldAgainstRules(eventFrom(agreementId, { ...body, consents, period }), state, facts)
}

/**
 * What the rules stand in the way of is refused, finding by finding; what they do not is agreed under the
 * rulebook and the exemptions of now.
 */
const heldAgainstRules = (
  event: Agreed,
  state: ExistingAgreement,
  { boundaries, today }: AgreeFacts,
): AgreementEvent => {
  const after = evolve(state, event)
  if (after.status === 'none') return event
  const { findings, rulebookVersion, exemptions } = stopOf({ ...boundaries, state: after }, today)
  refuseAll(findings.map((finding) => stoppedBy(finding, state.versions[0].terms)))
  return { ...event, data: { ...event.data, rulebookVersion, exemptions: [...exemptions] } }
}

/** A pointer into the agreement's terms: the body has nothing that could be mended. */
const stoppedBy = ({ rule, itemId, evidence }: AnswerOnDay, { parties }: Terms): RefusedField => {
  const { ruleId } = rule
  const tasks = parties.flatMap((party, at) =>
    party.tasks.map((task, index) => ({
      task,
      pointer: `/terms/parties/${String(at)}/tasks/${String(index)}`,
    })),
  )
  const found = tasks.find(({ task }) => task.id === itemId)
  if (found !== undefined) {
    return field('open-must-fix', found.pointer, { ruleId, item: found.task.title })
  }
  const pointer = evidence.find(({ of }) => of === 'terms')?.pointer ?? ''
  return field('open-must-fix', `/terms${pointer}`, { ruleId })
}

/** The same once more is nothing new; anything else comes too late. */
const agreedAgain = (
  { agreementId, body }: CommandOf<'agree-agreement'>,
  state: ExistingAgreement,
): AgreementEvent => {
  const consents = mergeConsents(state.consents, body.consents)
  const period = body.period ?? state.versions[0].terms.period
  const event = eventFrom(agreementId, { ...body, consents, period })
  const { last } = state
  // Held against the rules as it was then.
  const again: AgreementEvent =
    last?.type === event.type
      ? { ...event, data: { ...event.data, ...heldThen(last.data) } }
      : event
  return isRepeat(state, again) ? again : refuse('already-agreed', '/')
}

const heldThen = ({ rulebookVersion, exemptions }: Agreed['data']) => ({
  rulebookVersion,
  exemptions,
})

const eventFrom = (
  agreementId: string,
  { consents, signedOn, period }: Agree & { period: Period },
): Agreed => ({
  type: 'agreement-agreed.v1',
  data: {
    agreementId,
    consents,
    signedOn,
    period,
    rulebookVersion: null,
    exemptions: [],
  },
})
