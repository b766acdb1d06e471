import type { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { endOf, type Version } from '../agreements/state.ts'
import { registeredIdOf } from '../agreements/terms-rules.ts'
import { isSame } from '../difference.ts'
import { detailsOn, type RegisteredParty } from '../parties/party.ts'
import { inputOf, type AnswerOnDay, type BoundariesOnDay } from './day.ts'
import { legalBasisIdsIn, type BoundarySubject } from './subject.ts'

/** What brought a finding to an end, by its name. */
export type Cause =
  | { readonly kind: 'ended'; readonly reason: EndReason }
  | { readonly kind: 'version'; readonly version: number; readonly versionKind: Version['kind'] }
  | { readonly kind: 'party'; readonly partyId: string }
  | { readonly kind: 'rulebook'; readonly rulebookVersion: string }
  | { readonly kind: 'legal-basis'; readonly legalBasisId: string }
  | { readonly kind: 'time' }

/** A day on which something is breached. */
export interface BreachOnDay extends BoundariesOnDay {
  readonly breach: AnswerOnDay
}

/** The next day on which anything differs, and the breach is no more. */
export interface DayAfter {
  readonly from: string
  readonly found: BoundariesOnDay | null
}

/** What differs between a day that has a breach and one that has not. */
export const causeBetween = (
  subject: BoundarySubject,
  before: BreachOnDay,
  { from: on, found }: DayAfter,
): Cause => {
  if (found === null) {
    return { kind: 'ended', reason: endOf(subject.state)?.reason ?? 'registered-in-error' }
  }
  const { version } = found.interval
  const ofVersion: Cause = {
    kind: 'version',
    version: version.number,
    versionKind: version.kind,
  }
  const days = { before: before.day, after: on }
  if (!isChosen(before.breach, found)) {
    const isElsewhere = municipalitiesIn(before) !== municipalitiesIn(found)
    if (!isElsewhere) return { kind: 'rulebook', rulebookVersion: found.rulebook.version }
    const moved = changedParties(subject, version.terms, days)[0]
    return moved === undefined ? ofVersion : { kind: 'party', partyId: moved }
  }
  if (version !== before.interval.version) return ofVersion
  return ofSurroundings(subject, before.breach, { terms: version.terms, ...days })
}

/** The terms are as they were: a party, a legal basis or time alone. */
const ofSurroundings = (
  subject: BoundarySubject,
  { evidence }: AnswerOnDay,
  { terms, ...days }: Days & { readonly terms: Terms },
): Cause => {
  const parties = changedParties(subject, terms, days)
  const restedOn = parties.find((id) => evidence.some(({ partyId }) => partyId === id))
  if (restedOn !== undefined) return { kind: 'party', partyId: restedOn }
  const legalBasisId = changedBasis(subject, terms, days)
  if (legalBasisId !== undefined) return { kind: 'legal-basis', legalBasisId }
  const [other] = parties
  return other === undefined ? { kind: 'time' } : { kind: 'party', partyId: other }
}

interface Days {
  readonly before: string
  readonly after: string
}

/** Whether the rulebook still has the rule that is breached, in the version that said so. */
const isChosen = ({ rule }: AnswerOnDay, { rulebook }: BoundariesOnDay): boolean =>
  rulebook.rules.some(({ ruleId, version }) => ruleId === rule.ruleId && version === rule.version)

/** Whose rulebooks apply, without the numbers of their changes. */
const municipalitiesIn = ({ rulebook }: BoundariesOnDay): string =>
  rulebook.version.replaceAll(/:[\d.]+/g, '')

const changedBasis = (
  subject: BoundarySubject,
  terms: Terms,
  { before, after }: Days,
): string | undefined => {
  const [was, is] = [inputOf(subject, terms, before), inputOf(subject, terms, after)]
  return legalBasisIdsIn([terms]).find(
    (id) => was.legalBasis(id)?.isInForce !== is.legalBasis(id)?.isInForce,
  )
}

/** Institutions and networks of the terms of which something differs, those in front first. */
const changedParties = (
  { institutions, networks }: BoundarySubject,
  { parties }: Terms,
  { before, after }: Days,
): string[] =>
  parties.flatMap((party) => {
    const id = registeredIdOf(party)
    const known: RegisteredParty | undefined =
      id === null ? undefined : (institutions.get(id) ?? networks.get(id))
    if (known === undefined) return []
    return isSame(detailsOn(known, before), detailsOn(known, after)) ? [] : [known.id]
  })
