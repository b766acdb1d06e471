import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { firstDay } from '../dates.ts'
import { field, refuse, refuseAll, type RefusedField } from '../refusal.ts'
import type { CommandOf, Facts } from './command.ts'
import { consentProblems } from './consent-rules.ts'
import { isRepeat } from './evolve.ts'
import type { AgreementState } from './state.ts'
import { registeredIdOf, termsProblems } from './terms-rules.ts'

/** A new agreement, as one of its parties proposes it. */
export const propose = (
  { agreementId, body, facts }: CommandOf<'propose-agreement'>,
  state: AgreementState,
): AgreementEvent => {
  const { terms, proposedOn, proposedBy, origin, consents } = body
  const event: AgreementEvent = {
    type: 'agreement-proposed.v1',
    data: { agreementId, terms, proposedOn, proposedBy, origin, consents },
  }
  if (isRepeat(state, event)) return event
  if (state.status !== 'none') return refuse('duplicate-id', '/')
  refuseAll([
    ...termsProblems(terms, facts),
    ...closedParties(terms, facts),
    ...(terms.parties.some(({ id }) => id === proposedBy)
      ? []
      : [field('party-not-in-agreement', '/proposedBy')]),
    ...(proposedOn > facts.today
      ? [field('date-in-future', '/proposedOn', { date: proposedOn })]
      : []),
    ...consentProblems(consents, {
      parties: terms.parties,
      origin,
      facts,
      at: '/consents',
    }),
  ])
  return event
}

/** Nobody begins a collaboration with a party that was closed before it starts. */
const closedParties = (terms: Terms, facts: Facts): RefusedField[] =>
  terms.parties.flatMap((party, index) => {
    const fact = facts.parties.get(registeredIdOf(party) ?? '')
    const closedOn = fact?.closedOn ?? null
    return fact === undefined || closedOn === null || firstDay(terms.period.from) < closedOn
      ? []
      : [
          field('party-closed', `/terms/parties/${String(index)}/${party.kind}Id`, {
            name: fact.name,
            date: closedOn,
          }),
        ]
  })
