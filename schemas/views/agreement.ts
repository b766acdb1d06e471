import { z } from 'zod'
import { EndReason } from '../events/agreement-ended.v1.ts'
import { Origin } from '../events/agreement-proposed.v1.ts'
import { Consent } from '../events/consent.ts'
import { Formality, Production } from '../terms/classification.ts'
import { PartyRole } from '../terms/party.ts'
import { Terms } from '../terms/terms.ts'
import { Instant, LocalDate, LogPosition, PartialDate, Theme, Uuid } from '../values.ts'
import { asKnown } from './as-known.ts'
import { Classification } from './classification.ts'
import { hits } from './hits.ts'
import { corrected } from './search.ts'
import { WarningInWords } from './warning.ts'

/** What an agreement is on a date, computed from its events. */
export const AgreementStatus = z
  .enum(['proposed', 'upcoming', 'in-force', 'lapsed', 'ended', 'annulled'])
  .meta({ id: 'AgreementStatus' })
export type AgreementStatus = z.infer<typeof AgreementStatus>

/** Revisions start at 0, as in the ETag; versions of the terms at 1. */
export const AgreementReceipt = z
  .strictObject({
    agreementId: Uuid,
    revision: z.int(),
    version: z.int(),
    position: LogPosition,
    recordedAt: Instant,
    terms: Terms,
    classification: Classification,
    warnings: z.array(WarningInWords),
  })
  .meta({ id: 'AgreementReceipt' })
export type AgreementReceipt = z.infer<typeof AgreementReceipt>

export const AgreementEnd = z
  .strictObject({
    reason: EndReason,
    endedOn: LocalDate,
    endedBy: Uuid.nullable(),
    note: z.string().nullable(),
    supersededBy: Uuid.nullable(),
    duplicateOf: Uuid.nullable(),
  })
  .meta({ id: 'AgreementEnd' })

/** A party by its name on the date asked for. */
export const PartyName = z
  .strictObject({
    partyId: Uuid,
    kind: z.enum(['institution', 'network', 'organisation']),
    /** Institution or network; null for an organisation that is neither. */
    id: Uuid.nullable(),
    name: z.string(),
    role: PartyRole,
  })
  .meta({ id: 'PartyName' })
export type PartyName = z.infer<typeof PartyName>

const statusFields = {
  status: AgreementStatus,
  /** In force with notice given: the last day. */
  endsOn: LocalDate.nullable(),
}

export const AgreementView = z
  .strictObject({
    agreementId: Uuid,
    revision: z.int(),
    /** The date that status and terms are for, in Denmark. */
    validAt: LocalDate,
    ...asKnown,
    ...statusFields,
    /** Number of the version that applies on the date, or of the one nearest to it. */
    version: z.int(),
    terms: Terms,
    parties: z.array(PartyName),
    classification: Classification,
    origin: Origin,
    proposedOn: LocalDate,
    proposedBy: Uuid,
    consents: z.array(Consent),
    signedOn: LocalDate.nullable(),
    lastConfirmedOn: LocalDate.nullable(),
    nextReview: LocalDate.nullable(),
    end: AgreementEnd.nullable(),
  })
  .meta({ id: 'Agreement' })
export type AgreementView = z.infer<typeof AgreementView>

export const AgreementSummary = z
  .strictObject({
    agreementId: Uuid,
    title: z.string(),
    ...statusFields,
    formality: Formality,
    production: Production,
    parties: z.array(PartyName),
    from: PartialDate,
    until: PartialDate.nullable(),
    themes: z.array(Theme),
    places: z.array(z.string()),
  })
  .meta({ id: 'AgreementSummary' })
export type AgreementSummary = z.infer<typeof AgreementSummary>

export const AgreementPage = z
  .strictObject({
    items: z.array(AgreementSummary),
    ...hits,
    /** Send as `cursor` for the next page; null on the last. */
    next: z.string().nullable(),
    corrected,
    validAt: LocalDate,
    ...asKnown,
  })
  .meta({ id: 'AgreementPage' })
export type AgreementPage = z.infer<typeof AgreementPage>
