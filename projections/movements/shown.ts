import type { Movement } from '#schemas/views/movements.ts'
import { nameFrom, nameOfParty } from '../agreement-register/party-names.ts'
import { numberOf, textOf, type ReadModel, type ResultRow } from '../projection.ts'

type Shown = Pick<Movement, 'title' | 'parties' | 'revision'>

/** What movements of a page are shown by, each by its stream and day with a space between. */
export const movementsFrom = (
  model: ReadModel,
  moved: readonly ResultRow[],
): ReadonlyMap<string, Shown> => {
  const keys = moved.map((row) => `${textOf(row, 'stream')} ${textOf(row, 'day')}`)
  const wanted = JSON.stringify(
    moved.map((row) => [textOf(row, 'stream'), textOf(row, 'day'), numberOf(row, 'version')]),
  )
  const parties = Map.groupBy(partiesOf(model, wanted), (row) => numberOf(row, 'at'))
  return new Map(
    titlesOf(model, wanted).map((row): [string, Shown] => {
      const at = numberOf(row, 'at')
      return [
        keys[at] ?? '',
        {
          title: textOf(row, 'title'),
          parties: (parties.get(at) ?? []).map(nameFrom),
          revision: numberOf(row, 'revision'),
        },
      ]
    }),
  )
}

/** An agreement has few events: those of one are gone through for the one that made a version. */
const titlesOf = (model: ReadModel, wanted: string): readonly ResultRow[] =>
  model.all(
    `SELECT w.key AS at, i.title, h.revision
     FROM json_each($wanted) AS w
     CROSS JOIN agreement_interval AS i
       ON i.stream = w.value ->> 0 AND i.from_day = w.value ->> 1
     CROSS JOIN agreement_history AS h
       ON h.stream = w.value ->> 0 AND h.entry ->> 'version' = w.value ->> 2`,
    { wanted },
  )

const partiesOf = (model: ReadModel, wanted: string): readonly ResultRow[] =>
  model.all(
    `SELECT w.key AS at, ${nameOfParty}
     FROM json_each($wanted) AS w
     CROSS JOIN agreement_party AS p ON p.stream = w.value ->> 0 AND p.version = w.value ->> 2
     LEFT JOIN party AS r
       ON r.stream = p.kind || '-' || p.party_id
         AND r.from_day <= w.value ->> 1 AND r.to_day > w.value ->> 1
     ORDER BY w.key, p.ordinal`,
    { wanted },
  )
