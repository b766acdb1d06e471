import { z } from 'zod'
import { Formality, Production } from '../terms/classification.ts'
import { count, LocalDate, Uuid } from '../values.ts'
import { asKnown } from './as-known.ts'

export const ModelGrouping = z
  .enum(['institution', 'networkKind', 'theme', 'place', 'municipality'])
  .meta({ id: 'ModelGrouping' })
export type ModelGrouping = z.infer<typeof ModelGrouping>

/** Agreements in force in one of the four cells, with some of their titles. */
export const ModelCell = z
  .strictObject({
    formality: Formality,
    production: Production,
    count,
    /** The first few by title; the list behind the number has all. */
    members: z.array(z.strictObject({ agreementId: Uuid, title: z.string() })),
  })
  .meta({ id: 'ModelCell' })
export type ModelCell = z.infer<typeof ModelCell>

export const ModelRow = z
  .strictObject({
    /** Id or code of what the row is about; what names none of its kind stands in no row. */
    key: z.string(),
    /** Name of an institution or a place; null where the key speaks for itself. */
    name: z.string().nullable(),
    formalOwnProduction: count,
    formalCoProduction: count,
    informalOwnProduction: count,
    informalCoProduction: count,
    total: count,
    lapsed: count,
  })
  .meta({ id: 'ModelRow' })
export type ModelRow = z.infer<typeof ModelRow>

/** The collaboration model of Bilag 2 (000) on a date. */
export const CollaborationModel = z
  .strictObject({
    validAt: LocalDate,
    ...asKnown,
    /** Distinct agreements in force. */
    total: count,
    /** Their period ran out and nothing was said since: outside the four cells. */
    lapsed: count,
    /** Share of co-production, 0 to 1; null where nothing is in force. */
    activeCitizenshipShare: z.number().min(0).max(1).nullable(),
    cells: z.array(ModelCell),
    groupedBy: ModelGrouping.nullable(),
    rows: z.array(ModelRow),
    /** An agreement may stand in several rows: they may sum to more than the total. */
    rowsMayOverlap: z.boolean(),
  })
  .meta({ id: 'CollaborationModel' })
export type CollaborationModel = z.infer<typeof CollaborationModel>
