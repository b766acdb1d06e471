import type { Projection } from '../projection.ts'
import { evolveDocument } from '../stream-document.ts'
import { comparable } from './moment.ts'
import { inOrder, tables } from './tables.ts'

/** Where and when every event was recorded: what a moment is named by. */
export const moments: Projection = {
  name: 'moments',
  version: 1,
  handles: {
    'agreement-proposed.v1': 'handled',
    'agreement-agreed.v1': 'handled',
    'agreement-revised.v1': 'handled',
    'agreement-ended.v1': 'handled',
    'institution-registered.v1': 'handled',
    'institution-updated.v1': 'handled',
    'institution-closed.v1': 'handled',
    'institution-calendar-renewed.v1': 'handled',
    'network-registered.v1': 'handled',
    'network-updated.v1': 'handled',
    'network-closed.v1': 'handled',
    'rulebook-changed.v1': 'handled',
    'legal-basis-added.v1': 'handled',
    'legal-basis-corrected.v1': 'handled',
    'boundaries-reviewed.v1': 'handled',
    'boundaries-exempted.v1': 'handled',
    'boundaries-exemption-withdrawn.v1': 'handled',
    'erasure-recorded.v1': 'handled',
  },
  tables,
  evolve: evolveDocument,
  rows: () => [],
  derived: [inOrder],
  journal: {
    tables: Object.keys(tables),
    rows: ({ position, id, metadata }) => [
      {
        table: 'recorded_event',
        values: {
          position: Number(position),
          event_id: id,
          recorded_at: comparable(metadata.recordedAt),
        },
      },
    ],
  },
}
