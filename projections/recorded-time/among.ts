import type { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import type { Counts } from '../agreement-listing/counts.ts'
import { kindOf } from '../collaboration-model/rows.ts'
import { textOf, type ReadModel } from '../projection.ts'
import { knownReading, type KnownArm } from './arms.ts'
import type { AsKnown } from './counts.ts'
import type { KnownDetails } from './logged.ts'
import type { Standing } from './standing.ts'
import { partiesOn, partyStreams, standingsOn } from './standings.ts'

/** How many of the arms' were in each scope of a grouping: each is looked at. */
export const countsAmong = (
  model: ReadModel,
  groupBy: ModelGrouping,
  { arms, ...asKnown }: AsKnown & { readonly arms: readonly KnownArm[] },
): Counts => {
  const counts = new Map<string, Map<string, number>>()
  for (const arm of arms) {
    const { sql, parameters } = knownReading(arm, asKnown)
    const streams = model.all(sql, parameters).map((row) => textOf(row, 'stream'))
    const standings = [...standingsOn(model, streams, asKnown).values()]
    const parties = partiesOn(model, [...new Set(standings.flatMap(partyStreams))], asKnown)
    for (const key of standings.flatMap((one) => [...new Set(keysOf(one, parties, groupBy))])) {
      const scope = kindOf(groupBy) + key
      const own = counts.get(scope) ?? new Map<string, number>()
      counts.set(scope, own.set(arm.class, (own.get(arm.class) ?? 0) + 1))
    }
  }
  return counts
}

/** What an agreement names on a day, as its parties are then. */
export const keysOf = (
  standing: Standing,
  parties: ReadonlyMap<string, KnownDetails>,
  groupBy: ModelGrouping,
): readonly string[] => {
  const registered = (kind: string) =>
    standing.parties.flatMap((party) =>
      party.kind === kind && party.id !== null ? [party.id] : [],
    )
  const placesOf = (kind: string) =>
    registered(kind).flatMap((id) => parties.get(`${kind}-${id}`)?.place ?? [])
  switch (groupBy) {
    case 'institution':
      return registered('institution')
    case 'municipality':
      return placesOf('institution')
    case 'networkKind':
      return placesOf('network')
    case 'theme':
      return standing.themes
    case 'place':
      return standing.places
  }
}
