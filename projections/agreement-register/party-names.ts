import { PartyName } from '#schemas/views/agreement.ts'
import { numberOf, textOf, type ReadModel, type ResultRow } from '../projection.ts'

/** The parties of some intervals by their streams, in the order of the terms, by their names on a day. */
export const partyNames = (
  model: ReadModel,
  intervals: readonly ResultRow[],
  day: string,
): ReadonlyMap<string, PartyName[]> => {
  const wanted = intervals.map((row) => [textOf(row, 'stream'), numberOf(row, 'version')])
  const rows = model.all(
    `SELECT p.stream, p.ordinal, p.item_id, p.kind, p.party_id, p.role,
            coalesce(p.name, r.name, '') AS name
     FROM json_each($wanted) AS w
     CROSS JOIN agreement_party AS p ON p.stream = w.value ->> 0 AND p.version = w.value ->> 1
     LEFT JOIN party AS r
       ON r.party_id = p.party_id AND r.from_day <= $day AND r.to_day > $day`,
    { wanted: JSON.stringify(wanted), day },
  )
  const parties = Map.groupBy(rows, (row) => textOf(row, 'stream'))
  return new Map(
    [...parties].map(([stream, own]) => [
      stream,
      own.toSorted((a, b) => numberOf(a, 'ordinal') - numberOf(b, 'ordinal')).map(nameFrom),
    ]),
  )
}

const nameFrom = (row: ResultRow): PartyName =>
  PartyName.parse({
    partyId: row.item_id,
    kind: row.kind,
    id: row.party_id,
    name: row.name,
    role: row.role,
  })
