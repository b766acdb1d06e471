import { tables as calendarTables } from '../calendar/tables.ts'
import type { Projection } from '../projection.ts'
import { loggedRows } from '../recorded-time/logged.ts'
import { recordedRows } from '../recorded-time/noted.ts'
import { placeRows } from '../recorded-time/places.ts'
import { recordedQueueRows } from '../recorded-time/queue-noted.ts'
import { journals, loaded, tables as recordedTables } from '../recorded-time/tables.ts'
import { evolveDocument } from '../stream-document.ts'
import { historyRows } from './history.ts'
import { findingRows } from './rows.ts'
import { tables } from './tables.ts'

/**
 * Every finding on every day, as all that it depends on is known: the queue, and the calendar; and how the queue
 * and agreements stood on every day, as it was known at every position of the log. Kept by a worker, since one
 * event may touch every agreement of a municipality.
 */
export const findings: Projection = {
  name: 'findings',
  version: 5,
  handles: {
    'agreement-proposed.v1': 'handled',
    'agreement-agreed.v1': 'handled',
    'agreement-revised.v1': 'handled',
    'agreement-ended.v1': 'handled',
    'institution-registered.v1': 'handled',
    'institution-updated.v1': 'handled',
    'institution-closed.v1': 'handled',
    'institution-calendar-renewed.v1': 'ignored',
    'network-registered.v1': 'handled',
    'network-updated.v1': 'handled',
    'network-closed.v1': 'handled',
    'rulebook-changed.v1': 'handled',
    'legal-basis-added.v1': 'handled',
    'legal-basis-corrected.v1': 'handled',
    'boundaries-reviewed.v1': 'handled',
    'boundaries-exempted.v1': 'handled',
    'boundaries-exemption-withdrawn.v1': 'handled',
    'erasure-recorded.v1': 'ignored',
  },
  tables: { ...tables, ...calendarTables, ...recordedTables },
  evolve: evolveDocument,
  rows: () => [],
  joined: {
    inputs: 'input',
    journals: ['finding_history', ...journals],
    loaded,
    targetOf: (stream) => {
      if (stream.startsWith('agreement-')) return stream
      return stream.startsWith('boundaries-') ? stream.replace('boundaries', 'agreement') : null
    },
    rows: (document, read) => [...findingRows(document, read), ...placeRows(document, read)],
    noted: (event, rows) => [
      ...historyRows(event, rows),
      ...recordedRows(event, rows),
      ...recordedQueueRows(event, rows),
    ],
    logged: loggedRows,
  },
}
