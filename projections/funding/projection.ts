import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { madeOfParties } from '../agreement-listing/dependents.ts'
import type { Projection, ReadDocument, Row } from '../projection.ts'
import { evolveDocument } from '../stream-document.ts'
import { fundingStretches } from './stretches.ts'
import { derived, tables } from './tables.ts'

/** How much money supports what. */
export const funding: Projection = {
  name: 'funding',
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
    'network-registered.v1': 'ignored',
    'network-updated.v1': 'ignored',
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
  derived,
  dependents: madeOfParties,
  rows: (document, read) =>
    document.kind === 'agreement' ? fundingRows(document.state, read) : [],
}

const fundingRows = (state: ExistingAgreement, read: ReadDocument): Row[] =>
  fundingStretches(state, read).map(({ from, to, scopes, groups }) => ({
    table: 'funding',
    values: {
      from_day: from,
      to_day: to,
      scopes: JSON.stringify(scopes),
      groups_in: JSON.stringify(groups),
    },
  }))
