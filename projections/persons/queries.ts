import type { PersonCapacity, PersonView } from '#schemas/views/person.ts'
import type { Viewer } from '../agreement-register/filters.ts'
import { oneAgreement } from '../agreement-register/one.ts'
import { agreementIdOf, streamOfAgreement } from '../agreement-register/stream.ts'
import { textOf, type ReadModel } from '../projection.ts'

/** The persons that an agreement names or named, by their references; without who recorded it. */
export const personsOfAgreement = (model: ReadModel, agreementId: string): string[] =>
  model
    .all(
      `SELECT DISTINCT person_id FROM person_reference
       WHERE stream = $stream AND capacity <> 'actor'`,
      {
        stream: streamOfAgreement(agreementId),
      },
    )
    .map((row) => textOf(row, 'person_id'))

/** The agreements that name a person, or did, and as what, by their ids; and how many other things it changed. */
export const mentionsOfPerson = (
  model: ReadModel,
  personId: string,
  asked: { readonly day: string; readonly viewer: Viewer },
): Pick<PersonView, 'agreements' | 'elsewhere'> => {
  const rows = model.all(
    `SELECT DISTINCT stream, capacity FROM person_reference
     WHERE person_id = $personId ORDER BY stream, capacity`,
    { personId },
  )
  const streams = Map.groupBy(rows, (row) => textOf(row, 'stream'))
  const ofAgreements = Map.groupBy(
    rows.filter((row) => isOfAgreement(textOf(row, 'stream'))),
    (row) => agreementIdOf(aboutAgreement(textOf(row, 'stream'))),
  )
  return {
    agreements: [...ofAgreements].map(([agreementId, own]) => ({
      agreementId,
      title: oneAgreement(model, agreementId, asked)?.terms.title ?? null,
      capacities: [...new Set(own.map((row) => textOf(row, 'capacity') as PersonCapacity))],
    })),
    elsewhere: [...streams.keys()].filter((stream) => !isOfAgreement(stream)).length,
  }
}

/** How many agreements name each of them, or did; who is named in none is left out. */
export const agreementCounts = (
  model: ReadModel,
  personIds: readonly string[],
): Map<string, number> => {
  const rows = model.all(
    `SELECT person_id, count(DISTINCT stream) AS agreements FROM person_reference
     WHERE person_id IN (SELECT value FROM json_each($ids)) AND capacity <> 'actor' GROUP BY person_id`,
    { ids: JSON.stringify(personIds) },
  )
  return new Map(rows.map((row) => [textOf(row, 'person_id'), Number(row.agreements)]))
}

/** What was decided on its boundaries stands in a stream of its own. */
const aboutAgreement = (stream: string): string => stream.replace(/^boundaries-/, 'agreement-')

const isOfAgreement = (stream: string): boolean =>
  aboutAgreement(stream).startsWith(streamOfAgreement(''))

/** Whoever is to be forgotten, as far as the record tells. */
export const erasedPersons = (model: ReadModel): string[] =>
  model.all('SELECT person_id FROM erasure', {}).map((row) => textOf(row, 'person_id'))
