import { z } from 'zod'
import { InstitutionDetails } from '../parties/institution.ts'
import { Uuid } from '../values.ts'

export const InstitutionRegisteredV1 = z.strictObject({
  institutionId: Uuid,
  details: InstitutionDetails,
})
