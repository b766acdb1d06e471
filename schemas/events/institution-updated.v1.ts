import { z } from 'zod'
import { InstitutionDetails } from '../parties/institution.ts'
import { LocalDate, Uuid } from '../values.ts'

/** The full new details, so that what is asked of the past sees those of then. */
export const InstitutionUpdatedV1 = z.strictObject({
  institutionId: Uuid,
  details: InstitutionDetails,
  effectiveOn: LocalDate,
})
