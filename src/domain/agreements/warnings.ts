import type { Warning } from '#schemas/events/metadata.ts'
import type { AgreementCommand } from './command.ts'
import type { AgreementState } from './state.ts'
import { intervalOn } from './timeline.ts'

/** What a registrar should know and may still go on with. */
export const agreementWarnings = (command: AgreementCommand, state: AgreementState): Warning[] => {
  if (command.type !== 'revise-agreement' || state.status !== 'agreed') return []
  const { body } = command
  if (body.kind === 'negotiation' || body.kind === 'correction') return []
  const isConfirmation = body.kind === 'confirmation'
  const day = isConfirmation ? (body.confirmedOn ?? command.facts.today) : body.effectiveFrom
  const pointer = isConfirmation ? '/confirmedOn' : '/effectiveFrom'
  // A confirmation does not move the last day: only a renewal does.
  const isLapsed = isConfirmation && intervalOn(state, day)?.status === 'lapsed'
  const liesAhead = state.versions.some(({ effectiveFrom }) => effectiveFrom > day)
  return [
    ...(liesAhead ? [{ code: 'version-lies-ahead', pointer }] : []),
    ...(isLapsed ? [{ code: 'still-lapsed', pointer }] : []),
  ]
}
