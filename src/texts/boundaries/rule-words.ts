import type { RuleId } from '#schemas/boundaries/rule.ts'
import type { WhyOf } from '#schemas/boundaries/why.ts'
import type { RuleSource } from '#schemas/views/finding.ts'
import type { Language } from '../language.ts'
import { boundaryWordsInDanish, type BoundaryWords } from './words.da.ts'
import { boundaryWordsInEnglish } from './words.en.ts'
import { rulesInDanish } from './rules.da.ts'
import { rulesInEnglish } from './rules.en.ts'

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

export const ruleWords = (language: Language, ruleId: RuleId): RuleWords =>
  (language === 'da' ? rulesInDanish : rulesInEnglish)[ruleId]

/** A sentence; what the rule asks where the reason has no words of its own. */
export const because = (language: Language, ruleId: RuleId, why: string): string => {
  const words = ruleWords(language, ruleId)
  return words.why[why] ?? words.says
}

export const boundaryWords = (language: Language): BoundaryWords =>
  language === 'da' ? boundaryWordsInDanish : boundaryWordsInEnglish

/** Author, year and standing of what a rule comes from, and where it is quoted. */
export const sourceWords = (language: Language, source: RuleSource): string => {
  const words = boundaryWords(language)
  const { author, year, title, section, standing, quotedIn } = source
  const when = year === null ? words.noYear : String(year)
  const where = quotedIn === null ? '' : `, ${words.quotedIn(quotedIn)}`
  return `${author}, ${when}: ${title}, ${section} (${words.standing[standing]}${where})`
}
