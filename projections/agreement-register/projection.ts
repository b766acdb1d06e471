import type { Terms } from '#schemas/terms/terms.ts'
import { firstDay } from '#domain/dates.ts'
import { stageOf, type ExistingAgreement } from '#domain/agreements/state.ts'
import type { PartyDetails } from '#domain/parties/party.ts'
import { registeredIdOf } from '#domain/agreements/terms-rules.ts'
import { agreementIntervals, cellOf, type AgreementInterval } from '../agreement-intervals.ts'
import { madeOfParties } from '../agreement-listing/dependents.ts'
import { listingRows } from '../agreement-listing/rows.ts'
import { listingCounts } from '../agreement-listing/tables.ts'
import { danishOrder } from '../danish-order.ts'
import { partyIntervals } from '../party-intervals.ts'
import type { Projection, ReadDocument, Row } from '../projection.ts'
import { evolveDocument, isPartyDocument, type PartyDocument } from '../stream-document.ts'
import { textIndex } from '../search/tables.ts'
import { allFound } from './found-table.ts'
import { tables } from './tables.ts'
import { agreementTexts } from './text.ts'

/** Every agreement, as it stands on any day: the register and the page of one agreement. */
export const agreementRegister: Projection = {
  name: 'agreement-register',
  version: 13,
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
  derived: [textIndex('agreement'), allFound, ...listingCounts],
  dependents: madeOfParties,
  rows: (document, read) => {
    if (document.kind === 'agreement') return agreementRows(document.state, read)
    return isPartyDocument(document) ? partyRows(document) : []
  },
}

const agreementRows = (state: ExistingAgreement, read: ReadDocument): Row[] => {
  const intervals = agreementIntervals(state)
  const versions = new Map(intervals.map((interval) => [interval.version, interval.terms]))
  return [
    ...intervals.map((interval) => intervalRow(state, interval)),
    ...listingRows(state, read),
    ...[...versions].flatMap(([version, terms]) => [
      ...textRows(version, terms, read),
      ...partyOfAgreementRows(version, terms),
    ]),
  ]
}

const intervalRow = (state: ExistingAgreement, interval: AgreementInterval): Row => {
  const { terms } = interval
  return {
    table: 'agreement_interval',
    values: {
      ...interval.columns,
      version: interval.version,
      status: interval.status,
      was_agreed: stageOf(state) === 'agreed' ? 1 : 0,
      ...cellOf(interval),
      title: terms.title,
      title_order: danishOrder(terms.title),
      period_from: terms.period.from,
      period_until: terms.period.until,
      begins_on: firstDay(terms.period.from),
      ends_on: interval.endsOn,
      themes: JSON.stringify(terms.themes),
      places: JSON.stringify(terms.places),
    },
  }
}

const textRows = (version: number, terms: Terms, read: ReadDocument): Row[] =>
  agreementTexts(terms, read).map(({ from, to, folded }) => ({
    table: 'agreement_text',
    values: { version, from_day: from, to_day: to, sort_key: danishOrder(terms.title), folded },
  }))

const partyOfAgreementRows = (version: number, { parties }: Terms): Row[] =>
  parties.map((party, ordinal) => ({
    table: 'agreement_party',
    values: {
      version,
      ordinal,
      item_id: party.id,
      kind: party.kind,
      party_id: registeredIdOf(party),
      name: party.kind === 'organisation' ? party.name : null,
      role: party.role,
    },
  }))

const partyRows = (document: PartyDocument): Row[] =>
  partyIntervals<PartyDetails>(document.state).map(({ columns: { party_id: _, ...columns } }) => ({
    table: 'party',
    values: columns,
  }))
