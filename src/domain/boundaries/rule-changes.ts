import type { RuleId, RulebookRule, Severity } from '#schemas/boundaries/rule.ts'
import type { ChangeRulebook } from '#schemas/commands/boundaries.ts'
import { newestRules } from './catalogue.ts'
import { municipalRules, nationalRules } from './shipped-rulebooks.ts'

/** What a rulebook says once rules of it are turned on or off, or made more or less serious. */
export const changedRules = (
  rules: readonly RulebookRule[],
  { changes }: Pick<ChangeRulebook, 'changes'>,
): RulebookRule[] => {
  const changed = new Map(rules.map((rule) => [rule.ruleId, rule]))
  for (const { ruleId, isOn, version, severity } of changes) {
    const before = changed.get(ruleId)
    if (!isOn) changed.delete(ruleId)
    else {
      changed.set(ruleId, {
        ruleId,
        version: version ?? newestVersion(ruleId),
        severity: severity ?? before?.severity ?? shippedSeverity(ruleId),
      })
    }
  }
  return [...changed.values()]
}

const newestVersion = (ruleId: RuleId): number =>
  newestRules().find(({ id }) => id === ruleId)?.version ?? 1

/** As the first rulebook says that has the rule. */
const shippedSeverity = (ruleId: RuleId): Severity => {
  const choices: Partial<Record<RuleId, Severity>>[] = [
    nationalRules,
    ...Object.values(municipalRules),
  ]
  return choices.map((choice) => choice[ruleId]).find((one) => one !== undefined) ?? 'advice'
}
