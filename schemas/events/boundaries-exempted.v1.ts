import { z } from 'zod'
import { SeenItem } from '../boundaries/decision.ts'
import { LegalBasisId } from '../boundaries/legal-basis.ts'
import { RuleId } from '../boundaries/rule.ts'
import { LocalDate, text, Uuid } from '../values.ts'

export const BoundariesExemptedV1 = z.strictObject({
  agreementId: Uuid,
  exemptionId: Uuid,
  ruleId: RuleId,
  ruleVersion: z.int(),
  itemId: Uuid.nullable(),
  seen: SeenItem,
  reason: text(2000),
  exceptionBasisId: LegalBasisId.nullable(),
  grantedOn: LocalDate,
  /** The last day. */
  until: LocalDate,
})
