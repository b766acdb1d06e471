import type { ExistingAgreement } from '#domain/agreements/state.ts'
import {
  agreementIntervals,
  cellColumns,
  registeredParties,
  type AgreementInterval,
} from '../agreement-intervals.ts'
import { partyIntervals } from '../party-intervals.ts'
import type { Projection, Row } from '../projection.ts'
import { evolveDocument, isPartyDocument, type PartyDocument } from '../stream-document.ts'
import { tables } from './tables.ts'

/** The four cells of Bilag 2 on any day, and what stands in them. */
export const collaborationModel: Projection = {
  name: 'collaboration-model',
  version: 1,
  handles: {
    'agreement-proposed.v1': 'handled',
    'agreement-agreed.v1': 'handled',
    'agreement-revised.v1': 'handled',
    'agreement-ended.v1': 'handled',
    'institution-registered.v1': 'handled',
    'institution-updated.v1': 'handled',
    'institution-closed.v1': 'ignored',
    'network-registered.v1': 'handled',
    'network-updated.v1': 'handled',
    'network-closed.v1': 'ignored',
    'rulebook-changed.v1': 'ignored',
    'legal-basis-added.v1': 'ignored',
    'legal-basis-corrected.v1': 'ignored',
    'boundaries-reviewed.v1': 'ignored',
    'boundaries-exempted.v1': 'ignored',
    'boundaries-exemption-withdrawn.v1': 'ignored',
  },
  tables,
  evolve: evolveDocument,
  rows: (document) => {
    if (document.kind === 'agreement') return agreementRows(document.state)
    return isPartyDocument(document) ? partyRows(document) : []
  },
}

const agreementRows = (state: ExistingAgreement): Row[] =>
  agreementIntervals(state)
    .filter(({ status }) => status === 'in-force' || status === 'lapsed')
    .flatMap((interval) => [
      {
        table: 'model_interval',
        values: { ...interval.columns, status: interval.status, ...cellColumns(interval) },
      },
      ...memberRows(interval),
    ])

const memberRows = (interval: AgreementInterval): Row[] => {
  const { terms, columns } = interval
  const members = [
    ...registeredParties(interval).map(({ kind, id }) => [kind, id] as const),
    ...terms.themes.map((theme) => ['theme', theme] as const),
    ...terms.places.map((place) => ['place', place] as const),
  ]
  const unique = new Map(members.map((member) => [member.join(' '), member]))
  return [...unique.values()].map(([dimension, key]) => ({
    table: 'model_member',
    values: { from_day: columns.from_day, dimension, key },
  }))
}

const partyRows = (document: PartyDocument): Row[] =>
  document.kind === 'institution'
    ? partyIntervals(document.state).map(({ columns, details }) => ({
        table: 'model_party',
        values: {
          ...columns,
          network_kind: null,
          municipality_code: details.municipalityCode,
        },
      }))
    : partyIntervals(document.state).map(({ columns, details }) => ({
        table: 'model_party',
        values: { ...columns, network_kind: details.kind, municipality_code: null },
      }))
