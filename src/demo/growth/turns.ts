import type { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import type { Origin } from '#schemas/events/agreement-proposed.v1.ts'
import type { Day } from './days.ts'
import type { Flaw } from './flaws.ts'

export type RevisionKind =
  | 'amendment'
  | 'extension'
  | 'renewal'
  | 'reassessment'
  | 'confirmation'
  | 'correction'
  | 'party-left'

/** What happens on a day after it was proposed. */
export type Turn = { readonly on: Day } & (
  | { readonly kind: 'negotiation' | 'agree' | 'review' | 'exemption' }
  | { readonly kind: RevisionKind; readonly until: string | null }
  | { readonly kind: 'end'; readonly reason: EndReason; readonly last: Day }
)

/** The days of an agreement's life, before anything of it is decided. */
export interface Plan {
  readonly proposed: Day
  readonly origin: Origin
  readonly flaw: Flaw | null
  /** As the terms say it first. */
  readonly from: string
  readonly until: string | null
  readonly reviewBy: Day | null
  /** In order. */
  readonly turns: readonly Turn[]
}

/** Where an agreement stands today. */
export type Fate =
  'in-force' | 'ended' | 'lapsed' | 'proposed' | 'upcoming' | 'annulled' | 'refused'
