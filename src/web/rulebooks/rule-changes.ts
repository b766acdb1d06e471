import { ruleIds, type RuleId, type RulebookRule, type Severity } from '#schemas/boundaries/rule.ts'
import type { RulebookView } from '#schemas/views/rulebooks.ts'
import { shippedRulebook } from '#domain/boundaries/shipped-rulebooks.ts'
import { boundaryWords, ruleWords } from '#src/texts/boundaries/rule-words.ts'
import type { Visit } from '../visit.ts'

/** What differs between two sets of rules; null is a rule that is not used. */
export interface RuleChange {
  readonly ruleId: RuleId
  readonly before: Severity | null
  readonly after: Severity | null
}

export interface DatedChange {
  readonly effectiveOn: string
  readonly reason: string
  readonly rules: readonly RuleChange[]
}

/** By the day they apply from, the latest first, each held against the one that applied before. */
export const changesOf = ({ municipalityCode, changes }: RulebookView): readonly DatedChange[] => {
  const ordered = changes.toSorted((a, b) => compare(a.effectiveOn, b.effectiveOn))
  return ordered
    .map(({ effectiveOn, reason, rules }, index) => ({
      effectiveOn,
      reason,
      rules: ruleChanges(ordered[index - 1]?.rules ?? shippedRulebook(municipalityCode), rules),
    }))
    .toReversed()
}

const ruleChanges = (
  before: readonly RulebookRule[],
  after: readonly RulebookRule[],
): readonly RuleChange[] => {
  const severityIn = (rules: readonly RulebookRule[], id: RuleId): Severity | null =>
    rules.find(({ ruleId }) => ruleId === id)?.severity ?? null
  return ruleIds
    .map((ruleId) => ({
      ruleId,
      before: severityIn(before, ruleId),
      after: severityIn(after, ruleId),
    }))
    .filter((one) => one.before !== one.after)
}

/** »Lovpligtige opgaver: fra »Bør afklares« til »Skal rettes«« */
export const changeInWords = (visit: Visit, { ruleId, before, after }: RuleChange): string =>
  visit.texts.rulebooks.was(
    ruleWords(visit.language, ruleId).name,
    useInWords(visit, before),
    useInWords(visit, after),
  )

/** How a rule is used; null is not at all. */
const useInWords = ({ language, texts }: Visit, severity: Severity | null): string =>
  severity === null ? texts.rulebooks.unused : boundaryWords(language).severity[severity]

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
