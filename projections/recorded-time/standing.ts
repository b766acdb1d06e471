import type { AgreementSummary } from '#schemas/views/agreement.ts'
import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { namedParty, type NamedParty } from '../agreement-history/parties.ts'
import { agreementIntervals, cellOf } from '../agreement-intervals.ts'

/** How an agreement stands on some days, half-open; who is registered has no name in it. */
export interface Standing extends Omit<AgreementSummary, 'agreementId' | 'parties'> {
  readonly days: readonly [from: string, to: string]
  readonly parties: readonly NamedParty[]
}

export const standings = (state: ExistingAgreement): Standing[] =>
  agreementIntervals(state).map((interval) => {
    const { columns, status, terms, endsOn } = interval
    return {
      days: [columns.from_day, columns.to_day],
      title: terms.title,
      status,
      endsOn,
      ...cellOf(interval),
      from: terms.period.from,
      until: terms.period.until,
      themes: terms.themes,
      places: terms.places,
      parties: terms.parties.map(namedParty),
    }
  })
