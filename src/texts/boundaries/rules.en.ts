import type { RuleCatalogue } from './rule-words.ts'

export const rulesInEnglish = {} as RuleCatalogue
