import { z } from 'zod'
import { line, PartialDate, Uuid } from '../values.ts'

/** How and when a party agreed, and in which role its consent was given. */
export const Consent = z
  .strictObject({
    partyId: Uuid,
    /** Unknown only where the agreement was registered afterwards or imported. */
    how: z.enum(['signature', 'minutes', 'oral', 'digital', 'unknown']),
    role: line(120),
    personId: Uuid.nullable().default(null),
    on: PartialDate.nullable().default(null),
  })
  .meta({ id: 'ConsentInput', outputId: 'Consent' })
export type Consent = z.infer<typeof Consent>

/** At most one consent a party. */
export const maxConsents = 20
