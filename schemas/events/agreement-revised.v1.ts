import { z } from 'zod'
import { Terms } from '../terms/terms.ts'
import { count, LocalDate, text, Uuid } from '../values.ts'
import { EndReason } from './agreement-ended.v1.ts'
import { Consent } from './consent.ts'

const revised = {
  agreementId: Uuid,
  terms: Terms,
  effectiveFrom: LocalDate,
  reason: text(2000).nullable(),
  consents: z.array(Consent),
}

const kind = <Kind extends string>(name: Kind) => z.literal(name)

/** How a correction treats an end: as it was, undone, or with another reason or day. */
export const EndCorrection = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: kind('keep') }),
    z.strictObject({ kind: kind('undo') }),
    z.strictObject({ kind: kind('change'), reason: EndReason, endedOn: LocalDate }),
  ])
  .meta({ id: 'EndCorrection' })

/** The full new terms, and what each kind of revision needs besides. */
export const AgreementRevisedV1 = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kind('negotiation'), ...revised }),
  z.strictObject({ kind: kind('amendment'), ...revised }),
  z.strictObject({ kind: kind('extension'), ...revised }),
  z.strictObject({ kind: kind('renewal'), ...revised }),
  z.strictObject({ kind: kind('party-left'), ...revised, partyId: Uuid }),
  z.strictObject({ kind: kind('reassessment'), ...revised }),
  z.strictObject({
    kind: kind('confirmation'),
    ...revised,
    confirmedOn: LocalDate,
    nextReview: LocalDate.nullable(),
  }),
  z.strictObject({
    kind: kind('correction'),
    ...revised,
    /** Number of the version whose place the corrected one takes. */
    replacesVersion: count,
    /** Null leaves the consents as they were. */
    mendedConsents: z.array(Consent).nullable(),
    signedOn: LocalDate.nullable(),
    end: EndCorrection,
  }),
])
