import { partyIntervals } from '../party-intervals.ts'
import type { Projection, Row } from '../projection.ts'
import { evolveDocument, type StreamDocument } from '../stream-document.ts'
import { foldedText } from '../search/folding.ts'
import { textIndex } from '../search/tables.ts'
import { tables } from './tables.ts'

type Document = Extract<StreamDocument, { kind: 'institution' }>

/** Every institution by its name of the day, who carries on after whom, and where its calendar is. */
export const institutions: Projection = {
  name: 'institutions',
  version: 7,
  handles: {
    'agreement-proposed.v1': 'ignored',
    'agreement-agreed.v1': 'ignored',
    'agreement-revised.v1': 'ignored',
    'agreement-ended.v1': 'ignored',
    'institution-registered.v1': 'handled',
    'institution-updated.v1': 'handled',
    'institution-closed.v1': 'handled',
    'institution-calendar-renewed.v1': 'handled',
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
  derived: [textIndex('institution')],
  rows: (document) =>
    document.kind === 'institution'
      ? [...rowsOf(document), ...successionOf(document), ...calendarOf(document)]
      : [],
}

const rowsOf = ({ state }: Document): Row[] =>
  partyIntervals(state).flatMap(({ columns, details }): Row[] => [
    {
      table: 'institution',
      values: { ...columns, kind: details.kind, municipality_code: details.municipalityCode },
    },
    {
      table: 'institution_text',
      values: {
        from_day: columns.from_day,
        folded: foldedText([details.name, details.place, details.centre]),
      },
    },
  ])

const successionOf = ({ state: { id, closed } }: Document): Row[] =>
  closed?.successorId == null
    ? []
    : [
        {
          table: 'institution_succession',
          values: { party_id: id, successor_id: closed.successorId, from_day: closed.effectiveOn },
        },
      ]

const calendarOf = ({ state: { id }, calendarAddressHash }: Document): Row[] =>
  calendarAddressHash === undefined
    ? []
    : [
        {
          table: 'institution_calendar',
          values: { party_id: id, address_hash: calendarAddressHash },
        },
      ]
