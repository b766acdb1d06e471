import type { Recorded } from '#schemas/events/catalogue.ts'
import { personsNamedIn } from '#domain/people/references.ts'
import type { Projection, Row } from '../projection.ts'
import { evolveDocument } from '../stream-document.ts'
import { tables } from './tables.ts'

/** Where persons are named, event by event, and who is to be forgotten. */
export const persons: Projection = {
  name: 'persons',
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
  journal: {
    tables: Object.keys(tables),
    rows: (event) => [...references(event), ...erasure(event)],
  },
}

const references = (event: Recorded): Row[] =>
  personsNamedIn(event).map(({ personId, capacity }) => ({
    table: 'person_reference',
    values: { person_id: personId, position: Number(event.position), capacity },
  }))

const erasure = (event: Recorded): Row[] =>
  event.type === 'erasure-recorded.v1'
    ? [{ table: 'erasure', values: { person_id: event.data.personId } }]
    : []
