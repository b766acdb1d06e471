import { countSpans, type Span } from '../agreement-listing/count-spans.ts'
import type { CountsByClass, CountsOnDays } from '../agreement-listing/counts-on-days.ts'
import { scopesOfKind } from '../agreement-listing/scopes-of-kind.ts'
import { modelClasses } from '../collaboration-model/classes.ts'
import type { DaysSource, NamedThen } from '../collaboration-model/days-source.ts'
import { kindOf } from '../collaboration-model/rows.ts'
import { danishOrder } from '../danish-order.ts'
import { endOfTime, type ReadModel } from '../projection.ts'
import { isCounted } from './counted.ts'
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
    const table = isCounted(kind) ? 'recorded_count' : 'recorded_listing'
    return scopesOfKind(model, table, { kind, most })
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
