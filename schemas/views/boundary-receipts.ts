import { z } from 'zod'
import { LegalBasisDetails, LegalBasisId } from '../boundaries/legal-basis.ts'
import { RulebookRule } from '../boundaries/rule.ts'
import { Instant, LocalDate, LogPosition, MunicipalityCode, Uuid } from '../values.ts'
import { exemptionReceiptExample, reviewReceiptExample } from './boundary-examples.ts'
import { ExemptionView, ReviewView } from './finding.ts'
import { legalBasisReceiptExample, rulebookReceiptExample } from './rulebook-examples.ts'
import { WarningInWords } from './warning.ts'

const receipt = {
  position: LogPosition,
  recordedAt: Instant,
  warnings: z.array(WarningInWords),
}

export const RulebookReceipt = z
  .strictObject({
    municipalityCode: MunicipalityCode,
    revision: z.int(),
    version: z.string(),
    rules: z.array(RulebookRule),
    effectiveOn: LocalDate,
    ...receipt,
  })
  .meta({ id: 'RulebookReceipt', examples: [rulebookReceiptExample] })
export type RulebookReceipt = z.infer<typeof RulebookReceipt>

export const LegalBasisReceipt = z
  .strictObject({
    legalBasisId: LegalBasisId,
    revision: z.int(),
    details: LegalBasisDetails,
    ...receipt,
  })
  .meta({ id: 'LegalBasisReceipt', examples: [legalBasisReceiptExample] })
export type LegalBasisReceipt = z.infer<typeof LegalBasisReceipt>

/** The revision is that of the decisions on the agreement. */
export const ReviewReceipt = z
  .strictObject({ agreementId: Uuid, revision: z.int(), review: ReviewView, ...receipt })
  .meta({ id: 'ReviewReceipt', examples: [reviewReceiptExample] })
export type ReviewReceipt = z.infer<typeof ReviewReceipt>

export const ExemptionReceipt = z
  .strictObject({ agreementId: Uuid, revision: z.int(), exemption: ExemptionView, ...receipt })
  .meta({ id: 'ExemptionReceipt', examples: [exemptionReceiptExample] })
export type ExemptionReceipt = z.infer<typeof ExemptionReceipt>
