import type { Consent } from '#schemas/events/consent.ts'
import { isSame } from '../difference.ts'
import { never } from '../never.ts'
import { lastConsentOn, mergeConsents } from './consents.ts'
import {
  stageOf,
  type End,
  type ExistingAgreement,
  type Known,
  type Revision,
  type Version,
} from './state.ts'

type Correction = Extract<Revision, { kind: 'correction' }>

/** The state after a revision of any kind, but for its `last` event. */
export const evolveRevised = (state: ExistingAgreement, revision: Revision): ExistingAgreement => {
  switch (revision.kind) {
    case 'negotiation':
      return { ...state, ...negotiated(state, revision) }
    case 'amendment':
    case 'extension':
    case 'renewal':
    case 'party-left':
      return { ...added(state, revision), consents: newest(state.consents, revision) }
    case 'reassessment':
      return added(state, revision)
    case 'confirmation':
      return confirmed(state, revision)
    case 'correction':
      return corrected(state, revision)
    default:
      return never(revision)
  }
}

const negotiated = (state: ExistingAgreement, revision: Revision): Partial<Known> => {
  const [current] = state.versions
  // Changed terms void the consents that were given to the earlier ones.
  const standing = isSame(current.terms, revision.terms) ? state.consents : []
  const version = versionFrom(state, revision)
  return {
    versions: [version],
    lastVersion: version.number,
    consents: mergeConsents(standing, revision.consents),
  }
}

const versionFrom = (state: ExistingAgreement, revision: Revision, rank?: number): Version => {
  const number = state.lastVersion + 1
  const { kind, terms, effectiveFrom } = revision
  return { number, kind, terms, effectiveFrom, rank: rank ?? number }
}

const added = (state: ExistingAgreement, revision: Revision): ExistingAgreement => {
  const version = versionFrom(state, revision)
  return { ...state, versions: [...state.versions, version], lastVersion: version.number }
}

/**
 * A confirmation has no terms of its own: what it confirmed can still be corrected, and a change
 * that is registered late still counts. One that is entered late does not make a later one unsaid.
 */
const confirmed = (
  state: ExistingAgreement,
  revision: Extract<Revision, { kind: 'confirmation' }>,
): ExistingAgreement => {
  const { confirmedOn, nextReview } = revision
  const isNewest = state.lastConfirmedOn === null || state.lastConfirmedOn <= confirmedOn
  return isNewest ? { ...state, lastConfirmedOn: confirmedOn, nextReview } : state
}

const corrected = (state: ExistingAgreement, revision: Correction): ExistingAgreement => {
  const replaced = state.versions.find(({ number }) => number === revision.replacesVersion)
  if (replaced === undefined) {
    throw new Error(`Version ${String(revision.replacesVersion)} cannot be replaced`)
  }
  const version = { ...versionFrom(state, revision, replaced.rank), kind: replaced.kind }
  const [first, ...rest] = state.versions.map((one) => (one === replaced ? version : one))
  return withEnd(
    {
      ...state,
      versions: [first ?? version, ...rest],
      lastVersion: version.number,
      consents: ofParties(revision.mendedConsents ?? state.consents, [first ?? version, ...rest]),
      signedOn: revision.signedOn ?? state.signedOn,
      agreedOn: agreedOnAfter(state, revision, replaced),
    },
    revision.end,
  )
}

/** Mended consents tell of the day only where they are those to what was agreed first. */
const agreedOnAfter = (
  state: ExistingAgreement,
  { signedOn, mendedConsents }: Correction,
  replaced: Version,
): string | null => {
  if (stageOf(state) === 'proposed') return null
  if (signedOn !== null) return signedOn
  if (mendedConsents === null || state.signedOn !== null || replaced.kind !== 'agreed')
    return state.agreedOn
  return lastConsentOn(mendedConsents)
}

const withEnd = (state: ExistingAgreement, change: Correction['end']): ExistingAgreement => {
  if (change.kind === 'keep') return state
  if (state.status !== 'ended' && state.status !== 'annulled') return state
  if (change.kind === 'undo') return undone(state)
  const mend = (end: End): End => ({ ...end, reason: change.reason, endedOn: change.endedOn })
  return state.status === 'annulled'
    ? { ...state, annulment: mend(state.annulment) }
    : { ...state, end: mend(state.end) }
}

const undone = (
  state: Extract<ExistingAgreement, { status: 'ended' | 'annulled' }>,
): ExistingAgreement => {
  const { stage, end } = state
  if (state.status === 'annulled' && end !== null) {
    return { ...knownOf(state), status: 'ended', stage, end }
  }
  return { ...knownOf(state), status: stage }
}

const knownOf = (state: ExistingAgreement): Known => ({
  agreementId: state.agreementId,
  origin: state.origin,
  proposedOn: state.proposedOn,
  proposedBy: state.proposedBy,
  versions: state.versions,
  lastVersion: state.lastVersion,
  consents: state.consents,
  signedOn: state.signedOn,
  agreedOn: state.agreedOn,
  lastConfirmedOn: state.lastConfirmedOn,
  nextReview: state.nextReview,
  last: state.last,
})

/** The newest consent of each party that is still in the agreement. */
const newest = (standing: readonly Consent[], revision: Revision): Consent[] => {
  return ofParties(mergeConsents(standing, revision.consents), [revision])
}

const ofParties = (
  consents: readonly Consent[],
  versions: readonly Pick<Version, 'terms'>[],
): Consent[] => {
  const ids = new Set(versions.flatMap(({ terms }) => terms.parties.map(({ id }) => id)))
  return consents.filter(({ partyId }) => ids.has(partyId))
}
