import type { Recorded } from '#schemas/events/catalogue.ts'
import type { Row } from '../projection.ts'

/** Where it is noted how the rows of a table change: of the queue, and of whose it is. */
const notedIn = { queue: 'recorded_queue', member: 'recorded_member' } as const

/** What an event changed of an agreement's places in the queue of findings, from its position on. */
export const recordedQueueRows = (
  event: Recorded,
  rows: { readonly before: readonly Row[]; readonly after: readonly Row[] },
): Row[] => {
  const position = Number(event.position)
  return Object.entries(notedIn).flatMap(([from, table]) => {
    const [before, after] = [rowsIn(rows.before, from), rowsIn(rows.after, from)]
    return [
      ...[...after].flatMap(([key, values]) =>
        before.has(key) ? [] : [{ table, values: { ...values, position, change: 1 } }],
      ),
      ...[...before].flatMap(([key, values]) =>
        after.has(key) ? [] : [{ table, values: { ...values, position, change: -1 } }],
      ),
    ]
  })
}

/** By all that they hold; as stored and as made, their columns are in the order of the table. */
const rowsIn = (rows: readonly Row[], from: string): ReadonlyMap<string, Row['values']> =>
  new Map(
    rows.flatMap(({ table, values }) =>
      table === from ? [[JSON.stringify(Object.values(values)), values] as const] : [],
    ),
  )
