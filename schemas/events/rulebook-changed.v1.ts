import { z } from 'zod'
import { RulebookRule } from '../boundaries/rule.ts'
import { LocalDate, MunicipalityCode, text } from '../values.ts'

/**
 * All that the municipality's rulebook says from a day on, the national rules among it: what ships
 * with a later edition of the program changes nothing of it.
 */
export const RulebookChangedV1 = z.strictObject({
  municipalityCode: MunicipalityCode,
  rules: z.array(RulebookRule),
  reason: text(2000),
  effectiveOn: LocalDate,
})
