import type { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import type { AsKnown } from '#schemas/views/as-known.ts'
import type { ModelOverTime, ModelStep } from '#schemas/views/model-over-time.ts'
import { countSpans, together } from '../agreement-listing/count-spans.ts'
import type { CountsByClass } from '../agreement-listing/counts-on-days.ts'
import { everything, scopesAsked } from '../agreement-listing/scopes.ts'
import { modelClasses } from './classes.ts'
import type { Among, DaysSource } from './days-source.ts'
import type { ModelFilter } from './model.ts'
import { boundsOf, countsAt, rowsOverTime } from './over-time-rows.ts'
import { cellCounts } from './rows.ts'
import { periodFrom, stepDays, type PeriodAsked } from './steps.ts'

export interface OverTimeQuery extends ModelFilter, PeriodAsked {
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly groupBy: ModelGrouping | null
}

/** Without the moment as of which it is told. */
export type ModelOfDays = Omit<ModelOverTime, keyof AsKnown>

/** What is asked for cannot be, or would be too much; `most` is how much can be. */
export type OverTimeRefused =
  | { readonly refused: 'to-before-from'; readonly from: string; readonly to: string }
  | { readonly refused: 'too-many-dates' | 'too-many-rows'; readonly most: number }

/** A year by day, or thirty years by month. */
export const mostDates = 366

/** Of some 250 bytes each: three megabytes, and all municipalities by month for ten years. */
export const mostRows = 12_000

/**
 * The model on dates that are equally far from each other, as it would be told for each. Counts of all and of
 * one filter are kept; with several, those that fit one are gone through, once for all dates.
 */
export const modelOverTime = (
  source: DaysSource,
  { today, groupBy, from: first, to: last, step: length, ...filter }: OverTimeQuery,
): ModelOfDays | OverTimeRefused => {
  const { from, to, step } = periodFrom({ from: first, to: last, step: length }, today)
  const days = stepDays({ from, to, step }, mostDates)
  if (!isSome(days)) return { refused: 'to-before-from', from, to }
  if (days.length > mostDates) return { refused: 'too-many-dates', most: mostDates }
  const asked = scopesAsked(filter).map(([scope]) => scope)
  const { counts, among } = countsIn(source, asked, days)
  const rows =
    groupBy === null
      ? []
      : rowsOverTime(source, { among: asked.length === 0 ? null : among, days, groupBy, mostRows })
  if (rows === null) return { refused: 'too-many-rows', most: mostRows }
  const steps = days.map((day, at) => stepOf(day, countsAt(counts, at)))
  return { from, to, step, steps, groupedBy: groupBy, rows, rowsMayOverlap: groupBy !== null }
}

type Days = readonly [string, ...string[]]

const isSome = (days: readonly string[]): days is Days => days.length > 0

/** Scopes that an agreement has to be in, that first in which the fewest are on all of the days together. */
const countsIn = (
  source: DaysSource,
  asked: readonly string[],
  days: Days,
): { counts: CountsByClass; among: Among } => {
  const scopes = asked.length === 0 ? [everything] : asked
  const kept = source.counts(scopes, { days, classes: [...modelClasses.keys()] })
  const [narrowest = everything, ...others] = [...kept.keys()].toSorted(
    (a, b) => sumOf(kept.get(a)) - sumOf(kept.get(b)),
  )
  const among = { narrowest, others }
  if (others.length === 0) return { among, counts: kept.get(narrowest) ?? none }
  const spans = source.spans({ ...among, groupBy: null, ...boundsOf(days) })
  return { among, counts: countSpans(spans, days).get(together) ?? none }
}

const none: CountsByClass = new Map()

const sumOf = (counts: CountsByClass = none): number =>
  counts
    .values()
    .flatMap((each) => each)
    .reduce((sum, count) => sum + count, 0)

const stepOf = (validAt: string, counts: ReadonlyMap<string, number>): ModelStep => {
  const step = { validAt, ...cellCounts(counts) }
  const active = step.formalCoProduction + step.informalCoProduction
  return { ...step, activeCitizenshipShare: step.total === 0 ? null : active / step.total }
}
