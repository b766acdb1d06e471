import { z } from 'zod'
import { Consent } from '../events/consent.ts'
import { Terms } from '../terms/terms.ts'
import { Instant, LocalDate, LogPosition, Uuid } from '../values.ts'
import { ActingRole, TermsChange } from './agreement-history.ts'
import { AgreementStatus, PartyName } from './agreement.ts'

/** Terms under a number, from 1 in the order of recording, and what made them. */
export const AgreementVersion = z
  .strictObject({
    number: z.int(),
    /** A confirmation and an end make no version. */
    kind: z.enum([
      'proposal',
      'agreed',
      'negotiation',
      'amendment',
      'extension',
      'renewal',
      'party-left',
      'reassessment',
      'correction',
    ]),
    /** Of the event that made it, as in the history. */
    revision: z.int(),
    eventId: Uuid,
    recordedAt: Instant,
    actor: ActingRole,
    /** The day from which it was to count. */
    effectiveFrom: LocalDate,
    /** The first day on which it is in force, as known now; null where it is on none. */
    inForceFrom: LocalDate.nullable(),
    /** The last such day; null where none is set, or there is no first. */
    until: LocalDate.nullable(),
    /** The version whose place it took; null where it came beside those before it. */
    replaces: z.int().nullable(),
    /** The version that took its place; null where none did. */
    replacedBy: z.int().nullable(),
    reason: z.string().nullable(),
    /** Given to it when it was recorded; of a correction those that it put in the place of all before. */
    consents: z.array(Consent),
    signedOn: LocalDate.nullable(),
    /** As in the history: against the version that it changed. */
    changes: z.array(TermsChange),
  })
  .meta({ id: 'AgreementVersion' })
export type AgreementVersion = z.infer<typeof AgreementVersion>

/** Days with one status and one version. */
const LifeStretch = z
  .strictObject({
    from: LocalDate,
    /** The last day; null where it goes on. */
    until: LocalDate.nullable(),
    status: AgreementStatus,
    /** The version that applies; where none does, the one before, or else the first. */
    version: z.int(),
  })
  .meta({ id: 'LifeStretch' })
export type LifeStretch = z.infer<typeof LifeStretch>

const answered = {
  agreementId: Uuid,
  revision: z.int(),
  /** The date that names are for, in Denmark. */
  validAt: LocalDate,
  position: LogPosition,
}

export const AgreementVersions = z
  .strictObject({
    ...answered,
    /** In order of recording. */
    items: z.array(AgreementVersion),
    /** The whole life as it is known now, in order and without gaps. */
    life: z.array(LifeStretch),
    /** Every party of every version, also those that left, with the role recorded last. */
    parties: z.array(PartyName),
  })
  .meta({ id: 'AgreementVersions' })
export type AgreementVersions = z.infer<typeof AgreementVersions>

export const OneAgreementVersion = z
  .strictObject({ ...answered, version: AgreementVersion, terms: Terms })
  .meta({ id: 'OneAgreementVersion' })
export type OneAgreementVersion = z.infer<typeof OneAgreementVersion>

export const VersionDifference = z
  .strictObject({
    ...answered,
    from: AgreementVersion,
    to: AgreementVersion,
    /** What differs in the terms; pointers into those of `to`, and into those of `from` for what is gone. */
    changes: z.array(TermsChange),
  })
  .meta({ id: 'VersionDifference' })
export type VersionDifference = z.infer<typeof VersionDifference>
