import { listingRows } from '../agreement-listing/rows.ts'
import type { ReadDocument, Row } from '../projection.ts'
import type { StreamDocument } from '../stream-document.ts'

/** A place in the lists of a scope, on days that are half-open. */
export type Place = readonly [
  scope: string,
  className: string,
  titleOrder: string,
  from: string,
  to: string,
]

/**
 * The places of an agreement, in one row: what several scopes have alike is there once. What is no
 * agreement has none.
 */
export const placeRows = (document: StreamDocument, read: ReadDocument): Row[] => {
  if (document.kind !== 'agreement') return []
  const groups = new Map<string, Alike>()
  for (const { values } of listingRows(document.state, read)) {
    const alike = columns.map((column) => String(values[column])) as [...Alike[0]]
    const key = alike.join('\n')
    const [, scopes] = groups.get(key) ?? [alike, []]
    groups.set(key, [alike, [...scopes, String(values.scope)]])
  }
  return [{ table: 'standing', values: { places: JSON.stringify([...groups.values()]) } }]
}

/** Of the row that `placeRows` made, where there is one. */
export const placesFrom = (rows: readonly Row[]): Place[] => {
  const row = rows.find(({ table }) => table === 'standing')
  if (row === undefined) return []
  const groups = JSON.parse(String(row.values.places)) as Alike[]
  return groups.flatMap(([alike, scopes]) => scopes.map((scope): Place => [scope, ...alike]))
}

type Alike = readonly [
  place: readonly [className: string, titleOrder: string, from: string, to: string],
  scopes: readonly string[],
]

const columns = ['class', 'title_order', 'from_day', 'to_day'] as const
