import type { z } from 'zod'
import type { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import type { Origin } from '#schemas/events/agreement-proposed.v1.ts'
import type { Consent } from '#schemas/events/consent.ts'
import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { ClosingReason } from '#schemas/parties/closing.ts'
import type { ClassificationAnswers } from '#schemas/terms/classification.ts'
import type { TermsInput } from '#schemas/terms/terms.ts'
import type { Theme } from '#schemas/values.ts'
import type { DecisionStory } from './decision-story.ts'
import type { PartyRef } from './party-ref.ts'

/** Terms as one writes them: whatever is left out is unknown. */
export type TermsDraft = z.input<typeof TermsInput>
export type Answers = z.input<typeof ClassificationAnswers>
export type InstitutionDraft = z.input<typeof InstitutionDetails>
export type NetworkDraft = Omit<z.input<typeof NetworkDetails>, 'memberOf'> & {
  /** Keys of networks told earlier. */
  readonly memberOf?: readonly string[]
}
type TaskDraft = NonNullable<TermsDraft['parties'][number]['tasks']>[number]
export type FundingDraft = NonNullable<TermsDraft['funding']>[number]

/** What happened to a party after it was registered; days are `YYYY-MM-DD`. */
export type PartyTurn<Details> = { readonly on: string } & (
  | { readonly change: Partial<Details> }
  | { readonly close: z.infer<typeof ClosingReason>; readonly successor?: string }
)

export interface InstitutionStory {
  readonly key: string
  readonly on: string
  readonly details: InstitutionDraft
  readonly later?: readonly PartyTurn<InstitutionDraft>[]
}

export interface NetworkStory {
  readonly key: string
  readonly on: string
  /** Key of the institution whose leader registered it; otherwise the coordinator did. */
  readonly by?: string
  readonly details: NetworkDraft
  readonly later?: readonly PartyTurn<NetworkDraft>[]
}

/** A task of the party at index `at`; where left out, of the first that its performer fits. */
export interface Duty extends TaskDraft {
  readonly at?: number
}

/** Formal or informal, own- or co-production: short for the answers that give the cell. */
export type Cell = 'formal-own' | 'formal-co' | 'informal-own' | 'informal-co'

/** A house where people live or come for care, a school or library, or the town itself. */
export type Setting = 'house' | 'school' | 'town'

/** What collaborations of one sort have in common; `{sted}` stands for the place. */
export interface Genre {
  readonly purpose: string
  /** Other ways to say it; which one is chosen by the agreement's key. */
  readonly otherPurposes?: readonly string[]
  readonly cell: Cell
  /** Where it happens: decides what a thorough agreement has to say. */
  readonly setting: Setting
  readonly duties: readonly Duty[]
  readonly themes: readonly Theme[]
  readonly terms?: Partial<TermsDraft>
}

export type Change = (terms: TermsDraft) => TermsDraft

/** What happened to an agreement after it was proposed, but for the first agreeing. */
export type Turn = { readonly on: string } & (
  | { readonly kind: 'negotiation'; readonly reason: string; readonly change: Change }
  | {
      readonly kind: 'amendment'
      readonly from?: string
      readonly reason: string
      readonly change: Change
    }
  | { readonly kind: 'extension'; readonly until: string; readonly reason: string }
  | {
      readonly kind: 'renewal'
      readonly from: string
      readonly until: string | null
      readonly reason: string
      readonly change?: Change
    }
  | { readonly kind: 'party-left'; readonly party: PartyRef; readonly reason: string }
  | {
      readonly kind: 'reassessment'
      readonly from?: string
      readonly reason: string
      readonly answers: Answers
    }
  | { readonly kind: 'confirmation'; readonly next: string | null; readonly reason?: string }
  | {
      readonly kind: 'correction'
      readonly reason: string
      readonly change: Change
      readonly end?:
        { kind: 'keep' } | { kind: 'undo' } | { kind: 'change'; reason: EndReason; endedOn: string }
    }
  | {
      readonly kind: 'end'
      readonly reason: EndReason
      readonly last?: string
      readonly by?: PartyRef
      readonly note?: string
      readonly supersededBy?: string
      readonly duplicateOf?: string
    }
)

export interface AgreementStory {
  readonly key: string
  readonly title: string
  readonly genre: Genre
  /** The leader of the first acts. */
  readonly parties: readonly [string, ...PartyRef[]]
  readonly place: string
  readonly from: string
  readonly until?: string
  readonly proposed: string
  readonly origin?: Origin
  /** Left out: it was never agreed. */
  readonly agreed?: string
  readonly how?: Consent['how']
  readonly cell?: Cell
  /** In place of the genre's. */
  readonly purpose?: string
  /** A sentence or two of its own after the genre's purpose. */
  readonly also?: string
  /** In place of the genre's. */
  readonly duties?: readonly Duty[]
  readonly more?: readonly Duty[]
  readonly funding?: readonly FundingDraft[]
  /** Volunteers, hours a year, citizens reached. */
  readonly volume?: readonly [number, number, number]
  /** How much was written down; where left out, `full` where formal and `some` where not. */
  readonly detail?: 'full' | 'some' | 'bare'
  readonly terms?: Partial<TermsDraft>
  readonly supersedes?: string
  readonly parent?: string
  /** Days on which it was confirmed, with the next review two years later. */
  readonly confirmed?: readonly string[]
  readonly later?: readonly Turn[]
}

export interface Scenario {
  readonly institutions: readonly InstitutionStory[]
  readonly networks: readonly NetworkStory[]
  readonly agreements: readonly AgreementStory[]
  readonly decisions: readonly DecisionStory[]
}
