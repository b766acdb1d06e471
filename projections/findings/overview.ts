import { RuleId, type Severity } from '#schemas/boundaries/rule.ts'
import type { FindingGroup } from '#schemas/views/finding-queue.ts'
import { detailsOn } from '#domain/parties/party.ts'
import { danishOrder } from '../danish-order.ts'
import { numberOf, textOf, type ReadModel, type ResultRow } from '../projection.ts'
import { askedOfQueue, type Asked, type QueueQuery } from './asked.ts'
import { severityOf } from './queue.ts'
import { aggregate, queueTable } from './scoped.ts'

export type FindingGrouping = 'rule' | 'institution' | 'institutionKind'

/** Breaches in a group, all rules together. */
export type GroupOfFindings = Omit<FindingGroup, 'rules'>

/** Breaches in groups: those with the most that must be mended first. */
export const groupsOf = (
  model: ReadModel,
  query: QueueQuery,
  groupBy: FindingGrouping,
): GroupOfFindings[] => {
  const rows = aggregate(model, queueTable, askedOfQueue({ ...query, kind: 'breach' }), {
    columns: `${columnOf[groupBy]} AS key,
      ${countOf(groupBy, 0)} AS must_fix, ${countOf(groupBy, 1)} AS warning,
      ${countOf(groupBy, 2)} AS advice,
      count(DISTINCT item.stream) AS agreements, min(item.since) AS since`,
    join: groupBy === 'rule' ? '' : membersAsked(query),
    groupBy: columnOf[groupBy],
  })
  return rows
    .map((row) => ({
      key: textOf(row, 'key'),
      name: groupBy === 'institution' ? nameOf(model, textOf(row, 'key'), query.day) : null,
      mustFix: numberOf(row, 'must_fix'),
      warning: numberOf(row, 'warning'),
      advice: numberOf(row, 'advice'),
      agreements: numberOf(row, 'agreements'),
      since: textOf(row, 'since'),
    }))
    .toSorted(mostSerious)
}

/** A rule that is breached in agreements of an institution. */
export interface HeatCell {
  readonly ruleId: RuleId
  readonly institutionId: string
  readonly institutionName: string
  /** The most serious of them. */
  readonly severity: Severity
  readonly count: number
  readonly since: string
}

/** By institution in Danish order, and by rule. */
export const heatOf = (model: ReadModel, query: QueueQuery): HeatCell[] =>
  aggregate(model, queueTable, askedOfQueue({ ...query, kind: 'breach' }), {
    columns: `item.rule_id AS rule_id, m.institution_id AS institution_id,
      min(item.rank) AS rank, count(*) AS count, min(item.since) AS since`,
    join: membersAsked(query),
    groupBy: 'm.institution_id, item.rule_id',
  })
    .map((row) => cellOf(model, row, query.day))
    .toSorted((a, b) => compare(danishOrder(a.institutionName), danishOrder(b.institutionName)))

/** How many are open of each severity, and of unanswered questions. */
export const openOf = (
  model: ReadModel,
  asked: Asked,
): { readonly open: Readonly<Record<Severity, number>>; readonly unanswered: number } => {
  const rows = aggregate(model, queueTable, asked, {
    columns: 'item.rank AS rank, count(*) AS total',
    groupBy: 'item.rank',
  })
  const [mustFix, warning, advice, unanswered] = [0, 1, 2, 3].map((rank) => {
    const row = rows.find((one) => numberOf(one, 'rank') === rank)
    return row === undefined ? 0 : numberOf(row, 'total')
  })
  const open = { 'must-fix': mustFix ?? 0, warning: warning ?? 0, advice: advice ?? 0 }
  return { open, unanswered: unanswered ?? 0 }
}

/** What findings are grouped by, among the columns. */
export const columnOf: Readonly<Record<FindingGrouping, string>> = {
  rule: 'item.rule_id',
  institution: 'm.institution_id',
  institutionKind: 'm.kind',
}

/** An agreement with two institutions of a kind has each of its items in that group once. */
export const itemCount = (groupBy: FindingGrouping): string =>
  groupBy === 'institutionKind' ? `count(DISTINCT ${itemName})` : 'count(*)'

const countOf = (groupBy: FindingGrouping, rank: number): string =>
  groupBy === 'institutionKind'
    ? `count(DISTINCT CASE item.rank WHEN ${String(rank)} THEN ${itemName} END)`
    : `sum(item.rank = ${String(rank)})`

const itemName = `item.stream || ' ' || item.rule_id || ' ' || item.item_id`

/** The institutions that are asked about: nobody is shown another's. */
export const membersAsked = ({ viewer, ...query }: QueueQuery): string => {
  const own =
    viewer.role === 'institution-leader'
      ? ` AND m.institution_id IN (${viewer.institutionIds.map(quoted).join(', ')})`
      : ''
  const code =
    query.municipalityCode ?? (viewer.role === 'coordinator' ? viewer.municipalityCode : undefined)
  return `CROSS JOIN member AS m ON m.stream = item.stream AND m.from_day <= $day AND m.to_day > $day
    AND m.kind IS NOT NULL${own}
    ${code === undefined ? '' : `AND m.municipality_code = ${quoted(code)}`}
    ${query.institutionId === undefined ? '' : `AND m.institution_id = ${quoted(query.institutionId)}`}
    ${query.institutionKind === undefined ? '' : `AND m.kind = ${quoted(query.institutionKind)}`}`
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const cellOf = (model: ReadModel, row: ResultRow, day: string): HeatCell => {
  const institutionId = textOf(row, 'institution_id')
  return {
    ruleId: RuleId.parse(row.rule_id),
    institutionId,
    institutionName: nameOf(model, institutionId, day),
    severity: severityOf(row),
    count: numberOf(row, 'count'),
    since: textOf(row, 'since'),
  }
}

const nameOf = (model: ReadModel, institutionId: string, day: string): string => {
  const document = model.document(`institution-${institutionId}`)
  return document?.kind === 'institution' ? detailsOn(document.state, day).name : ''
}

const mostSerious = (a: GroupOfFindings, b: GroupOfFindings): number =>
  b.mustFix - a.mustFix ||
  b.warning - a.warning ||
  b.advice - a.advice ||
  compare(a.since, b.since) ||
  compare(a.key, b.key)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
