import type { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import {
  DurationMeasure,
  type DurationRow,
  type Durations,
  type DurationSpread,
} from '#schemas/views/durations.ts'
import { everything, scopesAsked } from '../agreement-listing/scopes.ts'
import { scopesOfKind } from '../agreement-listing/scopes-of-kind.ts'
import type { ModelQuery } from '../collaboration-model/model.ts'
import { inRowOrder, kindOf, namesOn, unnamed } from '../collaboration-model/rows.ts'
import type { ReadModel } from '../projection.ts'
import { isCounted } from '../recorded-time/counted.ts'
import { goneThrough, together } from './gone-through.ts'
import { keptIn, keptInEach, type Spreads } from './kept.ts'
import { spreadOf } from './spread.ts'

export type DurationQuery = ModelQuery

export interface DurationsRefused {
  readonly refused: 'too-many-rows'
  readonly most: number
}

/** Institutions or places of which all measures can be told. */
export const mostKeys = 1000

/** Where there are more of them there would be more rows than these. */
const mostRows = mostKeys * DurationMeasure.options.length

/**
 * How long things take, as of a day. Of all, and of one filter with very many agreements, numbers are kept;
 * with several, and where few fit, those that do are gone through.
 */
export const durationsOn = (
  model: ReadModel,
  { day, groupBy, ...filter }: DurationQuery,
): Omit<Durations, 'position'> | DurationsRefused => {
  const scopes = scopesAsked(filter).map(([scope]) => scope)
  const grouped =
    groupBy === null
      ? new Map<string, DurationSpread[]>()
      : groupsIn(model, { scopes, kind: kindOf(groupBy), day })
  if (grouped === null || grouped.size > mostKeys)
    return { refused: 'too-many-rows', most: mostRows }
  const whole = wholeOf(model, scopes, day)
  return {
    validAt: day,
    spreads: DurationMeasure.options.map(
      (measure) =>
        whole.find((one) => one.measure === measure) ??
        spreadOf({ measure, histogram: [], active: 0 }, [], day),
    ),
    groupedBy: groupBy,
    rows: groupBy === null ? [] : rowsFrom(model, { grouped, groupBy, day }),
    rowsMayOverlap: groupBy !== null,
  }
}

const wholeOf = (
  model: ReadModel,
  scopes: readonly string[],
  day: string,
): readonly DurationSpread[] => {
  const [scope = everything, ...others] = scopes
  return others.length === 0 && isCounted(scope)
    ? (keptIn(model, scope, day).get(scope) ?? [])
    : (goneThrough(model, { scopes, kind: null, day }).get(together) ?? [])
}

interface GroupsAsked {
  readonly scopes: readonly string[]
  readonly kind: string
  readonly day: string
}

/** Null where there are more keys than can be told. */
const groupsIn = (model: ReadModel, { scopes, kind, day }: GroupsAsked): Spreads | null => {
  if (scopes.length > 0) return goneThrough(model, { scopes, kind, day })
  if (isCounted(kind)) return keptInEach(model, kind, day)
  return areTooMany(model, kind) ? null : goneThrough(model, { scopes, kind, day })
}

const areTooMany = (model: ReadModel, kind: string): boolean =>
  scopesOfKind(model, 'duration_listed', { kind, most: mostKeys + 1 }).length > mostKeys

interface Grouped {
  readonly grouped: Spreads
  readonly groupBy: ModelGrouping
  readonly day: string
}

/** In the order of the names of institutions and places, and of the measures. */
const rowsFrom = (model: ReadModel, { grouped, groupBy, day }: Grouped): DurationRow[] => {
  const kind = kindOf(groupBy)
  const keys = [...grouped.keys()].map((scope) => scope.slice(kind.length))
  const names = groupBy === 'institution' ? namesOn(model, keys, day) : null
  return keys
    .map((key) => ({ key, ...(names?.get(key) ?? unnamed(key, groupBy)) }))
    .toSorted(inRowOrder)
    .flatMap(({ key, name }) =>
      DurationMeasure.options.flatMap((measure) =>
        (grouped.get(kind + key) ?? [])
          .filter((one) => one.measure === measure)
          .map((spread) => ({ key, name, ...spread })),
      ),
    )
}
