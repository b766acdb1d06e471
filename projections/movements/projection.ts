import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { placesOf, scopesOf } from '../agreement-listing/rows.ts'
import { ofInstitution, ofNetwork } from '../agreement-listing/scopes.ts'
import {
  textOf,
  type Dependents,
  type Projection,
  type ReadDocument,
  type Row,
} from '../projection.ts'
import { evolveDocument, isPartyDocument } from '../stream-document.ts'
import { codeOfCell } from './cells.ts'
import { movesOf } from './moves.ts'
import { tables } from './tables.ts'

/** Where its institutions are and of which kind its networks are decides which filters a movement fits. */
const madeOfParties: Dependents = {
  isSource: (stream) => stream.startsWith('institution-') || stream.startsWith('network-'),
  seenOf: (document) => (isPartyDocument(document) ? placesOf(document) : null),
  streamsFrom: (model, document) => {
    if (!isPartyDocument(document)) return []
    const { kind, state } = document
    const scope = (kind === 'institution' ? ofInstitution : ofNetwork)(state.id)
    return model
      .all('SELECT DISTINCT stream FROM movement WHERE scope = $scope ORDER BY stream', { scope })
      .map((row) => textOf(row, 'stream'))
  },
}

/** Which agreements moved between the cells of the model, and when. */
export const movements: Projection = {
  name: 'movements',
  version: 1,
  handles: {
    'agreement-proposed.v1': 'handled',
    'agreement-agreed.v1': 'handled',
    'agreement-revised.v1': 'handled',
    'agreement-ended.v1': 'handled',
    'institution-registered.v1': 'handled',
    'institution-updated.v1': 'handled',
    'institution-closed.v1': 'ignored',
    'institution-calendar-renewed.v1': 'ignored',
    'network-registered.v1': 'handled',
    'network-updated.v1': 'handled',
    'network-closed.v1': 'ignored',
    'rulebook-changed.v1': 'ignored',
    'legal-basis-added.v1': 'ignored',
    'legal-basis-corrected.v1': 'ignored',
    'boundaries-reviewed.v1': 'ignored',
    'boundaries-exempted.v1': 'ignored',
    'boundaries-exemption-withdrawn.v1': 'ignored',
    'erasure-recorded.v1': 'ignored',
  },
  tables,
  evolve: evolveDocument,
  dependents: madeOfParties,
  rows: (document, read) =>
    document.kind === 'agreement' ? movementRows(document.state, read) : [],
}

const movementRows = (state: ExistingAgreement, read: ReadDocument): Row[] =>
  movesOf(state).flatMap(({ from, to, lastDayBefore, interval, kind }) => {
    const day = interval.columns.from_day
    const values = {
      day,
      from_cell: codeOfCell(from),
      to_cell: codeOfCell(to),
      last_day_before: lastDayBefore,
      version: interval.version,
      kind,
    }
    return scopesOf(interval, read)
      .filter((scoped) => scoped.from <= day && day < scoped.to)
      .map(({ scope }) => ({ table: 'movement', values: { scope, ...values } }))
  })
