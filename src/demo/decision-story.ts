import type { z } from 'zod'
import type { ReviewConclusion, ReviewVerdict } from '#schemas/boundaries/decision.ts'
import type { LegalBasisDetails } from '#schemas/boundaries/legal-basis.ts'
import type { RuleId } from '#schemas/boundaries/rule.ts'
import type { ChangeRulebook } from '#schemas/commands/boundaries.ts'
import type { PartyRef } from './party-ref.ts'

/** What a finding is about: of a task its title, of a party its key; the whole where left out. */
export interface FindingRef {
  readonly rule: RuleId
  readonly task?: string
  readonly party?: PartyRef
}

/** What a coordinator decided on a day. */
export type DecisionStory = { readonly on: string; readonly municipality: string } & (
  | {
      readonly kind: 'review'
      readonly agreement: string
      readonly conclusion?: ReviewConclusion
      readonly next: string | null
      readonly note?: string
      readonly verdicts?: readonly (FindingRef & {
        readonly verdict: ReviewVerdict
        readonly reason: string
      })[]
    }
  | (FindingRef & {
      readonly kind: 'exemption'
      readonly key: string
      readonly agreement: string
      readonly reason: string
      readonly until: string
      readonly exception?: string
    })
  | {
      readonly kind: 'withdrawal'
      readonly agreement: string
      readonly exemption: string
      readonly reason: string
    }
  | {
      readonly kind: 'rulebook'
      readonly from: string
      readonly reason: string
      readonly changes: z.input<typeof ChangeRulebook>['changes']
    }
  | {
      readonly kind: 'legal-basis'
      readonly id: string
      readonly details: z.input<typeof LegalBasisDetails>
    }
)
