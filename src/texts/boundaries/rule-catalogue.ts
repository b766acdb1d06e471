import type { RuleId } from '#schemas/boundaries/rule.ts'
import type { WhyOf } from '#schemas/boundaries/why.ts'

/** A rule in plain words. */
export interface RuleWords<Why extends string = string> {
  /** As a heading, a few words: "Opgaver, som loven kræver løst". */
  readonly name: string
  /** What it asks, in a sentence. */
  readonly says: string
  /** Why its verdict is what it is, in a sentence about the item, by the rule's own reason. */
  readonly why: Readonly<Record<Why, string>>
  /** What would mend a breach, as something to do. */
  readonly mend: string
  /** What to answer where nobody can tell, as something to do. */
  readonly answer: string
}

/** A rule or a reason without words does not compile. */
export type RuleCatalogue = { readonly [Id in RuleId]: RuleWords<WhyOf<Id>> }

export type WhyWords<Id extends RuleId> = RuleCatalogue[Id]['why']
