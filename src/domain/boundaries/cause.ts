import type { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import { endOf, type Version } from '../agreements/state.ts'
import { isSame } from '../difference.ts'
import { detailsOn } from '../parties/party.ts'
import type { BoundariesOnDay } from './day.ts'
import { inputOf } from './day.ts'
import { legalBasisIdsIn, type BoundarySubject } from './subject.ts'

/** What brought a finding to an end, by its name. */
export type Cause =
  | { readonly kind: 'ended'; readonly reason: EndReason }
  | { readonly kind: 'version'; readonly version: number; readonly versionKind: Version['kind'] }
  | { readonly kind: 'party'; readonly partyId: string }
  | { readonly kind: 'rulebook'; readonly rulebookVersion: string }
  | { readonly kind: 'legal-basis'; readonly legalBasisId: string }
  | { readonly kind: 'time' }

/** What differs between two days of which one has a finding that the other has not. */
export const causeBetween = (
  subject: BoundarySubject,
  before: BoundariesOnDay,
  { on, found }: { readonly on: string; readonly found: BoundariesOnDay | null },
): Cause => {
  if (found === null) {
    return { kind: 'ended', reason: endOf(subject.state)?.reason ?? 'registered-in-error' }
  }
  const { version } = found.interval
  if (version !== before.interval.version) {
    return { kind: 'version', version: version.number, versionKind: version.kind }
  }
  const partyId = changedParty(subject, before.day, on)
  if (partyId !== null) return { kind: 'party', partyId }
  if (found.rulebook.version !== before.rulebook.version) {
    return { kind: 'rulebook', rulebookVersion: found.rulebook.version }
  }
  const { terms } = version
  const [was, is] = [inputOf(subject, terms, before.day), inputOf(subject, terms, on)]
  const legalBasisId = legalBasisIdsIn([terms]).find(
    (id) => was.legalBasis(id)?.isInForce !== is.legalBasis(id)?.isInForce,
  )
  return legalBasisId === undefined ? { kind: 'time' } : { kind: 'legal-basis', legalBasisId }
}

const changedParty = (
  { institutions, networks }: BoundarySubject,
  before: string,
  after: string,
): string | null => {
  for (const party of institutions.values()) {
    if (!isSame(detailsOn(party, before), detailsOn(party, after))) return party.id
  }
  for (const party of networks.values()) {
    if (!isSame(detailsOn(party, before), detailsOn(party, after))) return party.id
  }
  return null
}
