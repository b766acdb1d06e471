import type { RuleId } from '#schemas/boundaries/rule.ts'
import type { RuleSource } from '#schemas/views/finding.ts'
import type { Language } from '../language.ts'
import type { RuleWords } from './rule-catalogue.ts'
import { boundaryWordsInDanish, type BoundaryWords } from './words.da.ts'
import { boundaryWordsInEnglish } from './words.en.ts'
import { rulesInDanish } from './rules.da.ts'
import { rulesInEnglish } from './rules.en.ts'

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
