import { firstDay } from '#domain/dates.ts'
import { detailsTimeline } from '#domain/parties/party.ts'
import { stageOf, type ExistingAgreement } from '#domain/agreements/state.ts'
import {
  agreementIntervals,
  cellOf,
  registeredParties,
  type AgreementInterval,
} from '../agreement-intervals.ts'
import { danishOrder } from '../danish-order.ts'
import { common, joined, stretch, union, type Stretch } from '../findings/stretches.ts'
import type { ReadDocument, Row } from '../projection.ts'
import { isPartyDocument, type PartyDocument } from '../stream-document.ts'
import { codeOf } from './classes.ts'
import {
  everything,
  ofInstitution,
  ofMunicipality,
  ofNetwork,
  ofNetworkKind,
  ofPlace,
  ofTheme,
} from './scopes.ts'

/** A stretch of days in which an agreement stands in one place of a scope's lists. */
interface Listed extends Stretch {
  readonly scope: string
  readonly class: string
  readonly title_order: string
  readonly begins_on: string
}

/** Each scope that an agreement is in, and the days; once however many parties bring it there. */
export const listingRows = (state: ExistingAgreement, read: ReadDocument): Row[] => {
  const wasAgreed = stageOf(state) === 'agreed'
  const listed = agreementIntervals(state).flatMap((interval) => {
    const place = {
      class: codeOf({ status: interval.status, ...cellOf(interval), wasAgreed }),
      title_order: danishOrder(interval.terms.title),
      begins_on: firstDay(interval.terms.period.from),
    }
    return scopesOf(interval, read).map((one): Listed => ({ ...one, ...place }))
  })
  return [...Map.groupBy(listed, ({ scope }) => scope).values()]
    .flatMap((own) => joined(own, standsWhere))
    .map(rowOf)
}

/** What of a party the scopes of its agreements depend on: where it is or of which kind, and when. */
export const placesOf = (document: PartyDocument): string =>
  JSON.stringify(joined(scopesBy(document), (a, b) => a.scope === b.scope))

type Scoped = Stretch & { readonly scope: string }

/** The scopes that an agreement is in on the days of a stretch, each with those on which it is. */
export const scopesOf = (interval: AgreementInterval, read: ReadDocument): Scoped[] => {
  const { terms, columns } = interval
  const days = stretch(columns.from_day, columns.to_day)
  const parties = registeredParties(interval)
  const named = [
    everything,
    ...parties.map(({ kind, id }) => (kind === 'institution' ? ofInstitution : ofNetwork)(id)),
    ...terms.themes.map(ofTheme),
    ...terms.places.map(ofPlace),
  ]
  const byParty = parties.flatMap(({ kind, id }) => {
    const document = read(`${kind}-${id}`)
    return document !== null && isPartyDocument(document) ? scopesBy(document) : []
  })
  return [
    ...[...new Set(named)].map((scope) => ({ scope, ...days })),
    ...[...Map.groupBy(byParty, ({ scope }) => scope)].flatMap(([scope, all]) =>
      union(all.flatMap((one) => common(one, days) ?? [])).map((shared) => ({ scope, ...shared })),
    ),
  ]
}

/** Where a party brings its agreements, as long as it is there. */
const scopesBy = (document: PartyDocument): Scoped[] =>
  document.kind === 'institution'
    ? detailsTimeline(document.state).map(({ from, to, details }) => ({
        scope: ofMunicipality(details.municipalityCode),
        ...stretch(from ?? '', to),
      }))
    : detailsTimeline(document.state).map(({ from, to, details }) => ({
        scope: ofNetworkKind(details.kind),
        ...stretch(from ?? '', to),
      }))

const standsWhere = (a: Listed, b: Listed): boolean =>
  a.class === b.class && a.title_order === b.title_order && a.begins_on === b.begins_on

const rowOf = ({ from, to, scope, ...place }: Listed): Row => ({
  table: 'agreement_listing',
  values: { scope, from_day: from, to_day: to, ...place },
})
