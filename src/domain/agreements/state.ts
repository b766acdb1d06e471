import type { AgreementEvent, EventData } from '#schemas/events/catalogue.ts'
import type { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import type { Origin } from '#schemas/events/agreement-proposed.v1.ts'
import type { Consent } from '#schemas/events/consent.ts'
import type { Terms } from '#schemas/terms/terms.ts'

export type Revision = EventData<'agreement-revised.v1'>
type VersionKind = 'proposal' | 'agreed' | Revision['kind']

/** Terms that are or were to apply from a day; numbered from 1 in the order of recording. */
export interface Version {
  readonly number: number
  readonly kind: VersionKind
  readonly terms: Terms
  /** First day, `YYYY-MM-DD`. */
  readonly effectiveFrom: string
  /** Decides between versions of one day: its own number, or that of the version it corrected. */
  readonly rank: number
}

export interface End {
  readonly reason: EndReason
  /** The last day. */
  readonly endedOn: string
  readonly endedBy: string | null
  readonly note: string | null
  readonly supersededBy: string | null
  readonly duplicateOf: string | null
}

/** What is known of every agreement that exists. */
export interface Known {
  readonly agreementId: string
  readonly origin: Origin
  readonly proposedOn: string
  readonly proposedBy: string
  /** Not those that a correction replaced. One, while proposed. In order of recording. */
  readonly versions: readonly [Version, ...Version[]]
  /** Number of the version recorded last. */
  readonly lastVersion: number
  /** The latest consent of each party. */
  readonly consents: readonly Consent[]
  readonly signedOn: string | null
  /**
   * The day on which it was agreed, as its signing or else the last of its consents tells: those of
   * later changes take their place among `consents`. Null where neither has a day, or nothing was agreed.
   */
  readonly agreedOn: string | null
  readonly lastConfirmedOn: string | null
  readonly nextReview: string | null
  /**
   * The event recorded last: a command that would say the same again says nothing. Null in a read
   * model, which decides nothing, and whose documents it would make twice as long.
   */
  readonly last: AgreementEvent | null
}

/** How far it came before it was ended or annulled. */
export type Stage = 'proposed' | 'agreed'

export type ProposedAgreement = Known & { readonly status: 'proposed' }
export type AgreedAgreement = Known & { readonly status: 'agreed' }
type EndedAgreement = Known & {
  readonly status: 'ended'
  readonly stage: Stage
  readonly end: End
}
/** Registered in error or a duplicate: it counts on no date, and stays readable. */
type AnnulledAgreement = Known & {
  readonly status: 'annulled'
  readonly stage: Stage
  /** The end that it had before it was annulled. */
  readonly end: End | null
  readonly annulment: End
}

export type ExistingAgreement =
  ProposedAgreement | AgreedAgreement | EndedAgreement | AnnulledAgreement
export type AgreementState = { readonly status: 'none' } | ExistingAgreement

export const initialState: AgreementState = { status: 'none' }

export const isAnnulling = (reason: EndReason): boolean =>
  reason === 'registered-in-error' || reason === 'duplicate'

export const stageOf = (state: ExistingAgreement): Stage => {
  if (state.status === 'proposed' || state.status === 'agreed') return state.status
  return state.stage
}

/** The end that counts: the annulment of an annulled agreement, the end of an ended one. */
export const endOf = (state: ExistingAgreement): End | null => {
  if (state.status === 'annulled') return state.annulment
  return state.status === 'ended' ? state.end : null
}
