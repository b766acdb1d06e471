import type { ModelGrouping, ModelRow } from '#schemas/views/collaboration-model.ts'
import { reading, type Arm } from '../agreement-listing/arms.ts'
import {
  countsInEach,
  countsInEachOfMany,
  kindRange,
  type Counts,
} from '../agreement-listing/counts.ts'
import {
  ofInstitution,
  ofMunicipality,
  ofNetworkKind,
  ofPlace,
  ofTheme,
} from '../agreement-listing/scopes.ts'
import { danishOrder } from '../danish-order.ts'
import { numberOf, textOf, type ReadModel } from '../projection.ts'
import { isInCell, isInForce, isLapsed, modelClasses, sumWhere } from './classes.ts'

interface RowsAsked {
  readonly arms: readonly Arm[]
  /** Everything is in the arms. */
  readonly isWhole: boolean
  readonly day: string
  readonly groupBy: ModelGrouping
}

type ByClass = ReadonlyMap<string, number>

/**
 * The same counts by what the agreements name. An agreement counts once in every row that it
 * belongs to; rows may sum to more than the total.
 */
export const modelRows = (model: ReadModel, asked: RowsAsked): ModelRow[] => {
  const { isWhole, day, groupBy } = asked
  const kind = kindOf(groupBy)
  const inEach = groupBy === 'institution' ? countsInEachOfMany : countsInEach
  const counts = isWhole
    ? inEach(model, kind, { day, classes: [...modelClasses.keys()] })
    : countsAmong(model, kind, asked)
  return rowsFrom(counts, groupBy, (keys) => namesOn(model, keys, day))
}

/** With what scopes of a grouping begin. */
export const kindOf = (groupBy: ModelGrouping): string => scopeOf[groupBy]('')

/**
 * A row for each scope, in the order of the names of institutions and places.
 * @param namesOf those of institutions, by their ids
 */
export const rowsFrom = (
  counts: Counts,
  groupBy: ModelGrouping,
  namesOf: (institutionIds: readonly string[]) => ReadonlyMap<string, Named>,
): ModelRow[] => {
  const kind = kindOf(groupBy)
  const keys = [...counts.keys()].map((scope) => scope.slice(kind.length))
  const names = groupBy === 'institution' ? namesOf(keys) : null
  return keys
    .map((key) => ({ key, ...(names?.get(key) ?? unnamed(key, groupBy)) }))
    .toSorted(inRowOrder)
    .map(({ key, name }) => rowOf(key, name, counts.get(kind + key) ?? new Map<string, number>()))
}

const scopeOf: Record<ModelGrouping, (key: string) => string> = {
  institution: ofInstitution,
  networkKind: ofNetworkKind,
  municipality: ofMunicipality,
  theme: ofTheme,
  place: ofPlace,
}

/** How many of the arms' are in each scope of a kind. */
const countsAmong = (
  model: ReadModel,
  kind: string,
  { arms, day }: RowsAsked,
): ReadonlyMap<string, ByClass> => {
  const counts = new Map<string, Map<string, number>>()
  for (const arm of arms) {
    const { sql, parameters } = reading([arm], { columns: 'l.stream', day })
    const rows = model.all(
      `SELECT e.scope, count(*) AS count FROM (${sql}) AS l
       CROSS JOIN agreement_listing AS e
         ON e.stream = l.stream AND e.scope >= $kind AND e.scope < $nextKind
           AND e.from_day <= $day AND e.to_day > $day
       GROUP BY e.scope`,
      { ...parameters, ...kindRange(kind) },
    )
    for (const row of rows) {
      const scope = textOf(row, 'scope')
      const own = counts.get(scope) ?? new Map<string, number>()
      counts.set(scope, own.set(arm.class, numberOf(row, 'count')))
    }
  }
  return counts
}

export interface Named {
  readonly name: string | null
  /** What the rows are ordered by, before their keys. */
  readonly order: string
}

export const namesOn = (
  model: ReadModel,
  institutionIds: readonly string[],
  day: string,
): ReadonlyMap<string, Named> => {
  const rows = model.all(
    `SELECT w.value AS id, r.name, r.name_order FROM json_each($ids) AS w
     CROSS JOIN party AS r
       ON r.stream = 'institution-' || w.value AND r.from_day <= $day AND r.to_day > $day`,
    { ids: JSON.stringify(institutionIds), day },
  )
  return new Map(
    rows.map((row) => [
      textOf(row, 'id'),
      { name: textOf(row, 'name'), order: textOf(row, 'name_order') },
    ]),
  )
}

/** Places are free text without a stored order. */
export const unnamed = (key: string, groupBy: ModelGrouping): Named =>
  groupBy === 'place' ? { name: key, order: danishOrder(key) } : { name: null, order: '' }

const rowOf = (key: string, name: string | null, counts: ByClass): ModelRow => ({
  key,
  name,
  ...cellCounts(counts),
})

export const cellCounts = (counts: ByClass): Omit<ModelRow, 'key' | 'name'> => ({
  formalOwnProduction: sumWhere(counts, isInCell('formal', 'own-production')),
  formalCoProduction: sumWhere(counts, isInCell('formal', 'co-production')),
  informalOwnProduction: sumWhere(counts, isInCell('informal', 'own-production')),
  informalCoProduction: sumWhere(counts, isInCell('informal', 'co-production')),
  total: sumWhere(counts, isInForce),
  lapsed: sumWhere(counts, isLapsed),
})

/** As a list of rows is ordered. */
export const inRowOrder = (a: Keyed, b: Keyed): number =>
  compare(a.order, b.order) || compare(a.key, b.key)

type Keyed = Pick<Named, 'order'> & { readonly key: string }

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
