import type { LegalBasisDetails } from '#schemas/boundaries/legal-basis.ts'
import type { LegalBasisEvent } from '#schemas/events/catalogue.ts'
import type { LegalBasisOnDay } from './rule.ts'
import { shippedLegalBases } from './shipped-legal-bases.ts'

/** A legal basis as known now; corrections count for every day, since the law was not changed. */
export interface LegalBasisState {
  readonly details: LegalBasisDetails
}

/** As shipped with the program; null where it is not, and nobody added it. */
export const initialLegalBasis = (id: string): LegalBasisState | null => {
  const details = Object.hasOwn(shippedLegalBases, id) ? shippedLegalBases[id] : undefined
  return details === undefined ? null : { details }
}

/** @throws Error where the event cannot follow: the stream is damaged. */
export const evolveLegalBasis = (
  state: LegalBasisState | null,
  { type, data }: LegalBasisEvent,
): LegalBasisState => {
  const isKnown = (state ?? initialLegalBasis(data.legalBasisId)) !== null
  if (isKnown !== (type === 'legal-basis-corrected.v1')) {
    throw new Error(`${type} cannot follow on ${isKnown ? 'a known basis' : 'nothing'}`)
  }
  return { details: data.details }
}

/** As it counts on a day: nobody builds a breach on what nobody verified. */
export const legalBasisOn = (
  id: string,
  { details }: LegalBasisState,
  day: string,
): LegalBasisOnDay => ({
  id,
  details: details.isVerified ? details : { ...details, nature: 'unknown' },
  isInForce:
    (details.validFrom === null || details.validFrom <= day) &&
    (details.until === null || day <= details.until),
})
