import { textOf, type ReadModel } from '../projection.ts'
import type { AsKnown } from './counts.ts'
import type { KnownDetails } from './logged.ts'
import type { Standing } from './standing.ts'

/** How agreements stood on the day, as it was known, by their streams. */
export const standingsOn = (
  model: ReadModel,
  streams: readonly string[],
  { day, position }: AsKnown,
): ReadonlyMap<string, Standing> => {
  const rows = model.all(
    `SELECT w.value AS stream, (
       SELECT r.intervals FROM recorded_agreement AS r
       WHERE r.stream = w.value AND r.position <= $position ORDER BY r.position DESC LIMIT 1
     ) AS intervals
     FROM json_each($streams) AS w`,
    { streams: JSON.stringify(streams), position },
  )
  return new Map(
    rows.flatMap((row) => {
      if (row.intervals === null) return []
      const intervals = JSON.parse(textOf(row, 'intervals')) as Standing[]
      const own = intervals.find(({ days: [from, to] }) => from <= day && day < to)
      return own === undefined ? [] : [[textOf(row, 'stream'), own] as const]
    }),
  )
}

/** What parties were on the day, as it was known, by their streams. */
export const partiesOn = (
  model: ReadModel,
  streams: readonly string[],
  { day, position }: AsKnown,
): ReadonlyMap<string, KnownDetails> => {
  const rows = model.all(
    `SELECT w.value AS stream, (
       SELECT r.details FROM recorded_party AS r
       WHERE r.stream = w.value AND r.position <= $position ORDER BY r.position DESC LIMIT 1
     ) AS details
     FROM json_each($streams) AS w`,
    { streams: JSON.stringify(streams), position },
  )
  return new Map(
    rows.flatMap((row) => {
      if (row.details === null) return []
      const details = JSON.parse(textOf(row, 'details')) as KnownDetails[]
      const own = details.findLast(({ from }) => from <= day)
      return own === undefined ? [] : [[textOf(row, 'stream'), own] as const]
    }),
  )
}

/** The streams of the parties that are registered. */
export const partyStreams = (standing: Standing): string[] =>
  standing.parties.flatMap(({ kind, id }) => (id === null ? [] : [`${kind}-${id}`]))
