import type { RuleId } from '#schemas/boundaries/rule.ts'
import type { FindingItem } from '#schemas/views/finding.ts'
import { ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { differenceTexts } from '../terms/catalogues.ts'
import type { Visit } from '../visit.ts'

interface Titled {
  readonly ruleId: RuleId
  readonly item: FindingItem
}

/** The rule and what it is about: "Opgaver, der kræver visitation: »Bad«". */
export const findingTitle = (visit: Visit, { ruleId, item }: Titled): string => {
  const { name } = ruleWords(visit.language, ruleId)
  const about = itemName(visit, item)
  return about === null ? name : `${name}: ${about}`
}

/** Null for the whole, and for what has no name. */
export const itemName = (
  { language, texts }: Visit,
  { kind, title }: FindingItem,
): string | null => {
  if (title === null) return null
  switch (kind) {
    case 'agreement':
      return null
    case 'task':
      return differenceTexts(language).quoted(title)
    case 'party':
      return title
    case 'funding':
      return texts.boundaries.finding.ofFunding(title)
  }
}

/** Where a finding stands on the page. */
export const findingAnchor = (ruleId: RuleId, itemId: string | null): string =>
  `finding-${ruleId}-${itemId ?? 'whole'}`
