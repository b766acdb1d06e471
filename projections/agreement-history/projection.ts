import type { AgreementEvent, Recorded } from '#schemas/events/catalogue.ts'
import { initialState } from '#domain/agreements/state.ts'
import type { Projection, Row } from '../projection.ts'
import { evolveDocument, isAgreementEvent, type StreamDocument } from '../stream-document.ts'
import { entryOf, versionMade } from './entry.ts'
import { namedParty } from './parties.ts'
import { tables } from './tables.ts'

/** What happened to every agreement, event by event, and what each changed in the terms. */
export const agreementHistory: Projection = {
  name: 'agreement-history',
  version: 3,
  handles: {
    'agreement-proposed.v1': 'handled',
    'agreement-agreed.v1': 'handled',
    'agreement-revised.v1': 'handled',
    'agreement-ended.v1': 'handled',
    'institution-registered.v1': 'ignored',
    'institution-updated.v1': 'ignored',
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
  rows: () => [],
  journal: {
    tables: Object.keys(tables),
    rows: (event, { before, after }) =>
      isAgreementEvent(event) && after.kind === 'agreement' ? [rowOf(event, before, after)] : [],
  },
}

const rowOf = (
  event: Recorded<AgreementEvent>,
  before: StreamDocument | null,
  after: Extract<StreamDocument, { kind: 'agreement' }>,
): Row => {
  const stateBefore = before?.kind === 'agreement' ? before.state : initialState
  const made = versionMade(stateBefore, after.state)
  return {
    table: 'agreement_history',
    values: {
      revision: event.revision,
      entry: JSON.stringify(entryOf(event, stateBefore, made)),
      parties: JSON.stringify((made?.terms.parties ?? []).map(namedParty)),
    },
  }
}
