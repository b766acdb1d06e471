import type { ModelGrouping, ModelRow } from '#schemas/views/collaboration-model.ts'
import { never } from '#domain/never.ts'
import { numberOf, optionalTextOf, textOf, type ReadModel, type ResultRow } from '../projection.ts'
import { danishOrder } from '../danish-order.ts'
import type { Condition } from '../sql.ts'

/**
 * The same counts by what the agreements name. An agreement counts once in every row that it
 * belongs to; rows may sum to more than the total.
 */
export const modelRows = (
  model: ReadModel,
  asked: Condition,
  groupBy: ModelGrouping,
): ModelRow[] => {
  const { key, name, order, dimension, joinsParty } = grouping(groupBy)
  const party = joinsParty
    ? 'JOIN model_party AS r ON r.party_id = m.key AND r.from_day <= $day AND r.to_day > $day'
    : ''
  const rows = model
    .all(
      `SELECT ${key} AS key, ${name} AS name,
         ${cells.map(([column, test]) => `count(DISTINCT CASE WHEN ${test} THEN i.agreement_id END) AS ${column}`).join(', ')}
       FROM model_interval AS i
       JOIN model_member AS m
         ON m.stream = i.stream AND m.from_day = i.from_day AND m.dimension = '${dimension}'
       ${party}
       WHERE ${asked.sql}
       GROUP BY 1 ORDER BY ${order}, 1`,
      asked.parameters,
    )
    .map(rowFrom)
  return groupBy === 'place' ? inDanishOrder(rows) : rows
}

/** Places are free text without a stored order. */
const inDanishOrder = (rows: readonly ModelRow[]): ModelRow[] =>
  rows
    .map((row) => ({ row, order: danishOrder(row.key) }))
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ row }) => row)

/** A test of the party `r` that the member `m` refers to, on the date asked for. */
export const isNow = (test: string): string =>
  `EXISTS (SELECT 1 FROM model_party AS r
    WHERE r.party_id = m.key AND r.from_day <= $day AND r.to_day > $day AND ${test})`

const cells = [
  [
    'formal_own',
    `i.status = 'in-force' AND i.formality = 'formal' AND i.production = 'own-production'`,
  ],
  [
    'formal_co',
    `i.status = 'in-force' AND i.formality = 'formal' AND i.production = 'co-production'`,
  ],
  [
    'informal_own',
    `i.status = 'in-force' AND i.formality = 'informal' AND i.production = 'own-production'`,
  ],
  [
    'informal_co',
    `i.status = 'in-force' AND i.formality = 'informal' AND i.production = 'co-production'`,
  ],
  ['total', `i.status = 'in-force'`],
  ['lapsed', `i.status = 'lapsed'`],
] as const

interface Grouping {
  readonly dimension: 'institution' | 'network' | 'theme' | 'place'
  readonly key: string
  readonly name: string
  readonly order: string
  readonly joinsParty: boolean
}

const grouping = (groupBy: ModelGrouping): Grouping => {
  switch (groupBy) {
    case 'institution':
      return {
        dimension: 'institution',
        key: 'm.key',
        name: 'min(r.name)',
        order: 'min(r.name_order)',
        joinsParty: true,
      }
    case 'networkKind':
      return {
        dimension: 'network',
        key: 'r.network_kind',
        name: 'NULL',
        order: '1',
        joinsParty: true,
      }
    case 'municipality':
      return {
        dimension: 'institution',
        key: 'r.municipality_code',
        name: 'NULL',
        order: '1',
        joinsParty: true,
      }
    case 'theme':
      return { dimension: 'theme', key: 'm.key', name: 'NULL', order: '1', joinsParty: false }
    case 'place':
      return { dimension: 'place', key: 'm.key', name: 'm.key', order: '1', joinsParty: false }
    default:
      return never(groupBy)
  }
}

const rowFrom = (row: ResultRow): ModelRow => ({
  key: textOf(row, 'key'),
  name: optionalTextOf(row, 'name'),
  formalOwnProduction: numberOf(row, 'formal_own'),
  formalCoProduction: numberOf(row, 'formal_co'),
  informalOwnProduction: numberOf(row, 'informal_own'),
  informalCoProduction: numberOf(row, 'informal_co'),
  total: numberOf(row, 'total'),
  lapsed: numberOf(row, 'lapsed'),
})
