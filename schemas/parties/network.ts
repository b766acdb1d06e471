import { z } from 'zod'
import {
  known,
  line,
  list,
  MunicipalityCode,
  optionalLine,
  optionalText,
  PartialDate,
  Theme,
  Uuid,
} from '../values.ts'

export const NetworkKind = z
  .enum(['association', 'network', 'citizen-group', 'council', 'company'])
  .meta({ id: 'NetworkKind' })
export type NetworkKind = z.infer<typeof NetworkKind>

export const NetworkDetails = z
  .strictObject({
    name: line(200),
    kind: NetworkKind,
    /** An umbrella organisation for other networks: a mark, not a kind. */
    umbrella: z.boolean().default(false),
    /** The networks that it is a member of. */
    memberOf: list(Uuid, 20),
    municipalityCodes: z.array(MunicipalityCode).min(1, 'required').max(98, 'too-many'),
    /** Eight digits; a wrong checksum is a warning, since the register itself has some. */
    cvr: z
      .string()
      .regex(/^\d{8}$/, 'invalid-cvr')
      .nullable()
      .default(null),
    foundedOn: PartialDate.nullable().default(null),
    /** Own description of values, goals and frames (000, charter). */
    values: z
      .strictObject({ described: known, text: optionalText(), link: optionalLine(500) })
      .prefault({}),
    /** A shared address of the network, never a person's. */
    publicContact: optionalLine(300),
    places: list(line(100), 50),
    themes: list(Theme, 5),
  })
  .meta({ id: 'NetworkDetailsInput', outputId: 'NetworkDetails' })
export type NetworkDetails = z.infer<typeof NetworkDetails>
