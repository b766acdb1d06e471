import { z } from 'zod'
import { Period } from '../terms/period.ts'
import { LocalDate, Uuid } from '../values.ts'
import { Consent } from './consent.ts'

export const AgreementAgreedV1 = z.strictObject({
  agreementId: Uuid,
  consents: z.array(Consent),
  signedOn: LocalDate.nullable(),
  /** Replaces the proposed one. */
  period: Period,
  /** The rulebook version that the agreement was held against; null until the audit is there. */
  rulebookVersion: z.string().nullable(),
  /** Ids of the exemptions it relied on. */
  exemptions: z.array(Uuid),
})
