import { z } from 'zod'
import { LegalBasisDetails, LegalBasisId } from '../boundaries/legal-basis.ts'
import { RuleId, RulebookRule, Severity } from '../boundaries/rule.ts'
import { count, LocalDate, LogPosition, MunicipalityCode, Uuid } from '../values.ts'
import {
  legalBasisExample,
  legalBasisListExample,
  rulebookExample,
  rulebookListExample,
  rulebookPreviewExample,
} from './rulebook-examples.ts'
import { RuleSource } from './finding.ts'

export const RulebookView = z
  .strictObject({
    municipalityCode: MunicipalityCode,
    /** Number of changes recorded, 0 while it is as shipped; in the ETag, for If-Match. */
    revision: z.int(),
    version: z.string(),
    validAt: LocalDate,
    rules: z.array(
      RulebookRule.extend({
        /** Whether every municipality begins with it. */
        isNational: z.boolean(),
        sources: z.array(RuleSource),
      }),
    ),
    /** Rules that are not chosen, by id. */
    notChosen: z.array(RuleId),
    changes: z.array(
      z.strictObject({
        effectiveOn: LocalDate,
        reason: z.string(),
        rules: z.array(RulebookRule),
      }),
    ),
  })
  .meta({ id: 'Rulebook' })
export type RulebookView = z.infer<typeof RulebookView>

export const RulebookToday = RulebookView.extend({ position: LogPosition }).meta({
  id: 'RulebookToday',
  examples: [rulebookExample],
})

export const RulebookList = z
  .strictObject({ items: z.array(RulebookView), validAt: LocalDate, position: LogPosition })
  .meta({ id: 'RulebookList', examples: [rulebookListExample] })

/** What a change of a rulebook would do, counted today over the municipality's agreements. */
export const RulebookPreview = z
  .strictObject({
    municipalityCode: MunicipalityCode,
    effectiveOn: LocalDate,
    /** Agreements that get a finding that they have not got now. */
    agreementsWithNew: count,
    /** Agreements that lose one. */
    agreementsWithout: count,
    /** Agreements of which a finding becomes more or less serious. */
    agreementsOtherwise: count,
    /** Those with new findings, at most 200, by title. */
    agreements: z.array(
      z.strictObject({
        agreementId: Uuid,
        title: z.string(),
        newFindings: z.array(z.strictObject({ ruleId: RuleId, severity: Severity })),
      }),
    ),
    position: LogPosition,
  })
  .meta({ id: 'RulebookPreview', examples: [rulebookPreviewExample] })
export type RulebookPreview = z.infer<typeof RulebookPreview>

export const LegalBasisView = z
  .strictObject({
    legalBasisId: LegalBasisId,
    /** Number of changes recorded, 0 while it is as shipped; in the ETag, for If-Match. */
    revision: z.int(),
    details: LegalBasisDetails,
    /** Ships with the program, corrected or not. */
    isShipped: z.boolean(),
  })
  .meta({ id: 'LegalBasis', examples: [legalBasisExample] })
export type LegalBasisView = z.infer<typeof LegalBasisView>

export const LegalBasisList = z
  .strictObject({ items: z.array(LegalBasisView), position: LogPosition })
  .meta({ id: 'LegalBasisList', examples: [legalBasisListExample] })
