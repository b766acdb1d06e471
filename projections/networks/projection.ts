import { partyIntervals } from '../party-intervals.ts'
import type { Projection, Row } from '../projection.ts'
import { evolveDocument, type StreamDocument } from '../stream-document.ts'
import { foldedText } from '../search/folding.ts'
import { textIndex } from '../search/tables.ts'
import { tables } from './tables.ts'

/** Every network by its name of the day. */
export const networks: Projection = {
  name: 'networks',
  version: 5,
  handles: {
    'agreement-proposed.v1': 'ignored',
    'agreement-agreed.v1': 'ignored',
    'agreement-revised.v1': 'ignored',
    'agreement-ended.v1': 'ignored',
    'institution-registered.v1': 'ignored',
    'institution-updated.v1': 'ignored',
    'institution-closed.v1': 'ignored',
    'institution-calendar-renewed.v1': 'ignored',
    'network-registered.v1': 'handled',
    'network-updated.v1': 'handled',
    'network-closed.v1': 'handled',
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
  derived: [textIndex('network')],
  rows: (document) => (document.kind === 'network' ? rowsOf(document) : []),
}

const rowsOf = ({ state }: Extract<StreamDocument, { kind: 'network' }>): Row[] =>
  partyIntervals(state).flatMap(({ columns, details }): Row[] => [
    {
      table: 'network',
      values: {
        ...columns,
        kind: details.kind,
        umbrella: details.umbrella ? 1 : 0,
        cvr: details.cvr,
      },
    },
    {
      table: 'network_text',
      values: {
        from_day: columns.from_day,
        folded: foldedText([details.name, details.cvr, ...details.places]),
      },
    },
    ...[...new Set(details.municipalityCodes)].map((code) => ({
      table: 'network_municipality',
      values: {
        municipality_code: code,
        party_id: columns.party_id,
        from_day: columns.from_day,
        to_day: columns.to_day,
        name_order: columns.name_order,
        kind: details.kind,
        umbrella: details.umbrella ? 1 : 0,
      },
    })),
  ])
