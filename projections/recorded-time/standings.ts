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
  const known = knownStandings(model, streams, position)
  return foundIn(known, (own) => own.find(({ days: [from, to] }) => from <= day && day < to))
}

/** What parties were on the day, as it was known, by their streams. */
export const partiesOn = (
  model: ReadModel,
  streams: readonly string[],
  { day, position }: AsKnown,
): ReadonlyMap<string, KnownDetails> => {
  const known = knownParties(model, streams, position)
  return foundIn(known, (own) => own.findLast(({ from }) => from <= day))
}

/** How agreements stood on all days, as known at a position. */
export const knownStandings = (
  model: ReadModel,
  streams: readonly string[],
  position: number,
): ReadonlyMap<string, readonly Standing[]> => lastKnown(model, agreements, { streams, position })

/** What parties were from each of their days on, as known at a position, the first first. */
export const knownParties = (
  model: ReadModel,
  streams: readonly string[],
  position: number,
): ReadonlyMap<string, readonly KnownDetails[]> => lastKnown(model, parties, { streams, position })

/** A journal of what streams were on all days, and the column that holds it as JSON. */
interface Kept {
  readonly table: string
  readonly column: string
}

const agreements: Kept = { table: 'recorded_agreement', column: 'intervals' }
const parties: Kept = { table: 'recorded_party', column: 'details' }

/** What was known of streams at a position; those that were not there yet are left out. */
const lastKnown = <Item>(
  model: ReadModel,
  { table, column }: Kept,
  { streams, position }: { readonly streams: readonly string[]; readonly position: number },
): ReadonlyMap<string, readonly Item[]> => {
  const rows = model.all(
    `SELECT w.value AS stream, (
       SELECT r.${column} FROM ${table} AS r
       WHERE r.stream = w.value AND r.position <= $position ORDER BY r.position DESC LIMIT 1
     ) AS known
     FROM json_each($streams) AS w`,
    { streams: JSON.stringify(streams), position },
  )
  return new Map(
    rows
      .filter((row) => row.known !== null)
      .map((row) => [textOf(row, 'stream'), JSON.parse(textOf(row, 'known')) as Item[]]),
  )
}

const foundIn = <Item>(
  known: ReadonlyMap<string, readonly Item[]>,
  find: (own: readonly Item[]) => Item | undefined,
): ReadonlyMap<string, Item> =>
  new Map(
    [...known].flatMap(([stream, own]) => {
      const found = find(own)
      return found === undefined ? [] : [[stream, found] as const]
    }),
  )

/** The streams of the parties that are registered. */
export const partyStreams = (standing: Standing): string[] =>
  standing.parties.flatMap(({ kind, id }) => (id === null ? [] : [`${kind}-${id}`]))
