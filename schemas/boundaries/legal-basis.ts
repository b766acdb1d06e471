import { z } from 'zod'
import { line, list, optionalDate, optionalText } from '../values.ts'

/** A legal basis is referred to by a short name of its own: `sel-83`. */
export const LegalBasisId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'invalid-id')
  .max(60, 'too-long')
  .meta({ id: 'LegalBasisId', examples: ['sel-83'] })

/** What the law says to the municipality; unknown where nobody has looked it up. */
export const LegalNature = z
  .enum(['must-provide', 'may-provide', 'must-support', 'exception', 'unknown'])
  .meta({ id: 'LegalNature' })
export type LegalNature = z.infer<typeof LegalNature>

export const LegalBasisDetails = z
  .strictObject({
    /** Of the law, as it is called: "Serviceloven". */
    law: line(200),
    /** "§ 83", "§ 3, stk. 4". */
    paragraph: line(60),
    /** What it is about, in a few words. */
    about: line(200),
    nature: LegalNature,
    /** Of an exception: the bases that it excepts from. */
    exceptsFrom: list(LegalBasisId, 20),
    /** First day it applies; null for as long as anybody needs to know. */
    validFrom: optionalDate,
    /** Last day it applies; null where it applies still. */
    until: optionalDate,
    note: optionalText(2000),
    /** Whether somebody held the entry against the law's own words. */
    isVerified: z.boolean(),
  })
  .meta({ id: 'LegalBasisDetailsInput', outputId: 'LegalBasisDetails' })
export type LegalBasisDetails = z.infer<typeof LegalBasisDetails>
