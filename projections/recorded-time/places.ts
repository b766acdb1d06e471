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

/** The places of an agreement, in one row; what is no agreement has none. */
export const placeRows = (document: StreamDocument, read: ReadDocument): Row[] => {
  if (document.kind !== 'agreement') return []
  const places = listingRows(document.state, read).map(({ values }) =>
    columns.map((column) => values[column]),
  )
  return [{ table: 'standing', values: { places: JSON.stringify(places) } }]
}

const columns = ['scope', 'class', 'title_order', 'from_day', 'to_day'] as const
