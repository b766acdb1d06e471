import type { Projection } from '../projection.ts'
import { evolveDocument } from '../stream-document.ts'
import { tables } from './tables.ts'

/**
 * What was decided on boundaries, as documents: rulebooks, legal bases, and what coordinators
 * decided of each agreement. With the register it answers for one agreement at once.
 */
export const boundaryDecisions: Projection = {
  name: 'boundary-decisions',
  version: 1,
  handles: {
    'agreement-proposed.v1': 'ignored',
    'agreement-agreed.v1': 'ignored',
    'agreement-revised.v1': 'ignored',
    'agreement-ended.v1': 'ignored',
    'institution-registered.v1': 'ignored',
    'institution-updated.v1': 'ignored',
    'institution-closed.v1': 'ignored',
    'institution-calendar-renewed.v1': 'ignored',
    'network-registered.v1': 'ignored',
    'network-updated.v1': 'ignored',
    'network-closed.v1': 'ignored',
    'rulebook-changed.v1': 'handled',
    'legal-basis-added.v1': 'handled',
    'legal-basis-corrected.v1': 'handled',
    'boundaries-reviewed.v1': 'handled',
    'boundaries-exempted.v1': 'handled',
    'boundaries-exemption-withdrawn.v1': 'handled',
    'erasure-recorded.v1': 'ignored',
  },
  tables,
  evolve: evolveDocument,
  rows: ({ kind, revision }) => {
    const values = { revision }
    if (kind === 'legal-basis') return [{ table: 'legal_basis', values }]
    return kind === 'rulebook' ? [{ table: 'rulebook', values }] : []
  },
}
