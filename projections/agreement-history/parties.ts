import type { Party } from '#schemas/terms/terms.ts'
import type { PartyName } from '#schemas/views/agreement.ts'
import { registeredIdOf } from '#domain/agreements/terms-rules.ts'
import { textOf, type ReadModel } from '../projection.ts'

/** A party as a version names it: only of one that is not registered does it know the name. */
export type NamedParty = Omit<PartyName, 'name'> & { readonly name: string | null }

export const namedParty = (party: Party): NamedParty => ({
  partyId: party.id,
  kind: party.kind,
  id: registeredIdOf(party),
  name: party.kind === 'organisation' ? party.name : null,
  role: party.role,
})

/** The stream of a party that is registered. */
const streamOf = ({ kind, id }: NamedParty): string | null => (id === null ? null : `${kind}-${id}`)

/** Each party once, as recorded last, by its name on a day; in order of appearance. */
export const partiesOnDay = (
  model: ReadModel,
  recorded: readonly NamedParty[],
  day: string,
): PartyName[] => {
  const parties = [...new Map(recorded.map((party) => [party.partyId, party])).values()]
  const names = namesOnDay(model, parties, day)
  return parties.map((party) => ({
    ...party,
    name: party.name ?? names.get(streamOf(party) ?? '') ?? '',
  }))
}

const namesOnDay = (
  model: ReadModel,
  parties: readonly NamedParty[],
  day: string,
): ReadonlyMap<string, string> => {
  const wanted = JSON.stringify(parties.flatMap((party) => streamOf(party) ?? []))
  const rows = model.all(
    `SELECT r.stream, r.name FROM json_each($wanted) AS w
     JOIN party AS r ON r.stream = w.value AND r.from_day <= $day AND r.to_day > $day`,
    { wanted, day },
  )
  return new Map(rows.map((row) => [textOf(row, 'stream'), textOf(row, 'name')]))
}
