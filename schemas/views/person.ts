import { z } from 'zod'
import { ErasureReason } from '../events/erasure-recorded.v1.ts'
import { PersonDetails } from '../persons/person.ts'
import { Instant, LogPosition, MunicipalityCode, Uuid } from '../values.ts'
import { WarningInWords } from './warning.ts'

const person = {
  personId: Uuid,
  /** Of the person's own stream, for If-Match. */
  revision: z.int(),
  /** Keeps what is known of the person; null of a coordinator, of whom the municipality does. */
  institutionId: Uuid.nullable(),
  municipalityCode: MunicipalityCode.nullable(),
  /** Whether it is somebody who signs in. */
  signsIn: z.boolean(),
  details: PersonDetails,
  /** When it was last recorded. */
  recordedAt: Instant,
}

export const PersonItem = z.strictObject(person).meta({ id: 'PersonItem' })
export type PersonItem = z.infer<typeof PersonItem>

/** What a person is named as in an agreement: one who recorded something is its actor. */
export const PersonCapacity = z.enum(['actor', 'consent', 'contact']).meta({ id: 'PersonCapacity' })
export type PersonCapacity = z.infer<typeof PersonCapacity>

/** Everything that is held about one person. */
export const PersonView = z
  .strictObject({
    ...person,
    /** What was recorded, the oldest first: the last is what counts. */
    history: z.array(z.strictObject({ recordedAt: Instant, details: PersonDetails })),
    agreements: z.array(
      z.strictObject({
        agreementId: Uuid,
        /** Null of an agreement that whoever asks may not know of. */
        title: z.string().nullable(),
        capacities: z.array(PersonCapacity),
      }),
    ),
    /** How many other things the person changed: institutions, networks, rulebooks, legal bases. */
    elsewhere: z.int(),
  })
  .meta({ id: 'Person' })
export type PersonView = z.infer<typeof PersonView>

/** By name, in Danish order. */
export const PersonList = z
  .strictObject({
    items: z.array(PersonItem),
    /** How many there are; the list ends after 500. */
    total: z.int(),
  })
  .meta({ id: 'PersonList' })
export type PersonList = z.infer<typeof PersonList>

/** The persons that an agreement names, now or in any of its versions; who was forgotten is left out. */
export const AgreementPersons = z
  .strictObject({ items: z.array(PersonItem) })
  .meta({ id: 'AgreementPersons' })
export type AgreementPersons = z.infer<typeof AgreementPersons>

export const PersonReceipt = z
  .strictObject({ ...person, warnings: z.array(WarningInWords) })
  .meta({ id: 'PersonReceipt' })
export type PersonReceipt = z.infer<typeof PersonReceipt>

export const ErasureReceipt = z
  .strictObject({
    personId: Uuid,
    reason: ErasureReason,
    revision: z.int(),
    position: LogPosition,
    recordedAt: Instant,
    warnings: z.array(WarningInWords),
  })
  .meta({ id: 'ErasureReceipt' })
export type ErasureReceipt = z.infer<typeof ErasureReceipt>
