import { z } from 'zod'
import { InstitutionKind } from '#schemas/parties/institution.ts'
import { NetworkKind } from '#schemas/parties/network.ts'
import { Formality, Production } from '#schemas/terms/classification.ts'
import { line, LocalDate, MunicipalityCode, Theme, Uuid } from '#schemas/values.ts'
import { AgreementStatus } from '#schemas/views/agreement.ts'
import { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import { agreementSorts } from '#projections/agreement-register/list.ts'

/** The address asks for what cannot be. */
export class BadAddressError extends Error {}

/** Name of the field that an institution is written in, where they are too many for a list. */
export const writtenInstitution = 'institution'

/** Letters of a search. */
export const mostTyped = 200

/** Of the model and of the lists behind its numbers, by the same names as in the API. */
const modelFilter = {
  validAt: LocalDate.optional(),
  municipalityCode: MunicipalityCode.optional(),
  institutionId: Uuid.optional(),
  theme: Theme.optional(),
  networkKind: NetworkKind.optional(),
  place: line(100).optional(),
}

/** What a list is searched for. */
export const q = z
  .string()
  .transform((typed) => typed.replace(/\s+/gu, ' ').trim())
  .pipe(line(mostTyped))
  .optional()

interface Cursor {
  readonly key: string
  readonly id: string
}

/** Where a page begins, in a list whose rows are told apart by such ids. */
export const cursorWith = (id: z.ZodType<string>) => {
  const Cursor = z.strictObject({ key: z.string(), id })
  return z
    .string()
    .max(2000)
    .transform((text, context): Cursor => {
      const parsed = Cursor.safeParse(decoded(text))
      if (parsed.success) return parsed.data
      context.addIssue('invalid-cursor')
      return z.NEVER
    })
    .optional()
}

const cursor = cursorWith(Uuid)

/** Rows on the pages before, only to say which are shown. */
export const before = z.coerce.number().int().min(0).max(10_000_000).optional()

/** A page that may be asked for another day. */
export const DayAddress = z.object({ validAt: LocalDate.optional() })

export const ModelAddress = z.object({ ...modelFilter, groupBy: ModelGrouping.optional() })
export type ModelAddress = z.infer<typeof ModelAddress>

export const AgreementsAddress = z.object({
  ...modelFilter,
  q,
  networkId: Uuid.optional(),
  formality: Formality.optional(),
  production: Production.optional(),
  status: z.enum([...AgreementStatus.options, 'all']).default('in-force'),
  sort: z.enum(agreementSorts).default('title'),
  cursor,
  before,
})
export type AgreementsAddress = z.infer<typeof AgreementsAddress>

export const InstitutionsAddress = z.object({
  q,
  municipalityCode: MunicipalityCode.optional(),
  kind: InstitutionKind.optional(),
  cursor,
  before,
})

export const NetworksAddress = z.object({
  q,
  municipalityCode: MunicipalityCode.optional(),
  kind: NetworkKind.optional(),
  cursor,
  before,
})

/** @throws BadAddressError: an address that was cut off must not answer another question. */
export const readAddress = <Schema extends z.ZodType>(
  schema: Schema,
  asked: Readonly<Record<string, unknown>>,
): z.output<Schema> => {
  const parsed = schema.safeParse(asked)
  if (!parsed.success) throw new BadAddressError(z.prettifyError(parsed.error))
  return parsed.data
}

/** Where the next page begins, as it stands in an address. */
export const cursorText = (next: Cursor): string =>
  Buffer.from(JSON.stringify(next)).toString('base64url')

const decoded = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
