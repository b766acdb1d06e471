import { z } from 'zod'
import { MunicipalityCode, Uuid } from '../values.ts'
import { PersonDetails } from './person.ts'

/** Who somebody is, as is known from then on. It stands in the person's own stream. */
export const PersonRecordedV1 = z.strictObject({
  personId: Uuid,
  /** Keeps what is known of the person, and answers for it; of a coordinator it is the municipality. */
  institutionId: Uuid.nullable(),
  municipalityCode: MunicipalityCode.nullable(),
  /** Of who signs in: the stream that leads there, deleted with the person. */
  signInStream: z.string().nullable(),
  details: PersonDetails,
})
export type PersonRecordedV1 = z.infer<typeof PersonRecordedV1>
