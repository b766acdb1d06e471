import type { Origin } from '#schemas/events/agreement-proposed.v1.ts'
import type { Consent } from '#schemas/events/consent.ts'
import type { Party } from '#schemas/terms/terms.ts'
import { firstDay } from '../dates.ts'
import { personalDataIn } from '../people/personal-data.ts'
import { field, type RefusedField } from '../refusal.ts'
import type { Facts } from './command.ts'
import { registeredIdOf } from './terms-rules.ts'

/** What consents are held against. */
export interface ConsentContext {
  readonly parties: readonly Party[]
  readonly origin: Origin
  readonly facts: Facts
  /** Where in the body they stand. */
  readonly at: string
}

/** Each consent by itself: of a party, once, in a way that can be known, not in the future. */
export const consentProblems = (
  consents: readonly Consent[],
  context: ConsentContext,
): RefusedField[] => [
  ...consents.flatMap((consent, index) =>
    oneProblem(consent, context, `${context.at}/${String(index)}`),
  ),
  ...consents.flatMap(({ partyId }, index) =>
    consents.findIndex((one) => one.partyId === partyId) === index
      ? []
      : [field('consent-twice', `${context.at}/${String(index)}/partyId`)],
  ),
  ...personalDataIn(consents, context.at),
]

/** One consent of every party is needed. */
export const missingConsents = (
  consents: readonly Consent[],
  { parties, facts, at }: ConsentContext,
): RefusedField[] => {
  const given = new Set(consents.map(({ partyId }) => partyId))
  return parties
    .filter(({ id }) => !given.has(id))
    .map((party) => field('consent-missing', at, { partyId: party.id, ...nameOf(party, facts) }))
}

/** An organisation by its own name, anybody else by the registered one. */
const nameOf = (party: Party, { parties }: Facts): { name?: string } => {
  if (party.kind === 'organisation') return { name: party.name }
  const name = parties.get(registeredIdOf(party) ?? '')?.name
  return name === undefined ? {} : { name }
}

const oneProblem = (consent: Consent, context: ConsentContext, at: string): RefusedField[] => {
  const problems: RefusedField[] = []
  if (!context.parties.some(({ id }) => id === consent.partyId)) {
    problems.push(field('party-not-in-agreement', `${at}/partyId`))
  }
  if (consent.how === 'unknown' && context.origin === 'registered') {
    problems.push(field('consent-unknown-how', `${at}/how`))
  }
  if (consent.personId !== null && !context.facts.persons.has(consent.personId)) {
    problems.push(field('person-unknown', `${at}/personId`))
  }
  if (consent.on !== null && firstDay(consent.on) > context.facts.today) {
    problems.push(field('date-in-future', `${at}/on`, { date: consent.on }))
  }
  return problems
}
