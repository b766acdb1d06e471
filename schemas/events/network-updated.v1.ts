import { z } from 'zod'
import { NetworkDetails } from '../parties/network.ts'
import { LocalDate, Uuid } from '../values.ts'

/** The full new details, so that what is asked of the past sees those of then. */
export const NetworkUpdatedV1 = z.strictObject({
  networkId: Uuid,
  details: NetworkDetails,
  effectiveOn: LocalDate,
})
