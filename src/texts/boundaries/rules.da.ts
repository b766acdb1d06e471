import type { RuleCatalogue } from './rule-words.ts'

export const rulesInDanish = {} as RuleCatalogue
