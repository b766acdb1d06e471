import { z } from 'zod'
import { Closing } from '../parties/closing.ts'
import { InstitutionDetails } from '../parties/institution.ts'
import { NetworkDetails } from '../parties/network.ts'
import { LocalDate } from '../values.ts'

/** Today where left out. */
const effectiveOn = LocalDate.optional()

export const UpdateInstitution = z
  .strictObject({ details: InstitutionDetails, effectiveOn })
  .meta({ id: 'UpdateInstitution' })
export type UpdateInstitution = z.infer<typeof UpdateInstitution>

export const UpdateNetwork = z
  .strictObject({ details: NetworkDetails, effectiveOn })
  .meta({ id: 'UpdateNetwork' })
export type UpdateNetwork = z.infer<typeof UpdateNetwork>

export const CloseParty = z
  .strictObject({ ...Closing.shape, effectiveOn })
  .meta({ id: 'CloseParty' })
export type CloseParty = z.infer<typeof CloseParty>
