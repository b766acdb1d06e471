import type { CalendarKind } from '#schemas/views/calendar.ts'
import { askedOf, type QueueQuery } from '../findings/asked.ts'
import { textOf, type ReadModel, type ResultRow } from '../projection.ts'
import { allOf, condition, whereAsked, type Condition } from '../sql.ts'
import { yearOf } from './rows.ts'

/** What of the calendar is asked for on a day; what is left out is not asked. */
export interface CalendarQuery extends Pick<
  QueueQuery,
  'day' | 'viewer' | 'municipalityCode' | 'institutionId'
> {
  /** The last day that is looked at, `YYYY-MM-DD`. */
  readonly until: string
  readonly kind?: CalendarKind | undefined
}

/** What names an entry on a day, in the order in which entries are read. */
const key = ['on_day', 'stream', 'kind', 'party_id'] as const

/** Values of the key: day, stream, kind and party. */
export type EntryKey = readonly [on: string, stream: string, kind: string, partyId: string]

/** The first entries after one, each once, in order. */
export const entriesAsked = (
  model: ReadModel,
  { kind: asked, until, ...whose }: CalendarQuery,
  { limit, after }: { limit: number; after: EntryKey | null },
): readonly EntryKey[] => {
  const { scopes, conditions } = askedOf(whose)
  const shown = allOf([
    condition('q.on_day <= $until', { until }),
    // With a plus, SQLite goes on seeing that what it reads is in order.
    ...whereAsked(asked, (kind) => condition('+q.kind = $kind', { kind })),
    ...(after === null ? [] : [beyond(after)]),
    ...conditions,
  ])
  const arms = scopes.flatMap((scope) =>
    yearsOf(model, scope, whose.day).map((year) => ({ scope, year })),
  )
  // An entry may come from each of the scopes.
  const most = limit * scopes.length
  const found = inParts(arms).flatMap((part) => read(model, part, { shown, most }))
  const entries = [...new Map(found.map((one) => [one.join(' '), one])).values()]
  return (arms.length > mostInStatement ? entries.toSorted(inOrder) : entries).slice(0, limit)
}

const beyond = (after: EntryKey): Condition =>
  condition(
    `(${key.map((column) => `q.${column}`).join(', ')}) >
     (${key.map((column) => `$after_${column}`).join(', ')})`,
    Object.fromEntries(key.map((column, index) => [`after_${column}`, after[index] ?? ''])),
  )

/** What is read in one go, in the order of the table. */
interface Arm {
  readonly scope: string
  readonly year: string
}

/** The years, from that of a day on, in which something of a scope is over: looked up one after the other. */
const yearsOf = (model: ReadModel, scope: string, day: string): string[] =>
  model
    .all(
      `WITH RECURSIVE over (year) AS (
         SELECT (SELECT min(until_year) FROM calendar_entry
                 WHERE scope = $scope AND until_year >= $since)
         UNION ALL
         SELECT (SELECT min(until_year) FROM calendar_entry
                 WHERE scope = $scope AND until_year > over.year)
         FROM over WHERE over.year IS NOT NULL
       )
       SELECT year FROM over WHERE year IS NOT NULL`,
      { scope, since: yearOf(day) },
    )
    .map((row) => textOf(row, 'year'))

/** SQLite takes 500 in a statement. */
const mostInStatement = 100

const inParts = (arms: readonly Arm[]): (readonly Arm[])[] =>
  Array.from({ length: Math.ceil(arms.length / mostInStatement) }, (_, at) =>
    arms.slice(at * mostInStatement, (at + 1) * mostInStatement),
  )

/** Merged as they are read. */
const read = (
  model: ReadModel,
  arms: readonly Arm[],
  { shown, most }: { shown: Condition; most: number },
): EntryKey[] => {
  const parts = arms.map(
    (_, index) =>
      `SELECT ${key.map((column) => `q.${column} AS ${column}`).join(', ')}
       FROM calendar_entry AS q
       WHERE q.scope = $scope${String(index)} AND q.until_year = $year${String(index)}
         AND ${shown.sql}`,
  )
  const places = arms.flatMap(({ scope, year }, index) => [
    [`scope${String(index)}`, scope],
    [`year${String(index)}`, year],
  ])
  return model
    .all(`${parts.join(' UNION ALL ')} ORDER BY ${key.join(', ')} LIMIT $most`, {
      ...shown.parameters,
      ...(Object.fromEntries(places) as Record<string, string>),
      most,
    })
    .map(keyOf)
}

const keyOf = (row: ResultRow): EntryKey => [
  textOf(row, 'on_day'),
  textOf(row, 'stream'),
  textOf(row, 'kind'),
  textOf(row, 'party_id'),
]

/** As SQLite compares them. */
const inOrder = (a: EntryKey, b: EntryKey): number => {
  const at = a.findIndex((value, index) => value !== b[index])
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
}
