import { z } from 'zod'
import { EndReason } from '../events/agreement-ended.v1.ts'
import { Origin } from '../events/agreement-proposed.v1.ts'
import { EndCorrection } from '../events/agreement-revised.v1.ts'
import { Consent, maxConsents } from '../events/consent.ts'
import { ClassificationAnswers } from '../terms/classification.ts'
import { Period } from '../terms/period.ts'
import { TermsInput } from '../terms/terms.ts'
import { count, list, LocalDate, optionalDate, optionalText, text, Uuid } from '../values.ts'

const consents = list(Consent, maxConsents)
const reason = text(2000)

export const ProposeAgreement = z
  .strictObject({
    terms: TermsInput,
    /** Today where left out. */
    proposedOn: LocalDate.optional(),
    /** The party of the acting leader's institution where left out. */
    proposedBy: Uuid.optional(),
    origin: Origin.default('registered'),
    consents,
  })
  .meta({ id: 'ProposeAgreement' })
export type ProposeAgreement = z.infer<typeof ProposeAgreement>

export const AgreeAgreement = z
  .strictObject({
    /** One of each party. */
    consents,
    signedOn: optionalDate,
    /** The proposed period where left out. */
    period: Period.optional(),
  })
  .meta({ id: 'AgreeAgreement' })
export type AgreeAgreement = z.infer<typeof AgreeAgreement>

const changed = { terms: TermsInput, effectiveFrom: LocalDate, reason, consents }
const kind = <Kind extends string>(name: Kind) => z.literal(name)

/** What each kind of revision asks for; what it means is in src/domain/agreements/revise-*.ts. */
export const ReviseAgreement = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: kind('negotiation'),
        terms: TermsInput,
        reason: optionalText(2000),
        consents,
      })
      .meta({ id: 'Negotiation' }),
    z.strictObject({ kind: kind('amendment'), ...changed }).meta({ id: 'Amendment' }),
    z.strictObject({ kind: kind('extension'), ...changed }).meta({ id: 'Extension' }),
    z.strictObject({ kind: kind('renewal'), ...changed }).meta({ id: 'Renewal' }),
    z
      .strictObject({
        kind: kind('party-left'),
        partyId: Uuid,
        effectiveFrom: LocalDate,
        reason,
        /** The terms in force without the party where left out. */
        terms: TermsInput.optional(),
        consents,
      })
      .meta({ id: 'PartyLeft' }),
    z
      .strictObject({
        kind: kind('reassessment'),
        classification: ClassificationAnswers,
        effectiveFrom: LocalDate,
        reason,
      })
      .meta({ id: 'Reassessment' }),
    z
      .strictObject({
        kind: kind('confirmation'),
        /** Today where left out. */
        confirmedOn: LocalDate.optional(),
        nextReview: optionalDate,
        reason: optionalText(2000),
      })
      .meta({ id: 'Confirmation' }),
    z
      .strictObject({
        kind: kind('correction'),
        /** Number of the version that is wrong. */
        replacesVersion: count,
        terms: TermsInput,
        /** As the version replaced, or the new start, where left out. */
        effectiveFrom: LocalDate.optional(),
        reason,
        mendedConsents: z.array(Consent).max(maxConsents, 'too-many').nullable().default(null),
        signedOn: optionalDate,
        end: EndCorrection.default({ kind: 'keep' }),
      })
      .meta({ id: 'Correction' }),
  ])
  .meta({ id: 'ReviseAgreement' })
export type ReviseAgreement = z.infer<typeof ReviseAgreement>

export const EndAgreement = z
  .strictObject({
    reason: EndReason,
    /** The last day; today where left out; may lie ahead. */
    endedOn: LocalDate.optional(),
    endedBy: Uuid.nullable().default(null),
    note: optionalText(2000),
    supersededBy: Uuid.nullable().default(null),
    duplicateOf: Uuid.nullable().default(null),
  })
  .meta({ id: 'EndAgreement' })
export type EndAgreement = z.infer<typeof EndAgreement>

/**
 * What is agreed already when it is registered: an informal collaboration by word of mouth, or what
 * is entered afterwards. `agree.consents` name their party by its place among the parties.
 */
export const RegisterAgreement = z.strictObject({
  propose: ProposeAgreement,
  agree: z.strictObject({
    consents: z.array(Consent.omit({ partyId: true })).max(maxConsents, 'too-many'),
    signedOn: optionalDate,
  }),
  /** Null where it is not over. */
  end: EndAgreement.nullable(),
})
export type RegisterAgreement = z.infer<typeof RegisterAgreement>
