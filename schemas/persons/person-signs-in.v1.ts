import { z } from 'zod'
import { Uuid } from '../values.ts'

/** Who signs in at the issuer as the one after whom the stream is named. */
export const PersonSignsInV1 = z.strictObject({ personId: Uuid })
