import { z } from 'zod'
import { Instant, MunicipalityCode, Uuid } from '../values.ts'

/**
 * Who acted: a role, its scope, and, once persons are built, a random reference to a person
 * stream. Never a name.
 */
export const Actor = z
  .discriminatedUnion('role', [
    z.strictObject({
      role: z.literal('institution-leader'),
      institutionId: Uuid,
      personId: Uuid.nullable(),
    }),
    z.strictObject({
      role: z.literal('coordinator'),
      municipalityCode: MunicipalityCode,
      personId: Uuid.nullable(),
    }),
    z.strictObject({ role: z.literal('analyst'), personId: Uuid.nullable() }),
  ])
  .meta({ id: 'Actor' })
export type Actor = z.infer<typeof Actor>

/** What the registrar was told and went on with: it belongs to the record. */
export const Warning = z
  .strictObject({
    code: z.string(),
    /** JSON pointer into the request's body. */
    pointer: z.string(),
  })
  .meta({ id: 'RecordedWarning' })
export type Warning = z.infer<typeof Warning>

export const Metadata = z
  .strictObject({
    actor: Actor,
    /** Set from the clock when appended, kept by copies. */
    recordedAt: Instant,
    correlationId: Uuid,
    causationId: Uuid.nullable(),
    /** Of the request that carried an Idempotency-Key; null without one. */
    request: z
      .strictObject({ method: z.string(), path: z.string(), bodyHash: z.string() })
      .nullable(),
    warnings: z.array(Warning),
  })
  .meta({ id: 'EventMetadata' })
export type Metadata = z.infer<typeof Metadata>
