import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import { never } from '../never.ts'
import { refuse } from '../refusal.ts'
import type { CommandOf, Revise } from './command.ts'
import { correct } from './revise-correction.ts'
import { negotiate } from './revise-negotiation.ts'
import { partyLeft } from './revise-party-left.ts'
import { confirm, reassess } from './revise-terms-kept.ts'
import { changeTerms } from './revise-terms.ts'
import type { AgreedAgreement, AgreementState, ExistingAgreement, Revision } from './state.ts'

type Command = CommandOf<'revise-agreement'>

/** A new version of the terms, of the kind that the body names. */
export const revise = (command: Command, state: AgreementState): AgreementEvent => {
  if (state.status === 'none') return refuse('not-found', '/')
  return { type: 'agreement-revised.v1', data: revision(command, command.body, state) }
}

const revision = (command: Command, body: Revise, state: ExistingAgreement): Revision => {
  switch (body.kind) {
    case 'negotiation':
      return negotiate(command, body, state)
    case 'correction':
      return correct(command, body, state)
    case 'amendment':
    case 'extension':
    case 'renewal':
      return changeTerms(command, body, mustBeAgreed(state))
    case 'party-left':
      return partyLeft(command, body, mustBeAgreed(state))
    case 'reassessment':
      return reassess(command, body, mustBeAgreed(state))
    case 'confirmation':
      return confirm(command, body, mustBeAgreed(state))
    default:
      return never(body)
  }
}

const mustBeAgreed = (state: ExistingAgreement): AgreedAgreement => {
  switch (state.status) {
    case 'agreed':
      return state
    case 'proposed':
      return refuse('not-agreed-yet', '/kind')
    case 'ended':
      return refuse('already-ended', '/kind', { date: state.end.endedOn })
    case 'annulled':
      return refuse('annulled', '/kind')
    default:
      return never(state)
  }
}
