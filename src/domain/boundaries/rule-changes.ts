import { ruleIds, type RuleId, type RulebookRule } from '#schemas/boundaries/rule.ts'
import type { ChangeRulebook } from '#schemas/commands/boundaries.ts'
import { newestRules } from './catalogue.ts'
import { shippedSeverity } from './shipped-rulebooks.ts'

/** What a rulebook says once rules of it are turned on or off, or made more or less serious. */
export const changedRules = (
  before: readonly RulebookRule[],
  { changes }: Pick<ChangeRulebook, 'changes'>,
): readonly RulebookRule[] => {
  const chosen = new Map<RuleId, RulebookRule>(before.map((rule) => [rule.ruleId, rule]))
  for (const { ruleId, isOn, version, severity } of changes) {
    const old = chosen.get(ruleId)
    if (!isOn) chosen.delete(ruleId)
    else {
      chosen.set(ruleId, {
        ruleId,
        version: version ?? old?.version ?? newestVersion(ruleId),
        severity: severity ?? old?.severity ?? shippedSeverity(ruleId),
      })
    }
  }
  return ruleIds.flatMap((ruleId) => chosen.get(ruleId) ?? [])
}

const newestVersion = (id: RuleId): number =>
  newestRules().find((rule) => rule.id === id)?.version ?? 1
