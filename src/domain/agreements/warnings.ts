import type { Warning } from '#schemas/events/metadata.ts'
import { lastDay } from '../dates.ts'
import type { AgreementCommand } from './command.ts'
import type { AgreementState } from './state.ts'

/** What a registrar should know and may still go on with. */
export const agreementWarnings = (command: AgreementCommand, state: AgreementState): Warning[] => {
  if (command.type !== 'revise-agreement' || state.status !== 'agreed') return []
  const { body } = command
  if (body.kind === 'negotiation' || body.kind === 'correction') return []
  const day =
    body.kind === 'confirmation' ? (body.confirmedOn ?? command.facts.today) : body.effectiveFrom
  const liesAhead = state.versions.some(({ effectiveFrom }) => effectiveFrom > day)
  return [
    ...(liesAhead ? [{ code: 'version-lies-ahead', pointer: '/effectiveFrom' }] : []),
    ...(body.kind === 'confirmation' && isLapsedOn(state, day)
      ? [{ code: 'still-lapsed', pointer: '/confirmedOn' }]
      : []),
  ]
}

/** A confirmation does not move the last day: only a renewal does. */
const isLapsedOn = (
  { versions }: Extract<AgreementState, { status: 'agreed' }>,
  day: string,
): boolean =>
  versions.every(({ terms: { period } }) => period.until !== null && lastDay(period.until) < day)
