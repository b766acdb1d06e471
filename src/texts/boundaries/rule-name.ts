import { RuleId } from '#schemas/boundaries/rule.ts'
import type { Language } from '../language.ts'
import { rulesInDanish } from './rules.da.ts'
import { rulesInEnglish } from './rules.en.ts'

/** "The rule" and its heading in quotes; something else where it is not known. */
export const ruleName = (
  language: Language,
  ruleId: string | undefined,
  otherwise: string,
): string => {
  const known = RuleId.safeParse(ruleId)
  if (!known.success) return otherwise
  return language === 'da'
    ? `Spillereglen »${rulesInDanish[known.data].name}«`
    : `The rule "${rulesInEnglish[known.data].name}"`
}
