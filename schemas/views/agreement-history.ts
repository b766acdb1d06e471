import { z } from 'zod'
import { EndReason } from '../events/agreement-ended.v1.ts'
import { Origin } from '../events/agreement-proposed.v1.ts'
import { Consent } from '../events/consent.ts'
import { Instant, LocalDate, LogPosition, MunicipalityCode, PartialDate, Uuid } from '../values.ts'
import { AgreementEnd, PartyName } from './agreement.ts'
import { WarningInWords } from './warning.ts'

/** The role in which somebody acted, and where; never who. */
export const ActingRole = z
  .discriminatedUnion('role', [
    z.strictObject({ role: z.literal('institution-leader'), institutionId: Uuid }),
    z.strictObject({ role: z.literal('coordinator'), municipalityCode: MunicipalityCode }),
    z.strictObject({ role: z.literal('analyst') }),
  ])
  .meta({ id: 'ActingRole' })

export const TermsChange = z
  .strictObject({
    /** JSON pointer into the new terms; into the old ones for what is gone. */
    pointer: z.string(),
    /** Null where it was absent; a party, task or funding line that is new or gone is one change. */
    before: z.unknown(),
    after: z.unknown(),
    /**
     * What the task, party, funding line or annex that it is about was called then; a registered
     * party by its name on the date of the view. Null for all else, and where there is no name.
     */
    item: z.string().nullable(),
  })
  .meta({ id: 'TermsChange' })
export type TermsChange = z.infer<typeof TermsChange>

/** How a correction mended an end. */
const MendedEnd = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('undo') }),
    z.strictObject({ kind: z.literal('change'), reason: EndReason, endedOn: LocalDate }),
  ])
  .meta({ id: 'MendedEnd' })

/** What one event said; null and empty for what its kind does not say. */
export const HistoryEntry = z
  .strictObject({
    /** As in the ETag: the first is 0. */
    revision: z.int(),
    event: z.enum([
      'agreement-proposed',
      'agreement-agreed',
      'agreement-revised',
      'agreement-ended',
    ]),
    /** Of a revision. */
    kind: z
      .enum([
        'negotiation',
        'amendment',
        'extension',
        'renewal',
        'party-left',
        'reassessment',
        'confirmation',
        'correction',
      ])
      .nullable(),
    recordedAt: Instant,
    actor: ActingRole,
    /** Number of the version that it made, from 1; a confirmation and an end make none. */
    version: z.int().nullable(),
    /** Of a correction: the version whose place it took. */
    replacesVersion: z.int().nullable(),
    /** The day from which it counts; an end has its last day instead. */
    effectiveFrom: LocalDate.nullable(),
    /** When the period of the version that it made begins, as far as that is known. */
    periodFrom: PartialDate.nullable(),
    reason: z.string().nullable(),
    proposedOn: LocalDate.nullable(),
    proposedBy: Uuid.nullable(),
    origin: Origin.nullable(),
    consents: z.array(Consent),
    /** Of a correction: the consents that took the place of all before; null where they stayed. */
    mendedConsents: z.array(Consent).nullable(),
    signedOn: LocalDate.nullable(),
    confirmedOn: LocalDate.nullable(),
    nextReview: LocalDate.nullable(),
    /** The party that left. */
    partyId: Uuid.nullable(),
    end: AgreementEnd.nullable(),
    /** Of a correction that did not leave the end as it was. */
    mendedEnd: MendedEnd.nullable(),
    /** Against the version that it changed: the replaced one, or the one that applied till then. */
    changes: z.array(TermsChange),
    warnings: z.array(WarningInWords),
  })
  .meta({ id: 'AgreementHistoryEntry' })
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const AgreementHistoryView = z
  .strictObject({
    agreementId: Uuid,
    revision: z.int(),
    /** The date that names are for, in Denmark. */
    validAt: LocalDate,
    position: LogPosition,
    /** In order of recording, the oldest first. */
    entries: z.array(HistoryEntry),
    /** Every party of every version, also those that left, with the role recorded last. */
    parties: z.array(PartyName),
  })
  .meta({ id: 'AgreementHistory' })
export type AgreementHistoryView = z.infer<typeof AgreementHistoryView>
