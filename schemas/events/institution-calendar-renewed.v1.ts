import { z } from 'zod'
import { Sha256, Uuid } from '../values.ts'

/** Its calendar has a new secret address; from then on the one before leads nowhere. */
export const InstitutionCalendarRenewedV1 = z.strictObject({
  institutionId: Uuid,
  /** Of the secret in the address, which itself is kept nowhere. */
  addressHash: Sha256,
})
