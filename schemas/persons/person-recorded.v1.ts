import { z } from 'zod'
import { Uuid } from '../values.ts'
import { PersonDetails } from './person.ts'

/** Who somebody is, as an institution knows it from then on. It stands in the person's own stream. */
export const PersonRecordedV1 = z.strictObject({
  personId: Uuid,
  /** Keeps what is known of the person, and answers for it. */
  institutionId: Uuid,
  details: PersonDetails,
})
export type PersonRecordedV1 = z.infer<typeof PersonRecordedV1>
