import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import { never } from '../never.ts'
import { agree } from './agree.ts'
import type { AgreementCommand } from './command.ts'
import { end } from './end.ts'
import { isRepeat } from './evolve.ts'
import { propose } from './propose.ts'
import { revise } from './revise.ts'
import type { AgreementState } from './state.ts'

/**
 * What happens when a command meets an agreement as it stands. A command that says again what the
 * last event says yields nothing.
 * @throws Refusal naming the fields and the rule.
 */
export const decide = (command: AgreementCommand, state: AgreementState): AgreementEvent[] => {
  const event = decideAny(command, state)
  return isRepeat(state, event) ? [] : [event]
}

const decideAny = (command: AgreementCommand, state: AgreementState): AgreementEvent => {
  switch (command.type) {
    case 'propose-agreement':
      return propose(command, state)
    case 'agree-agreement':
      return agree(command, state)
    case 'revise-agreement':
      return revise(command, state)
    case 'end-agreement':
      return end(command, state)
    default:
      return never(command)
  }
}
