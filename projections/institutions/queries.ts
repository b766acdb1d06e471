import type { InstitutionDetails, InstitutionKind } from '#schemas/parties/institution.ts'
import type { PageOf, Paging } from '../page.ts'
import { listParties, partyOnDay, type PartyOnDay } from '../party-list.ts'
import type { ReadModel } from '../projection.ts'
import { condition, whereAsked } from '../sql.ts'
import type { StreamDocument } from '../stream-document.ts'

type Document = Extract<StreamDocument, { kind: 'institution' }>

export interface InstitutionQuery {
  /** The date asked for, `YYYY-MM-DD`. */
  readonly day: string
  readonly kind?: InstitutionKind | undefined
  readonly municipalityCode?: string | undefined
  /** Words as a person typed them. */
  readonly q?: string | undefined
}

export const listInstitutions = (
  model: ReadModel,
  { day, kind, municipalityCode, q }: InstitutionQuery,
  paging: Paging,
): PageOf<PartyOnDay<InstitutionDetails>> => {
  const conditions = [
    ...whereAsked(kind, (value) => condition('i.kind = $kind', { kind: value })),
    ...whereAsked(municipalityCode, (code) =>
      condition('i.municipality_code = $municipalityCode', { municipalityCode: code }),
    ),
  ]
  const page = listParties(model, { table: 'institution', day, conditions, q, isOfKind }, paging)
  return { ...page, items: page.items.map((document) => partyOnDay(document, day)) }
}

/** One institution on a day; null where there is none. */
export const oneInstitution = (
  model: ReadModel,
  institutionId: string,
  day: string,
): PartyOnDay<InstitutionDetails> | null => {
  const document = model.document(`institution-${institutionId}`)
  return document !== null && isOfKind(document) ? partyOnDay(document, day) : null
}

const isOfKind = (document: StreamDocument): document is Document => document.kind === 'institution'
