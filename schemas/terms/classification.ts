import { z } from 'zod'
import { known, optionalText } from '../values.ts'

export const Formality = z.enum(['formal', 'informal']).meta({ id: 'Formality' })
export type Formality = z.infer<typeof Formality>

export const Production = z.enum(['own-production', 'co-production']).meta({ id: 'Production' })
export type Production = z.infer<typeof Production>

/**
 * The answers to Bilag 2's two questions. The cell is derived from them (src/domain/agreements/
 * classification.ts); `chosen` settles what the answers leave open, or overrides them, with a
 * reason, since the source says that the definition is "ikke absolut".
 * Source: 000, Bilag 2, with notes 2-4.
 */
export const ClassificationAnswers = z
  .strictObject({
    formality: z
      .strictObject({
        /** A collaboration agreement or another formal agreement with the municipality. */
        formalAgreement: known,
        /** The volunteers stand in a fixed relation to it, for example trained as instructors. */
        fixedRelation: known,
        chosen: Formality.nullable().default(null),
        reason: optionalText(1000),
      })
      .prefault({}),
    production: z
      .strictObject({
        /** Fixed, continuous, known tasks, solved by routine. */
        fixedTasks: known,
        /** Changes existing ways of working together. */
        changesWaysOfWorking: known,
        /** Moves roles and responsibility between the parties. */
        movesRoles: known,
        chosen: Production.nullable().default(null),
        reason: optionalText(1000),
      })
      .prefault({}),
  })
  .prefault({})
export type ClassificationAnswers = z.infer<typeof ClassificationAnswers>
