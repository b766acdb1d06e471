import { z } from 'zod'
import { known, line, list, optionalText } from '../values.ts'

/** What was agreed on the line between staff and volunteers; sources: the rules of domain.md. */
export const Boundaries = z
  .strictObject({
    supplementsPublicEffort: known,
    replacesPositions: known,
    partOfSavings: known,
    rightToRefuseTask: known,
    volunteersChooseTasks: known,
    rightToRefuseVolunteer: known,
    /** Physical, legal or economic coercion. */
    coercion: known,
    /** Duties of an employee that are imposed on the volunteers. */
    duties: z
      .strictObject({
        work: known,
        obedience: known,
        loyalty: known,
        confidentiality: known,
        minutes: known,
      })
      .prefault({}),
    confidentiality: z.strictObject({ required: known, through: optionalText(1000) }).prefault({}),
    clauses: z.strictObject({ professionalRespect: known, ownContribution: known }).prefault({}),
    networkHelpsWith: z
      .strictObject({ communication: known, recruitment: known, planning: known })
      .prefault({}),
    fitsInstitution: z.strictObject({ fits: known, conditions: optionalText() }).prefault({}),
    safeAndDignified: z.strictObject({ volunteers: known, staff: known }).prefault({}),
    /** What the volunteers stay out of: politics, religion, gifts, money, medicine, keys. */
    exclusions: list(line(200), 30),
  })
  .prefault({})
  .meta({ id: 'BoundariesInput', outputId: 'Boundaries' })
