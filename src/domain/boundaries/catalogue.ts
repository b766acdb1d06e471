import type { RuleId } from '#schemas/boundaries/rule.ts'
import type { Rule } from './rule.ts'
import { statutoryTask } from './rules/statutory-task.ts'

/** Every version of every rule ever shipped: a rulebook names which one it chose. */
export const rules: readonly Rule[] = [statutoryTask]

const byVersion = new Map(rules.map((rule) => [`${rule.id} ${String(rule.version)}`, rule]))

/** @throws Error where there is no such version: a rulebook names only what was shipped. */
export const ruleOf = (id: RuleId, version: number): Rule => {
  const rule = byVersion.get(`${id} ${String(version)}`)
  if (rule === undefined) throw new Error(`No rule ${id} of version ${String(version)}`)
  return rule
}

/** The newest version of each rule, in the order in which they are told. */
export const newestRules = (): readonly Rule[] => [
  ...new Map(
    rules.toSorted((a, b) => a.version - b.version).map((rule) => [rule.id, rule]),
  ).values(),
]
