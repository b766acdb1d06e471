import type { EventType } from '#schemas/events/catalogue.ts'
import { agreementHistory } from './agreement-history/projection.ts'
import { agreementRegister } from './agreement-register/projection.ts'
import { boundaryDecisions } from './boundary-decisions/projection.ts'
import { durations } from './durations/projection.ts'
import { funding } from './funding/projection.ts'
import { movements } from './movements/projection.ts'
import { institutions } from './institutions/projection.ts'
import { moments } from './moments/projection.ts'
import { networks } from './networks/projection.ts'
import { persons } from './persons/projection.ts'
import type { Projection } from './projection.ts'
import { evolveDocument } from './stream-document.ts'

/** Each answers questions of its own, from tables of its own. */
export const parts: readonly Projection[] = [
  agreementRegister,
  institutions,
  networks,
  agreementHistory,
  boundaryDecisions,
  moments,
  movements,
  durations,
  funding,
  persons,
]

/** Parts in one file, the register among them: it tells which agreements are made anew for a party. */
export const composed = (name: string, parts: readonly Projection[]): Projection => ({
  name,
  // A part with another version makes another whole: versions only ever rise.
  version: parts.reduce((sum, { version }) => sum + version, 0),
  handles: Object.fromEntries(
    Object.keys(agreementRegister.handles).map((type) => [
      type,
      parts.some(({ handles }) => handles[type as EventType] === 'handled') ? 'handled' : 'ignored',
    ]),
  ) as Projection['handles'],
  tables: Object.assign({}, ...parts.map(({ tables }) => tables)) as Projection['tables'],
  evolve: evolveDocument,
  rows: (document, read) => parts.flatMap(({ rows }) => rows(document, read)),
  derived: parts.flatMap(({ derived = [] }) => derived),
  journal: {
    tables: parts.flatMap(({ journal }) => journal?.tables ?? []),
    rows: (event, documents) =>
      parts.flatMap(({ journal }) => journal?.rows(event, documents) ?? []),
  },
  dependents: agreementRegister.dependents,
})

/**
 * What pages and the API are answered from, in one file: a stream is folded and its document stored
 * once for all parts, and all of them are as of one position of the log.
 */
export const registry: Projection = composed('registry', parts)
