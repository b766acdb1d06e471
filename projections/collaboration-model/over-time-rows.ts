import type { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import type { ModelStepRow } from '#schemas/views/model-over-time.ts'
import { countSpans } from '../agreement-listing/count-spans.ts'
import type { CountsByClass, CountsOnDays } from '../agreement-listing/counts-on-days.ts'
import { modelClasses } from './classes.ts'
import type { Among, DaysAsked, DaysSource } from './days-source.ts'
import { cellCounts, inRowOrder, kindOf, unnamed, type Named } from './rows.ts'

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
  source: DaysSource,
  { among, days, groupBy, mostRows }: RowsAsked,
): ModelStepRow[] | null => {
  const kind = kindOf(groupBy)
  const mostKeys = Math.floor(mostRows / days.length)
  const counts =
    among === null
      ? countsInEach(source, groupBy, { days, mostKeys })
      : countSpans(source.spans({ ...among, groupBy, ...boundsOf(days) }), days)
  if (counts === null || counts.size > mostKeys) return null
  const named = namesFor(source, groupBy, {
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

/** The first day and the last. */
export const boundsOf = (days: readonly [string, ...string[]]): DaysAsked => ({
  first: days[0],
  last: days.at(-1) ?? days[0],
})

/** What there is none of is left out. */
export const countsAt = (counts: CountsByClass, at: number): ReadonlyMap<string, number> =>
  new Map([...counts].map(([one, each]) => [one, each[at] ?? 0]))

const none: CountsByClass = new Map()

const countsInEach = (
  source: DaysSource,
  groupBy: ModelGrouping,
  { days, mostKeys }: { days: readonly string[]; mostKeys: number },
): CountsOnDays | null => {
  const scopes = source.scopes(groupBy, mostKeys + 1)
  if (scopes.length > mostKeys) return null
  return source.counts(scopes, { days, classes: [...modelClasses.keys()] })
}

type NamedKey = Named & { readonly key: string }

interface Asked {
  readonly keys: readonly string[]
  readonly days: readonly [string, ...string[]]
}

/** Keys in the order of a day's rows: institutions under the names that they had. */
const namesFor = (
  source: DaysSource,
  groupBy: ModelGrouping,
  { keys, days }: Asked,
): ((day: string) => readonly NamedKey[]) => {
  const always = keys.map((key) => ({ key, ...unnamed(key, groupBy) })).toSorted(inRowOrder)
  if (groupBy !== 'institution') return () => always
  const names = source.names(keys, boundsOf(days))
  return (day) =>
    keys
      .map((key) => {
        const then = names.get(key)?.find(({ from, to }) => from <= day && day < to)
        return { key, ...(then ?? unnamed(key, groupBy)) }
      })
      .toSorted(inRowOrder)
}
