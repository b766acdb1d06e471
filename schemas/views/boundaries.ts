import { z } from 'zod'
import { count, LocalDate, LogPosition, Uuid } from '../values.ts'
import { AgreementStatus } from './agreement.ts'
import {
  agreementFindingsExample,
  exemptionListExample,
  reviewListExample,
} from './boundary-examples.ts'
import { BoundaryAnswer, ExemptionView, PastFinding, ReviewView } from './finding.ts'

/** "Roller og grænser": every rule's answer on an agreement on a date. */
export const AgreementFindings = z
  .strictObject({
    agreementId: Uuid,
    validAt: LocalDate,
    position: LogPosition,
    status: AgreementStatus,
    /** Number of the version of the terms. */
    version: z.int(),
    rulebookVersion: z.string(),
    /** Empty for what is over or annulled. */
    answers: z.array(BoundaryAnswer),
    unanswered: count,
    reviews: z.array(ReviewView),
    exemptions: z.array(ExemptionView),
    history: z.array(PastFinding),
  })
  .meta({ id: 'AgreementFindings', examples: [agreementFindingsExample] })
export type AgreementFindings = z.infer<typeof AgreementFindings>

const asOf = { validAt: LocalDate, position: LogPosition }

/** The reviews of one agreement, in order of recording. */
export const ReviewList = z
  .strictObject({ agreementId: Uuid, items: z.array(ReviewView), ...asOf })
  .meta({ id: 'ReviewList', examples: [reviewListExample] })

/** The exemptions of one agreement, those that ended or were withdrawn among them. */
export const ExemptionList = z
  .strictObject({ agreementId: Uuid, items: z.array(ExemptionView), ...asOf })
  .meta({ id: 'ExemptionList', examples: [exemptionListExample] })
