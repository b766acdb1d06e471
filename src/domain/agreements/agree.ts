import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import type { Period } from '#schemas/terms/period.ts'
import { never } from '../never.ts'
import { personalDataIn } from '../people/personal-data.ts'
import { field, refuse, refuseAll } from '../refusal.ts'
import type { Agree, CommandOf } from './command.ts'
import { consentProblems, missingConsents } from './consent-rules.ts'
import { mergeConsents } from './consents.ts'
import { isRepeat } from './evolve.ts'
import type { AgreementState, ExistingAgreement } from './state.ts'
import { periodProblems } from './terms-rules.ts'

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
  return eventFrom(agreementId, { ...body, consents, period })
}

/** The same once more is nothing new; anything else comes too late. */
const agreedAgain = (
  { agreementId, body }: CommandOf<'agree-agreement'>,
  state: ExistingAgreement,
): AgreementEvent => {
  const consents = mergeConsents(state.consents, body.consents)
  const period = body.period ?? state.versions[0].terms.period
  const event = eventFrom(agreementId, { ...body, consents, period })
  return isRepeat(state, event) ? event : refuse('already-agreed', '/')
}

const eventFrom = (
  agreementId: string,
  { consents, signedOn, period }: Agree & { period: Period },
): AgreementEvent => ({
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
