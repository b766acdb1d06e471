import { PartyName } from '#schemas/views/agreement.ts'
import { textOf, type ReadModel, type ResultRow } from '../projection.ts'

/** The parties of some intervals, in the order of the terms, by their names on a day. */
export const partyNames = (
  model: ReadModel,
  intervals: readonly ResultRow[],
  day: string,
): ReadonlyMap<string, PartyName[]> => {
  const wanted = intervals.map((row) => [textOf(row, 'stream'), textOf(row, 'from_day')])
  const rows = model.all(
    `SELECT p.agreement_id, p.item_id, p.kind, p.party_id, p.role,
            coalesce(p.name, r.name, '') AS name
     FROM json_each($wanted) AS w
     JOIN agreement_party AS p ON p.stream = w.value ->> 0 AND p.from_day = w.value ->> 1
     LEFT JOIN party AS r
       ON r.party_id = p.party_id AND r.from_day <= $day AND r.to_day > $day
     ORDER BY p.stream, p.ordinal`,
    { wanted: JSON.stringify(wanted), day },
  )
  const names = new Map<string, PartyName[]>()
  for (const row of rows) {
    const id = textOf(row, 'agreement_id')
    names.set(id, [...(names.get(id) ?? []), nameFrom(row)])
  }
  return names
}

const nameFrom = (row: ResultRow): PartyName =>
  PartyName.parse({
    partyId: row.item_id,
    kind: row.kind,
    id: row.party_id,
    name: row.name,
    role: row.role,
  })
