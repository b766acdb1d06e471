import { z } from 'zod'
import { LegalBasisDetails, LegalBasisId } from '../boundaries/legal-basis.ts'
import { text } from '../values.ts'

/** The full new details, of one that was added or that ships with the program. */
export const LegalBasisCorrectedV1 = z.strictObject({
  legalBasisId: LegalBasisId,
  details: LegalBasisDetails,
  reason: text(2000),
})
