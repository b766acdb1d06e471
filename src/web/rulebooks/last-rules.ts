import { ruleIds, type RuleId, type RulebookRule } from '#schemas/boundaries/rule.ts'
import type { RulebookView } from '#schemas/views/rulebooks.ts'

/** The rules that a change begins with. */
export interface LastRules {
  readonly municipalityCode: string
  readonly revision: number
  /** Today. */
  readonly validAt: string
  readonly rules: readonly RulebookRule[]
  /** In the order in which they are told. */
  readonly used: readonly RuleId[]
  readonly unused: readonly RuleId[]
  /** The day from which they apply, where that lies ahead; null where they apply today. */
  readonly from: string | null
}

/** As they are after the last change, also where it lies ahead: none can begin before it. */
export const lastRulesOf = (rulebook: RulebookView): LastRules => {
  const { municipalityCode, revision, validAt } = rulebook
  const ahead = rulebook.changes
    .filter(({ effectiveOn }) => effectiveOn > validAt)
    .reduce<RulebookView['changes'][number] | null>(
      (last, one) => (last === null || one.effectiveOn >= last.effectiveOn ? one : last),
      null,
    )
  const rules = ahead?.rules ?? rulebook.rules
  const used = new Set(rules.map(({ ruleId }) => ruleId))
  return {
    municipalityCode,
    revision,
    validAt,
    rules,
    used: ruleIds.filter((ruleId) => used.has(ruleId)),
    unused: ruleIds.filter((ruleId) => !used.has(ruleId)),
    from: ahead?.effectiveOn ?? null,
  }
}
