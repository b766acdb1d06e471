import type { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import type { Span } from '../agreement-listing/count-spans.ts'
import {
  countsOnDays,
  type CountsAsked,
  type CountsOnDays,
} from '../agreement-listing/counts-on-days.ts'
import { scopesOfKind } from '../agreement-listing/scopes-of-kind.ts'
import { sharedDays } from '../agreement-listing/shared-days.ts'
import { textOf, type ReadModel } from '../projection.ts'
import { modelClasses } from './classes.ts'
import { kindOf, type Named } from './rows.ts'

/** From the first day to the last, `YYYY-MM-DD`. */
export interface DaysAsked {
  readonly first: string
  readonly last: string
}

/** Scopes that agreements are in all of. */
export interface Among {
  /** In it the fewest are. */
  readonly narrowest: string
  readonly others: readonly string[]
}

interface SpansAsked extends Among, DaysAsked {
  /** It is told for each of its scopes that an agreement is in, besides. */
  readonly groupBy: ModelGrouping | null
}

/** Under which name an institution stands on some days, half-open. */
export interface NamedThen extends Named {
  readonly from: string
  readonly to: string
}

/** What the model on many days is told from: what is known now, or what was known at a moment. */
export interface DaysSource {
  /** How many there are in each of some scopes on each day. */
  readonly counts: (scopes: readonly string[], asked: CountsAsked) => CountsOnDays
  /** Scopes of a grouping in which anything ever was, as many as are wanted at most. */
  readonly scopes: (groupBy: ModelGrouping, most: number) => readonly string[]
  /** The days that agreements share with several scopes; the narrowest is gone through, once. */
  readonly spans: (asked: SpansAsked) => Span[]
  readonly names: (
    institutionIds: readonly string[],
    asked: DaysAsked,
  ) => ReadonlyMap<string, readonly NamedThen[]>
}

export const knownNow = (model: ReadModel): DaysSource => ({
  counts: (scopes, asked) => countsOnDays(model, scopes, asked),
  scopes: (groupBy, most) => scopesOfKind(model, 'listing_count', { kind: kindOf(groupBy), most }),
  spans: ({ narrowest, groupBy, ...asked }) =>
    sharedDays(model, {
      ...asked,
      scope: narrowest,
      kind: groupBy === null ? null : kindOf(groupBy),
      classes: [...modelClasses.keys()],
    }),
  names: (institutionIds, { first, last }) => {
    const rows = model.all(
      `SELECT w.value AS id, r.name, r.name_order, r.from_day, r.to_day FROM json_each($ids) AS w
       CROSS JOIN party AS r
         ON r.stream = 'institution-' || w.value AND r.from_day <= $last AND r.to_day > $first`,
      { ids: JSON.stringify(institutionIds), first, last },
    )
    return Map.groupBy(rows.map(namedThen), ({ institutionId }) => institutionId)
  },
})

const namedThen = (row: Parameters<typeof textOf>[0]) => ({
  institutionId: textOf(row, 'id'),
  name: textOf(row, 'name'),
  order: textOf(row, 'name_order'),
  from: textOf(row, 'from_day'),
  to: textOf(row, 'to_day'),
})
