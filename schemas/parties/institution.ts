import { z } from 'zod'
import { known, line, MunicipalityCode, optionalLine } from '../values.ts'

export const InstitutionKind = z
  .enum([
    'care-home',
    'day-care',
    'school',
    'library',
    'health',
    'culture',
    'administration',
    'other',
  ])
  .meta({ id: 'InstitutionKind' })
export type InstitutionKind = z.infer<typeof InstitutionKind>

export const InstitutionDetails = z
  .strictObject({
    name: line(200),
    kind: InstitutionKind,
    municipalityCode: MunicipalityCode,
    place: optionalLine(100),
    /** The centre or department that it belongs to. */
    centre: optionalLine(),
    /** Whether the centre has guidelines for collaboration with volunteers (002, klare rammer). */
    guidelines: z.strictObject({ exist: known, reference: optionalLine(500) }).prefault({}),
    /** A shared address of the institution, never a person's. */
    publicContact: optionalLine(300),
  })
  .meta({ id: 'InstitutionDetailsInput', outputId: 'InstitutionDetails' })
export type InstitutionDetails = z.infer<typeof InstitutionDetails>
