import { RuleId } from '#schemas/boundaries/rule.ts'
import type { FindingGroup } from '#schemas/views/finding-queue.ts'
import { numberOf, textOf, type ReadModel } from '../projection.ts'
import { askedOfQueue, type QueueQuery } from './asked.ts'
import {
  itemCount,
  columnOf,
  membersAsked,
  type FindingGrouping,
  type GroupOfFindings,
} from './overview.ts'
import { aggregate, queueTable } from './scoped.ts'

/** The same groups, each with the rules that are breached in it: those with the most findings first. */
export const withRules = (
  model: ReadModel,
  query: QueueQuery,
  { groupBy, groups }: { groupBy: FindingGrouping; groups: readonly GroupOfFindings[] },
): FindingGroup[] => {
  const rows = aggregate(model, queueTable, askedOfQueue({ ...query, kind: 'breach' }), {
    columns: `${columnOf[groupBy]} AS key, item.rule_id AS rule_id, ${itemCount(groupBy)} AS count,
      count(DISTINCT item.stream) AS agreements`,
    join: groupBy === 'rule' ? '' : membersAsked(query),
    groupBy: groupBy === 'rule' ? 'item.rule_id' : `${columnOf[groupBy]}, item.rule_id`,
  })
  const byKey = Map.groupBy(rows, (row) => textOf(row, 'key'))
  return groups.map((group) => ({
    ...group,
    rules: (byKey.get(group.key) ?? [])
      .map((row) => ({
        ruleId: RuleId.parse(row.rule_id),
        count: numberOf(row, 'count'),
        agreements: numberOf(row, 'agreements'),
      }))
      .toSorted((a, b) => b.count - a.count || told(a.ruleId) - told(b.ruleId)),
  }))
}

/** Rules with as many stand in the order in which they are told. */
const told = (ruleId: RuleId): number => RuleId.options.indexOf(ruleId)
