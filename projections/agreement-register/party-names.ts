import type { PartyName } from '#schemas/views/agreement.ts'
import { numberOf, optionalTextOf, textOf, type ReadModel, type ResultRow } from '../projection.ts'

interface VersionOfTerms {
  readonly stream: string
  readonly version: number
}

/** Columns of a party `p`, with the name of its details `r`, for `nameFrom`. */
export const nameOfParty =
  "p.item_id, p.kind, p.party_id, p.role, coalesce(p.name, r.name, '') AS name"

/** By the name of the day. */
const registered = `
  LEFT JOIN party AS r
    ON r.stream = p.kind || '-' || p.party_id AND r.from_day <= $day AND r.to_day > $day`

/** The parties of some agreements by their streams, in the order of the terms, by their names on a day. */
export const partyNames = (
  model: ReadModel,
  versions: readonly VersionOfTerms[],
  day: string,
): ReadonlyMap<string, PartyName[]> => {
  const wanted = versions.map(({ stream, version }) => [stream, version])
  const rows = model.all(
    `SELECT p.stream, p.ordinal, ${nameOfParty}
     FROM json_each($wanted) AS w
     CROSS JOIN agreement_party AS p ON p.stream = w.value ->> 0 AND p.version = w.value ->> 1
     ${registered}`,
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

/** Those of the version of an interval `i`, as JSON: a query of one agreement's parts has them at once. */
export const partiesAsJson = `
  SELECT json_group_array(
    json_object(
      'partyId', p.item_id, 'kind', p.kind, 'id', p.party_id,
      'name', coalesce(p.name, r.name, ''), 'role', p.role
    ) ORDER BY p.ordinal
  )
  FROM agreement_party AS p ${registered}
  WHERE p.stream = i.stream AND p.version = i.version`

/** As terms say it, which were parsed when they were read. */
export const nameFrom = (row: ResultRow): PartyName => ({
  partyId: textOf(row, 'item_id'),
  kind: textOf(row, 'kind') as PartyName['kind'],
  id: optionalTextOf(row, 'party_id'),
  name: textOf(row, 'name'),
  role: textOf(row, 'role') as PartyName['role'],
})
