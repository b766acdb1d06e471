import { z } from 'zod'
import { Formality, Production } from '../terms/classification.ts'

/** Why an answer came out as it did; the page says it in words. */
export const ClassificationGround = z
  .enum([
    'formal-agreement',
    'fixed-relation',
    'neither-agreement-nor-fixed-relation',
    'fixed-tasks',
    'changes-ways-of-working',
    'moves-roles',
    'mixed',
    'chosen-where-unknown',
    'chosen-against-answers',
  ])
  .meta({ id: 'ClassificationGround' })
export type ClassificationGround = z.infer<typeof ClassificationGround>

/** The cell of Bilag 2's model that an agreement stands in, and why. */
export const Classification = z
  .strictObject({
    formality: Formality,
    production: Production,
    formalityGrounds: z.array(ClassificationGround),
    productionGrounds: z.array(ClassificationGround),
    formalityReason: z.string().nullable(),
    productionReason: z.string().nullable(),
  })
  .meta({ id: 'Classification' })
export type Classification = z.infer<typeof Classification>
