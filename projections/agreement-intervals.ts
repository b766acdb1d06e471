import type { AgreementStatus } from '#schemas/views/agreement.ts'
import type { Formality, Production } from '#schemas/terms/classification.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { classify } from '#domain/agreements/classification.ts'
import { endOf, type ExistingAgreement } from '#domain/agreements/state.ts'
import { timeline } from '#domain/agreements/timeline.ts'
import { registeredIdOf } from '#domain/agreements/terms-rules.ts'
import { endOfTime } from './projection.ts'

/** A stretch of days of one agreement, half-open, with the terms that apply. */
export interface AgreementInterval {
  readonly columns: {
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
    columns: { from_day: from, to_day: to ?? endOfTime },
    status,
    version: version.number,
    terms: version.terms,
    endsOn: status === 'in-force' ? (endOf(state)?.endedOn ?? null) : null,
  }))

/** The cell of Bilag 2 that an interval stands in. */
export const cellOf = ({
  terms,
}: AgreementInterval): { formality: Formality; production: Production } => {
  const classification = classify(terms.classification)
  if (classification === null) throw new Error('Terms without a cell')
  const { formality, production } = classification
  return { formality, production }
}

/** The registered institutions and networks of an interval. */
export const registeredParties = ({ terms }: AgreementInterval): { id: string; kind: string }[] =>
  terms.parties.flatMap((party) => {
    const id = registeredIdOf(party)
    return id === null ? [] : [{ id, kind: party.kind }]
  })
