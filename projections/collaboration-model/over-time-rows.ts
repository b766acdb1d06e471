import type { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import type { ModelStepRow } from '#schemas/views/model-over-time.ts'
import {
  countsOnDays,
  scopesOfKind,
  type CountsByClass,
  type CountsOnDays,
} from '../agreement-listing/counts-on-days.ts'
import { textOf, type ReadModel } from '../projection.ts'
import { modelClasses } from './classes.ts'
import { cellCounts, inRowOrder, scopeOf, unnamed, type Named } from './rows.ts'
import { sharedCounts, type Among } from './shared-counts.ts'

interface RowsAsked {
  /** Null where everything is asked for. */
  readonly among: Among | null
  /** `YYYY-MM-DD`, the earliest first. */
  readonly days: readonly [string, ...string[]]
  readonly groupBy: ModelGrouping
  readonly mostRows: number
}

/** The rows of the model on each of the days; null where they could be more than are to be told. */
export const rowsOverTime = (
  model: ReadModel,
  { among, days, groupBy, mostRows }: RowsAsked,
): ModelStepRow[] | null => {
  const kind = scopeOf[groupBy]('')
  const mostKeys = Math.floor(mostRows / days.length)
  const counts =
    among === null
      ? countsInEach(model, kind, { days, mostKeys })
      : sharedCounts(model, { ...among, kind, days })
  if (counts === null || counts.size > mostKeys) return null
  const named = namesFor(model, groupBy, {
    keys: [...counts.keys()].map((scope) => scope.slice(kind.length)),
    days,
  })
  return days.flatMap((day, at) =>
    named(day).flatMap(({ key, name }) => {
      const row = cellCounts(countsAt(counts.get(kind + key) ?? none, at))
      return row.total === 0 && row.lapsed === 0 ? [] : [{ validAt: day, key, name, ...row }]
    }),
  )
}

/** What there is none of is left out. */
export const countsAt = (counts: CountsByClass, at: number): ReadonlyMap<string, number> =>
  new Map([...counts].map(([one, each]) => [one, each[at] ?? 0]))

const none: CountsByClass = new Map()

const countsInEach = (
  model: ReadModel,
  kind: string,
  { days, mostKeys }: { days: readonly string[]; mostKeys: number },
): CountsOnDays | null => {
  const scopes = scopesOfKind(model, kind, mostKeys + 1)
  if (scopes.length > mostKeys) return null
  return countsOnDays(model, scopes, { days, classes: [...modelClasses.keys()] })
}

type NamedKey = Named & { readonly key: string }

interface Asked {
  readonly keys: readonly string[]
  readonly days: readonly [string, ...string[]]
}

/** Keys in the order of a day's rows: institutions under the names that they had. */
const namesFor = (
  model: ReadModel,
  groupBy: ModelGrouping,
  { keys, days }: Asked,
): ((day: string) => readonly NamedKey[]) => {
  const always = keys.map((key) => ({ key, ...unnamed(key, groupBy) })).toSorted(inRowOrder)
  if (groupBy !== 'institution') return () => always
  const names = namesOver(model, keys, days)
  return (day) =>
    keys
      .map((key) => {
        const then = names.get(key)?.find(({ from, to }) => from <= day && day < to)
        return { key, ...(then ?? unnamed(key, groupBy)) }
      })
      .toSorted(inRowOrder)
}

interface NamedThen extends Named {
  readonly from: string
  readonly to: string
}

const namesOver = (
  model: ReadModel,
  institutionIds: readonly string[],
  days: Asked['days'],
): ReadonlyMap<string, readonly NamedThen[]> => {
  const rows = model.all(
    `SELECT w.value AS id, r.name, r.name_order, r.from_day, r.to_day FROM json_each($ids) AS w
     CROSS JOIN party AS r
       ON r.stream = 'institution-' || w.value AND r.from_day <= $last AND r.to_day > $first`,
    { ids: JSON.stringify(institutionIds), first: days[0], last: days.at(-1) ?? days[0] },
  )
  return Map.groupBy(
    rows.map((row) => ({
      institutionId: textOf(row, 'id'),
      name: textOf(row, 'name'),
      order: textOf(row, 'name_order'),
      from: textOf(row, 'from_day'),
      to: textOf(row, 'to_day'),
    })),
    ({ institutionId }) => institutionId,
  )
}
