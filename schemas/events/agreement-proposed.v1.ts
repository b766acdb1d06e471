import { z } from 'zod'
import { Terms } from '../terms/terms.ts'
import { LocalDate, Uuid } from '../values.ts'
import { Consent } from './consent.ts'

/** Registered as it came about, entered after it was over or under way, or brought from elsewhere. */
export const Origin = z.enum(['registered', 'afterwards', 'imported']).meta({ id: 'Origin' })
export type Origin = z.infer<typeof Origin>

export const AgreementProposedV1 = z.strictObject({
  agreementId: Uuid,
  terms: Terms,
  proposedOn: LocalDate,
  /** The party that proposed it. */
  proposedBy: Uuid,
  origin: Origin,
  consents: z.array(Consent),
})
