import { countSpans, type Span } from '../agreement-listing/count-spans.ts'
import type { CountsByClass, CountsOnDays } from '../agreement-listing/counts-on-days.ts'
import { kindRange } from '../agreement-listing/counts.ts'
import { modelClasses } from '../collaboration-model/classes.ts'
import type { DaysSource, NamedThen } from '../collaboration-model/days-source.ts'
import { kindOf } from '../collaboration-model/rows.ts'
import { danishOrder } from '../danish-order.ts'
import { endOfTime, textOf, type ReadModel } from '../projection.ts'
import { isCounted } from './counted.ts'
import { countedScopes } from './counts.ts'
import { knownCountsOnDays } from './counts-on-days.ts'
import { groupedSpans } from './grouped-spans.ts'
import type { KnownDetails } from './logged.ts'
import { knownSpans } from './spans.ts'
import { knownParties } from './standings.ts'

/** What the model on many days is told from, as it was known at a position of the log. */
export const knownAt = (model: ReadModel, position: number): DaysSource => ({
  counts: (scopes, { days, classes }) => {
    const counted = scopes.filter(isCounted)
    const others = scopes.filter((scope) => !isCounted(scope))
    const asked = { first: days[0] ?? '', last: days.at(-1) ?? '', classes, position }
    const none: CountsOnDays = new Map(scopes.map((scope) => [scope, nothing]))
    return new Map([
      ...none,
      ...knownCountsOnDays(model, counted, { days, classes, position }),
      ...countSpans(knownSpans(model, { ...asked, scopes: others, others: [] }), days),
    ])
  },
  scopes: (groupBy, most) => {
    const kind = kindOf(groupBy)
    return isCounted(kind) ? countedScopes(model, kind) : listedScopes(model, kind, most)
  },
  spans: ({ narrowest, groupBy, ...asked }) => {
    const scopes = [narrowest]
    const spans = knownSpans(model, {
      ...asked,
      scopes,
      classes: [...modelClasses.keys()],
      position,
    })
    return groupBy === null
      ? spans.map((span): Span => ({ ...span, scope: null }))
      : groupedSpans(model, spans, { groupBy, position })
  },
  names: (institutionIds) => namesOver(model, institutionIds, position),
})

const nothing: CountsByClass = new Map()

/** Scopes of a kind of which no numbers are kept, as many as are wanted at most. */
const listedScopes = (model: ReadModel, kind: string, most: number): string[] =>
  model
    .all(
      `WITH RECURSIVE s (value) AS (
         SELECT min(scope) FROM recorded_listing WHERE scope >= $kind AND scope < $nextKind
         UNION ALL
         SELECT (SELECT min(scope) FROM recorded_listing WHERE scope > s.value AND scope < $nextKind)
         FROM s WHERE s.value IS NOT NULL LIMIT $most
       )
       SELECT value FROM s WHERE value IS NOT NULL`,
      { ...kindRange(kind), most },
    )
    .map((row) => textOf(row, 'value'))

const namesOver = (
  model: ReadModel,
  institutionIds: readonly string[],
  position: number,
): ReadonlyMap<string, readonly NamedThen[]> => {
  const prefix = 'institution-'
  const known = knownParties(
    model,
    institutionIds.map((id) => prefix + id),
    position,
  )
  return new Map([...known].map(([stream, own]) => [stream.slice(prefix.length), namedThen(own)]))
}

const namedThen = (details: readonly KnownDetails[]): NamedThen[] =>
  details.map(({ from, name }, at) => ({
    name,
    order: danishOrder(name),
    from,
    to: details[at + 1]?.from ?? endOfTime,
  }))
