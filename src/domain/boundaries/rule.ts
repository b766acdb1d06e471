import type { RuleId, Verdict } from '#schemas/boundaries/rule.ts'
import type { LegalBasisDetails } from '#schemas/boundaries/legal-basis.ts'
import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { Formality } from '#schemas/terms/classification.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { DocumentId } from './sources.ts'

/** Where a rule stands, with a sentence of it at most. */
export interface Source {
  readonly document: DocumentId
  /** As the document calls it: "Spilleregler, 1. punkt", "Afsnit 3". */
  readonly section: string
  /** Word for word; null where there is nothing to quote. */
  readonly quote: string | null
}

/** What an answer is about. */
export type ItemKind = 'agreement' | 'task' | 'party' | 'funding'

/** A field that an answer rests on, with what it says. */
export interface Evidence {
  /**
   * In the terms, in what is registered of an institution or a network, or in what became of the
   * agreement (`/lastLookedAt`).
   */
  readonly of: 'terms' | 'institution' | 'network' | 'agreement'
  /** Institution or network; null for the terms and the agreement. */
  readonly partyId: string | null
  /** JSON pointer. */
  readonly pointer: string
  readonly value: string | number | boolean | null
}

export interface Answer {
  readonly verdict: Verdict
  readonly itemKind: ItemKind
  /** Id of the task, party or funding line within the agreement; null for the whole. */
  readonly itemId: string | null
  /** Which of the rule's reasons: a key of its texts (src/texts/boundaries). */
  readonly why: string
  readonly evidence: readonly Evidence[]
}

/** A legal basis as it counts on a day. */
export interface LegalBasisOnDay {
  readonly id: string
  /** Its nature is "unknown" until somebody verified it: what is unverified breaches nothing. */
  readonly details: LegalBasisDetails
  readonly isInForce: boolean
}

/** All that a rule may look at: an agreement's terms and parties on a day. */
export interface RuleInput {
  /** In Denmark, `YYYY-MM-DD`. */
  readonly day: string
  readonly terms: Terms
  readonly formality: Formality
  /** Details on the day; null where no such institution is known. */
  readonly institution: (id: string) => InstitutionDetails | null
  readonly network: (id: string) => NetworkDetails | null
  /** Null where the list has none of that id. */
  readonly legalBasis: (id: string) => LegalBasisOnDay | null
  /** The last day, not after `day`, on which the parties said that it applies. */
  readonly lastLookedAt: string
  /** The day by which it is to be looked at again; null where none is agreed. */
  readonly reviewBy: string | null
}

/**
 * A rule on the line between staff and volunteers. Pure; a changed one is another version, and the
 * old one stays.
 */
export interface Rule {
  readonly id: RuleId
  readonly version: number
  readonly sources: readonly [Source, ...Source[]]
  /** Rests on a duty in law: an exemption needs a named exception in law. */
  readonly isStatutory: boolean
  /** Every field that its evidence can name, `*` for the items of a list; `network.kind`. */
  readonly looksAt: readonly string[]
  /** One answer for each item that it is about, or one for the whole. */
  readonly check: (input: RuleInput) => readonly Answer[]
  /** Days after `input.day` on which the answer may change though nothing is recorded. */
  readonly turnsOn?: (input: RuleInput) => readonly string[]
}
