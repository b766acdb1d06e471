import type { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import type { Span } from '../agreement-listing/count-spans.ts'
import { kindOf } from '../collaboration-model/rows.ts'
import type { ReadModel } from '../projection.ts'
import { keysOf } from './among.ts'
import type { KnownDetails } from './logged.ts'
import type { KnownSpan } from './spans.ts'
import type { Standing } from './standing.ts'
import { knownParties, knownStandings, partyStreams } from './standings.ts'

/** Which keys of a grouping an agreement has on some days, half-open. */
interface Keyed {
  readonly keys: readonly string[]
  readonly from: string
  readonly to: string
}

/** The same spans for each scope of a grouping that their agreements were known to be in. */
export const groupedSpans = (
  model: ReadModel,
  spans: readonly KnownSpan[],
  { groupBy, position }: { readonly groupBy: ModelGrouping; readonly position: number },
): Span[] => {
  const streams = [...new Set(spans.map(({ stream }) => stream))]
  const standings = knownStandings(model, streams, position)
  const named = [...standings.values()].flatMap((own) => own.flatMap(partyStreams))
  const parties = knownParties(model, [...new Set(named)], position)
  const keyed = new Map(
    [...standings].map(([stream, own]) => [
      stream,
      own.flatMap((standing) => keyedDays(standing, parties, groupBy)),
    ]),
  )
  return spans.flatMap((span) =>
    (keyed.get(span.stream) ?? []).flatMap(({ keys, from, to }) => {
      const shared = { from: later(span.from, from), to: earlier(span.to, to) }
      if (shared.from >= shared.to) return []
      return keys.map((key): Span => ({ ...span, ...shared, scope: kindOf(groupBy) + key }))
    }),
  )
}

/** Parts of the days of a standing, in each of which its parties are what they are on its first day. */
const keyedDays = (
  standing: Standing,
  parties: ReadonlyMap<string, readonly KnownDetails[]>,
  groupBy: ModelGrouping,
): Keyed[] => {
  const [first, end] = standing.days
  const own = partyStreams(standing).map((stream) => [stream, parties.get(stream) ?? []] as const)
  const turns = own
    .flatMap(([, details]) => details.map(({ from }) => from))
    .filter((day) => first < day && day < end)
  const days = [first, ...new Set(turns.toSorted()), end]
  return days.slice(0, -1).map((from, at) => {
    const then = own.flatMap(([stream, details]) => {
      const found = details.findLast((one) => one.from <= from)
      return found === undefined ? [] : [[stream, found] as const]
    })
    const keys = [...new Set(keysOf(standing, new Map(then), groupBy))]
    return { keys, from, to: days[at + 1] ?? end }
  })
}

const later = (a: string, b: string): string => (a > b ? a : b)

const earlier = (a: string, b: string): string => (a < b ? a : b)
