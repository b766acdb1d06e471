import { z } from 'zod'
import { LegalBasisDetails, LegalBasisId } from '../boundaries/legal-basis.ts'

export const LegalBasisAddedV1 = z.strictObject({
  legalBasisId: LegalBasisId,
  details: LegalBasisDetails,
})
