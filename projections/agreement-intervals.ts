import type { AgreementStatus } from '#schemas/views/agreement.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { classify } from '#domain/agreements/classification.ts'
import { endOf, type ExistingAgreement } from '#domain/agreements/state.ts'
import { timeline } from '#domain/agreements/timeline.ts'
import { registeredIdOf } from '#domain/agreements/terms-rules.ts'
import { endOfTime, type ColumnValue } from './projection.ts'
import { danishOrder } from './danish-order.ts'

/** A stretch of days of one agreement, half-open, with the terms that apply. */
export interface AgreementInterval {
  readonly columns: {
    readonly agreement_id: string
    readonly from_day: string
    readonly to_day: string
  }
  readonly status: AgreementStatus
  readonly version: number
  readonly terms: Terms
  /** Last day of an agreement that is in force with its end ahead. */
  readonly endsOn: string | null
}

export const agreementIntervals = (state: ExistingAgreement): AgreementInterval[] =>
  timeline(state).map(({ from, to, status, version }) => ({
    columns: { agreement_id: state.agreementId, from_day: from, to_day: to ?? endOfTime },
    status,
    version: version.number,
    terms: version.terms,
    endsOn: status === 'in-force' ? (endOf(state)?.endedOn ?? null) : null,
  }))

/** The cell and the title, as both the register and the model store them. */
export const cellColumns = ({ terms }: AgreementInterval): Record<string, ColumnValue> => {
  const classification = classify(terms.classification)
  if (classification === null) throw new Error('Terms without a cell')
  return {
    formality: classification.formality,
    production: classification.production,
    title: terms.title,
    title_order: danishOrder(terms.title),
  }
}

/** The registered institutions and networks of an interval. */
export const registeredParties = ({ terms }: AgreementInterval): { id: string; kind: string }[] =>
  terms.parties.flatMap((party) => {
    const id = registeredIdOf(party)
    return id === null ? [] : [{ id, kind: party.kind }]
  })
